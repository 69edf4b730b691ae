import type { Component } from "../component.ts";
import { TextCollector } from "./object-translation.ts";

/** Keys: `CustomLabel:X`, `CustomTab:X`, `CustomApplication:X`, `QuickAction:X` (global actions), `ReportType:X`. */
export function globalTranslationTexts({
  definition
}: Component<"Translations">): ReadonlyMap<string, string> {
  const texts = new TextCollector();
  for (const { name, label } of definition.customLabels) texts.add(`CustomLabel:${name}`, label);
  for (const { name, label } of definition.customTabs) texts.add(`CustomTab:${name}`, label);
  for (const { name, label } of definition.customApplications)
    texts.add(`CustomApplication:${name}`, label);
  for (const { name, label } of definition.quickActions) texts.add(`QuickAction:${name}`, label);
  for (const { name, label } of definition.reportTypes) texts.add(`ReportType:${name}`, label);
  return texts.all;
}

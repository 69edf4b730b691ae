import type { Components } from "../../metadata/component.ts";

/** Deployed custom labels as `c.Name`, translated where a translation is deployed. */
export function customLabels(components: Components, language: string): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const { fullName, definition } of components.ofType("CustomLabel")) {
    labels[`c.${fullName}`] = definition.value ?? "";
  }
  const translated = components.get("Translations", language)?.definition.customLabels ?? [];
  for (const { name, label } of translated) {
    if (label) labels[`c.${name}`] = label;
  }
  return labels;
}

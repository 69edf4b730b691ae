import { context } from "./context.ts";

/** Text of a page property: `{!$Label.Name}` is a custom label, everything else itself. */
export function pageText(value: string): string {
  const label = /^\{!\$Label\.(?:c\.)?(\w+)\}$/.exec(value)?.[1];
  return label === undefined ? value : context.label(`c.${label}`);
}

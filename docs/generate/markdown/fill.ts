import { readFileSync } from "node:fs";

/**
 * A hand-written template with its `{{name}}` places filled.
 * @throws Error for a place that nothing fills
 */
export function fill(template: URL, parts: Readonly<Record<string, string>>): string {
  return readFileSync(template, "utf8").replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const part = parts[name];
    if (part === undefined) throw new Error(`Nothing fills {{${name}}} in ${template.pathname}`);
    return part;
  });
}

import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { XMLParser } from "fast-xml-parser";

export type Language = "en_US" | "fr";

const source = fileURLToPath(new URL("../../force-app/main/", import.meta.url));
const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => /^(labels|customLabels)$/.test(name)
});

function parse(pattern: string): Record<string, Record<string, string>[]>[] {
  return globSync(pattern, { cwd: source }).map((file) => {
    const parsed = parser.parse(readFileSync(join(source, file), "utf8")) as Record<string, object>;
    return Object.values(parsed).find((value) => typeof value === "object") as Record<
      string,
      Record<string, string>[]
    >;
  });
}

/** Custom labels by name, in a language: what a person reads on the page. */
export function labelsIn(language: Language): (name: string, ...values: string[]) => string {
  const texts = new Map<string, string>();
  if (language === "en_US") {
    for (const { labels = [] } of parse("**/*.labels-meta.xml")) {
      for (const label of labels) texts.set(label["fullName"] ?? "", label["value"] ?? "");
    }
  } else {
    for (const { customLabels = [] } of parse(`**/${language}.translation-meta.xml`)) {
      for (const label of customLabels) texts.set(label["name"] ?? "", label["label"] ?? "");
    }
  }
  return (name, ...values) => {
    const text = texts.get(name);
    if (text === undefined) throw new Error(`No label ${name} in ${language}`);
    return text.replaceAll(/\{(\d+)\}/g, (_, index: string) => values[Number(index)] ?? "");
  };
}

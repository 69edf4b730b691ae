import { XMLParser } from "fast-xml-parser";
import { globSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fieldClass, type FieldClass } from "./field-class.ts";

export const languages = ["en", "fr"] as const;
export type Language = (typeof languages)[number];

/** What Entente's own metadata say of a field. */
export interface ProjectField extends FieldClass {
  readonly object: string;
  readonly name: string;
  readonly referenceTo: string;
  readonly isOwned: boolean;
}

/** Labels in one language, by object, `object.field` and `object.field.value`. */
export type Texts = ReadonlyMap<string, string>;

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  parseTagValue: false,
  isArray: (name) => ["value", "picklistValues", "caseValues"].includes(name)
});

/** The fields that Entente adds to an org, as its source names them. */
export function projectFields(root: string): ProjectField[] {
  return sourceFiles(root, "objects/*/fields/*.field-meta.xml").map(({ file, content }) => ({
    object: basename(dirname(dirname(file))),
    name: text(content["fullName"]),
    referenceTo: text(content["referenceTo"]),
    isOwned: content["type"] === "MasterDetail",
    ...fieldClass(text(content["securityClassification"]), text(content["complianceGroup"]))
  }));
}

/** Entente's labels; standard objects and fields speak the signed-in user's language. */
export function projectTexts(root: string, language: Language): Texts {
  const texts = new Map(englishTexts(root));
  if (language === "fr") for (const [key, value] of frenchTexts(root)) texts.set(key, value);
  return texts;
}

function* englishTexts(root: string): Generator<[string, string]> {
  for (const { content, file } of sourceFiles(root, "objects/*/*.object-meta.xml")) {
    if (content["label"] !== undefined) yield [basename(dirname(file)), text(content["label"])];
  }
  for (const { content, file } of sourceFiles(root, "objects/*/fields/*.field-meta.xml")) {
    const field = `${basename(dirname(dirname(file)))}.${text(content["fullName"])}`;
    yield [field, text(content["label"])];
    const definition = (content["valueSet"] as Node | undefined)?.["valueSetDefinition"];
    const values = ((definition as Node | undefined)?.["value"] ?? []) as Node[];
    for (const value of values) yield [`${field}.${text(value["fullName"])}`, text(value["label"])];
  }
}

/** Translations name picklist values by their English label. */
function* frenchTexts(root: string): Generator<[string, string]> {
  const folder = "objectTranslations/*-fr";
  for (const { content, file } of sourceFiles(root, `${folder}/*.objectTranslation-meta.xml`)) {
    const singular = ((content["caseValues"] ?? []) as Node[]).find(
      ({ plural }) => plural !== "true"
    );
    const object = basename(dirname(file)).replace(/-fr$/, "");
    if (singular) yield [object, text((singular["value"] as unknown[])[0])];
  }
  const values = new Map<string, string>();
  for (const [key, label] of englishTexts(root)) values.set(`${fieldOf(key)} ${label}`, key);
  for (const { content, file } of sourceFiles(root, `${folder}/*.fieldTranslation-meta.xml`)) {
    const object = basename(dirname(file)).replace(/-fr$/, "");
    const field = `${object}.${text(content["name"])}`;
    if (content["label"] !== undefined) yield [field, text(content["label"])];
    for (const value of (content["picklistValues"] ?? []) as Node[]) {
      const key = values.get(`${field} ${text(value["masterLabel"])}`);
      if (key !== undefined) yield [key, text(value["translation"])];
    }
  }
}

const fieldOf = (key: string): string => key.split(".").slice(0, 2).join(".");

function sourceFiles(root: string, pattern: string): { file: string; content: Node }[] {
  const folder = join(root, "force-app/main");
  return globSync(`*/${pattern}`, { cwd: folder }).map((file) => {
    const parsed = parser.parse(readFileSync(join(folder, file), "utf8")) as Record<
      string,
      unknown
    >;
    const content = Object.values(parsed).find((value) => typeof value === "object");
    return { file, content: (content ?? {}) as Node };
  });
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

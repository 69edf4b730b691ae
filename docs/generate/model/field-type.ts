import { children, text, type Xml } from "../../../test/metadata/project.ts";

/** A field's type as a reader meets it: `Currency(16,2)`, `Lookup Contract`, `Roll-up SUM of Line__c.Price__c`. */
export function fieldType(field: Xml): string {
  const kind = text(field, "type");
  if (kind === "Summary") return rollUp(field);
  if (text(field, "formula") !== "") return `Formula ${KINDS[kind] ?? kind.toLowerCase()}`;
  return [(DESCRIBE[kind] ?? (() => KINDS[kind] ?? kind))(field), ...marks(field)].join(", ");
}

const KINDS: Readonly<Record<string, string>> = {
  LongTextArea: "Long text",
  TextArea: "Text area",
  MultiselectPicklist: "Multi-select picklist",
  AutoNumber: "Auto-number",
  Html: "Rich text"
};

/** Digits before and after the point: the platform's precision counts both. */
const digits = (field: Xml): string => {
  const scale = Number(text(field, "scale"));
  return `${text(field, "type")}(${Number(text(field, "precision")) - scale},${scale})`;
};

const sized = (field: Xml): string => {
  const kind = text(field, "type");
  const length = Number(text(field, "length"));
  return [KINDS[kind] ?? kind, ...(length > 0 ? [length.toLocaleString("en")] : [])].join(" ");
};

const reference = (word: string) => (field: Xml) => `${word} ${text(field, "referenceTo")}`;

const DESCRIBE: Readonly<Record<string, (field: Xml) => string>> = {
  Number: digits,
  Currency: digits,
  Percent: digits,
  Text: sized,
  LongTextArea: sized,
  Html: sized,
  AutoNumber: (field) => `Auto-number ${text(field, "displayFormat")}`,
  MasterDetail: reference("MD"),
  Lookup: reference("Lookup"),
  MetadataRelationship: reference("Metadata relationship"),
  Picklist: picklist,
  MultiselectPicklist: picklist
};

function picklist(field: Xml): string {
  const kind = text(field, "type");
  const [set] = children(field, "valueSet");
  if (set === undefined) return KINDS[kind] ?? kind;
  const shared = text(set, "valueSetName");
  const values = children(set, "valueSetDefinition")
    .flatMap((definition) => children(definition, "value"))
    .map((value) => text(value, "fullName") + (text(value, "default") === "true" ? "*" : ""));
  const restricted = text(set, "restricted") === "true" ? ", restricted" : "";
  return `${KINDS[kind] ?? kind}${restricted}: ${shared === "" ? values.join(", ") : shared}`;
}

function rollUp(field: Xml): string {
  const operation = text(field, "summaryOperation").toUpperCase();
  const of = text(field, "summarizedField") || text(field, "summaryForeignKey").split(".")[0];
  const filtered = children(field, "summaryFilterItems").length > 0 ? ", filtered" : "";
  return `Roll-up ${operation} of ${of}${filtered}`;
}

function marks(field: Xml): string[] {
  return [
    ...(text(field, "unique") === "true" ? ["unique"] : []),
    ...(text(field, "externalId") === "true" ? ["external id"] : []),
    ...(text(field, "deleteConstraint") === "Restrict" ? ["restrict delete"] : []),
    ...(text(field, "deleteConstraint") === "Cascade" ? ["cascade delete"] : []),
    ...(text(field, "trackHistory") === "true" ? ["history"] : [])
  ];
}

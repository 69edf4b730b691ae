import type { FieldInfo } from "./object-info.ts";

const FRENCH_ID = /^(?:ID|Identifiant) (?:de la |de l['’]|du |de |d['’])?(.+)$/;

/** Label as pages show it: a standard lookup's names what it points to, without "ID". */
export function fieldLabel(field: FieldInfo | undefined): string {
  if (field === undefined) return "";
  if (field.dataType !== "Reference" || field.apiName.endsWith("__c")) return field.label;
  const french = FRENCH_ID.exec(field.label)?.[1];
  const label = french ?? field.label.replace(/ ID$/, "");
  return label.charAt(0).toUpperCase() + label.slice(1);
}

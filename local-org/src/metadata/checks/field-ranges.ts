import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";

type CustomField = Component<"CustomField">;

/** Least and most characters by field type. Source: help page "Custom Field Types". */
const lengths: Readonly<Record<string, readonly [least: number, most: number]>> = {
  EncryptedText: [1, 175],
  Html: [256, 131_072],
  LongTextArea: [256, 131_072],
  Text: [1, 255]
};

const mostDigits = 18;
const mostValues = 1000;

/** Types whose values may identify a record. */
const identifying = new Set(["AutoNumber", "Email", "Number", "Text"]);

/** Sizes of fields, and attributes that only some types have. */
export const checkFieldRanges: Check = function* (context) {
  for (const field of changedOf(context, "CustomField")) {
    if (!/__c$/i.test(field.fullName)) continue;
    yield* sizeProblems(field);
    yield* attributeProblems(field);
    yield* valueCountProblems(field);
  }
};

function* sizeProblems(field: CustomField): Iterable<Problem> {
  const { type = "", length, precision, scale, formula } = field.definition;
  const at = (name: string) => elementAt(field.element, name);
  const [least, most] = lengths[type] ?? [];
  if (length !== undefined && least !== undefined && (length < least || length > most!))
    yield problemAt(
      field,
      `The length of a ${type} field is from ${least} to ${most}`,
      at("length")
    );
  if (precision === undefined || formula) return;
  if (precision < 1 || precision > mostDigits)
    yield problemAt(field, `The precision is from 1 to ${mostDigits}`, at("precision"));
  else if (scale !== undefined && (scale < 0 || scale > precision))
    yield problemAt(field, `The scale is from 0 to the precision`, at("scale"));
}

function* attributeProblems(field: CustomField): Iterable<Problem> {
  const { type = "", externalId, unique, required, formula, defaultValue } = field.definition;
  const at = (name: string) => elementAt(field.element, name);
  const refuse = (attribute: string): Problem =>
    problemAt(
      field,
      `Can not specify '${attribute}' for a CustomField of type ${type}`,
      at(attribute)
    );
  if (externalId && !identifying.has(type)) yield refuse("externalId");
  const mayBeUnique = identifying.has(type) || type === "MetadataRelationship";
  if (unique && (!mayBeUnique || formula)) yield refuse("unique");
  if (required && (formula || ["MasterDetail", "Summary", "AutoNumber", "Checkbox"].includes(type)))
    yield refuse("required");
  if (type === "Checkbox" && !formula && defaultValue === undefined)
    yield problemAt(field, "Must specify 'defaultValue' for a CustomField of type Checkbox");
  const { trackHistory } = field.definition;
  if (trackHistory && (formula || type === "Summary")) yield refuse("trackHistory");
}

function* valueCountProblems(field: CustomField): Iterable<Problem> {
  const set = elementAt(field.element, "valueSet");
  const values = elementsNamed(elementAt(set, "valueSetDefinition"), "value");
  const active = values.filter((value) => elementAt(value, "isActive").text.trim() !== "false");
  if (active.length > mostValues)
    yield problemAt(field, `A picklist has at most ${mostValues} values`, set);
}

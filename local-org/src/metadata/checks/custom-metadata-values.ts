import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Field, FieldType, SObject } from "../schema.ts";
import type { XmlElement } from "../xml/xml-element.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { missing } from "./reference.ts";

type Form = readonly [types: readonly string[], text: RegExp];

const number: Form = [["xsd:double", "xsd:int", "xsd:decimal"], /^[+-]?\d+(\.\d+)?(E[+-]?\d+)?$/i];

/** XML Schema types and texts that fields take; other fields take text. */
const forms: Partial<Readonly<Record<FieldType, Form>>> = {
  boolean: [["xsd:boolean"], /^(true|false)$/],
  currency: number,
  date: [["xsd:date"], /^\d{4}-\d\d-\d\d$/],
  datetime: [["xsd:dateTime"], /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/],
  double: number,
  int: number,
  percent: number,
  time: [["xsd:time"], /^\d\d:\d\d/]
};

const text: Form = [["xsd:string", "xsd:picklist"], /^/];

/** Values of custom metadata records: of their field's type, length and picklist; required ones present. */
export const checkCustomMetadataValues: Check = function* (context) {
  for (const record of changedOf(context, "CustomMetadata")) {
    const type = context.schema.objectOf(`${record.fullName.split(".")[0]}__mdt`);
    if (type?.customMetadata) yield* problems(record, type, context);
  }
};

function* problems(
  record: Component<"CustomMetadata">,
  type: SObject,
  context: CheckContext
): Iterable<Problem> {
  const given = new Set<string>();
  for (const entry of elementsNamed(record.element, "values")) {
    const field = context.schema.fieldOf(type.name, elementAt(entry, "field").text.trim());
    const value = elementsNamed(entry, "value")[0];
    if (!field || !value || value.attributes["xsi:nil"] === "true") continue;
    given.add(field.name);
    yield* valueProblems(record, field, value);
    if (field.type === "reference") yield* referenceProblems(record, field, value, context);
  }
  for (const field of type.fields.values())
    if (field.custom && field.required && !given.has(field.name) && !field.defaultFormula)
      yield problemAt(record, `Required fields are missing: [${field.name}]`);
}

function* valueProblems(record: Component, field: Field, value: XmlElement): Iterable<Problem> {
  const [types, pattern] = forms[field.type] ?? text;
  const given = value.attributes["xsi:type"];
  const content = value.text.trim();
  if (given !== undefined && !types.includes(given))
    yield problemAt(
      record,
      `The value of ${field.name} is of type ${given} instead of ${types[0]}`,
      value
    );
  else if (!pattern.test(content))
    yield problemAt(record, `The value of ${field.name} is no ${field.type}: ${content}`, value);
  else if (types === text[0] && field.length > 0 && content.length > field.length)
    yield problemAt(
      record,
      `${field.name}: data value too large (max length=${field.length})`,
      value
    );
  else if (
    field.picklist?.restricted &&
    !field.picklist.values.some((each) => each.value === content)
  )
    yield problemAt(
      record,
      `${field.name}: bad value for restricted picklist field: ${content}`,
      value
    );
}

/** Relationships between records of custom metadata are names; those to objects and fields are API names. */
function* referenceProblems(
  record: Component,
  field: Field,
  value: XmlElement,
  { components, schema }: CheckContext
): Iterable<Problem> {
  const [target = ""] = field.referenceTo;
  const name = value.text.trim();
  const found =
    target === "EntityDefinition"
      ? schema.objectOf(name)
      : !/__mdt$/i.test(target) ||
        components.get("CustomMetadata", `${target.replace(/__mdt$/i, "")}.${name}`);
  if (!found) yield missing(record, value, field.name, target, name);
}

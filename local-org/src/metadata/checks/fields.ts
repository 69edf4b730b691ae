import { isKnownFieldType } from "../building/custom-field.ts";
import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, problemAt } from "./check.ts";

/** Attributes without which a field of a type cannot be. */
const needed: Readonly<Record<string, readonly string[]>> = {
  AutoNumber: ["displayFormat"],
  Currency: ["precision", "scale"],
  Html: ["length", "visibleLines"],
  LongTextArea: ["length", "visibleLines"],
  Lookup: ["referenceTo"],
  MasterDetail: ["referenceTo", "relationshipName"],
  MultiselectPicklist: ["visibleLines", "valueSet"],
  Number: ["precision", "scale"],
  Percent: ["precision", "scale"],
  Picklist: ["valueSet"],
  Summary: ["summaryForeignKey", "summaryOperation"],
  Text: ["length"]
};

/** For a formula only these are needed. */
const neededOfFormula: Readonly<Record<string, readonly string[]>> = {
  Currency: ["precision", "scale"],
  Number: ["precision", "scale"],
  Percent: ["precision", "scale"]
};

export const checkFields: Check = function* (context) {
  for (const field of changedOf(context, "CustomField")) {
    const [object = "", name = ""] = field.fullName.split(".");
    if (!context.schema.objectOf(object))
      yield problemAt(
        field,
        `Entity Enumeration Or ID: bad value for restricted picklist field: ${object}`
      );
    if (!/__c$/i.test(name)) continue;
    yield* shapeProblems(field);
    yield* relationshipProblems(field, context);
    yield* valueSetProblems(field, context);
  }
};

function* shapeProblems(field: Component<"CustomField">): Iterable<Problem> {
  const { definition, element } = field;
  const { type } = definition;
  if (type === undefined) return yield problemAt(field, "Must specify a field type");
  if (!isKnownFieldType(type))
    return yield problemAt(
      field,
      `Fields of type ${type} are not supported by the local org`,
      elementAt(element, "type")
    );
  if (!definition.label)
    yield problemAt(field, "Must specify a non-empty label for the CustomField");
  const isFormula = Boolean(definition.formula);
  const attributes = (isFormula ? neededOfFormula : needed)[type] ?? [];
  for (const attribute of attributes)
    if (!element.children.some(({ name }) => name === attribute))
      yield problemAt(field, `Must specify '${attribute}' for a CustomField of type ${type}`);
  if (definition.required && definition.deleteConstraint === "SetNull")
    yield problemAt(
      field,
      "must specify either cascade delete or restrict delete for required lookup foreign key",
      elementAt(element, "deleteConstraint")
    );
  if (definition.lookupFilter?.active && !definition.lookupFilter.isOptional)
    yield {
      ...problemAt(
        field,
        "The lookup filter is kept but not applied: not supported by the local org"
      ),
      severity: "Warning"
    };
}

function* relationshipProblems(
  field: Component<"CustomField">,
  { schema }: CheckContext
): Iterable<Problem> {
  const { definition, fullName, element } = field;
  const target = definition.referenceTo;
  if (target === undefined) return;
  const at = elementAt(element, "referenceTo");
  if (!schema.objectOf(target))
    return yield problemAt(
      field,
      `referenceTo value of '${target}' does not resolve to a valid sObject type`,
      at
    );
  const [object = "", name = ""] = fullName.split(".");
  const relationship = schema.fieldOf(object, name)?.childRelationshipName;
  const twins = schema
    .childRelationshipsOf(target)
    .filter((each) => relationship !== undefined && each.name === relationship);
  if (twins.length > 1)
    yield problemAt(
      field,
      `The relationship name ${definition.relationshipName} is already used by another relationship of ${target}`,
      elementAt(element, "relationshipName")
    );
}

function* valueSetProblems(
  field: Component<"CustomField">,
  { components }: CheckContext
): Iterable<Problem> {
  const { valueSet } = field.definition;
  if (!valueSet) return;
  const at = elementAt(field.element, "valueSet");
  const shared = valueSet.valueSetName;
  if (shared !== undefined && !components.get("GlobalValueSet", shared))
    yield problemAt(field, `In field: valueSet - no GlobalValueSet named ${shared} found`, at);
  if (valueSet.controllingField)
    yield {
      ...problemAt(
        field,
        "The dependency on a controlling field is kept but not applied: not supported by the local org",
        at
      ),
      severity: "Warning"
    };
  const names =
    valueSet.valueSetDefinition?.value.map((value) => value.fullName?.toLowerCase()) ?? [];
  if (new Set(names).size < names.length)
    yield problemAt(field, "Duplicate value in the picklist", at);
}

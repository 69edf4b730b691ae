import type { Component } from "../component.ts";
import type { Field } from "../schema.ts";

type Definition = Component<"CustomField">["definition"];

/** `Account__c` is followed as `Account__r`; children of a custom relationship end in `__r` too. */
function names(name: string, definition: Definition): Partial<Field> {
  return {
    referenceTo: definition.referenceTo === undefined ? [] : [definition.referenceTo],
    relationshipName: name.replace(/__c$/i, "__r"),
    ...(definition.relationshipName
      ? { childRelationshipName: `${definition.relationshipName}__r` }
      : {})
  };
}

/** A required lookup cannot be emptied, so its parent stays where nothing else is said. */
export function lookupShape(name: string, definition: Definition): Partial<Field> {
  const constraint = definition.deleteConstraint ?? (definition.required ? "Restrict" : "SetNull");
  const onDelete =
    constraint === "Cascade" ? "cascade" : constraint === "Restrict" ? "restrict" : "setNull";
  return { ...names(name, definition), onDelete };
}

export function masterDetailShape(name: string, definition: Definition): Partial<Field> {
  const reparentable = definition.reparentableMasterDetail ?? false;
  return {
    ...names(name, definition),
    masterDetail: true,
    masterOrder: definition.relationshipOrder ?? 0,
    required: true,
    onDelete: "cascade",
    reparentable,
    createOnly: !reparentable,
    writeNeedsMasterRead: definition.writeRequiresMasterRead ?? false
  };
}

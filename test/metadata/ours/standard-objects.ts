import { elementAt, problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import type { Component } from "../../../local-org/src/metadata/component.ts";
import type { Rule } from "./rule.ts";
import { objectOf } from "./rule.ts";

/** Fields that Entente adds to objects of the host org. */
const added = new Set([
  "Account.COUNTER_Customer_ID__c",
  "Account.FINESS_Number__c",
  "Account.ISNI_Number__c",
  "Account.Research_Organization_ID__c",
  "Contact.Objected_To_Profiling__c",
  "Product2.COUNTER_Platform__c"
]);

/** What a guest does not touch on objects of the host org. */
const untouched = new Set(["CompactLayout", "CustomObject", "ListView", "ValidationRule"]);

/** A guest adds few fields, none required and no roll-up, and replaces no definition, layout, list or rule. */
export const standardObjects: Rule = function* ({ changed }) {
  for (const component of changed) {
    if (component.type === "Layout" && !isOurs(component.fullName.split("-")[0]!))
      yield problemAt(component, "A layout of a standard object would replace the host org's");
    if (isOurs(objectOf(component))) continue;
    if (untouched.has(component.type))
      yield problemAt(component, `${component.type} of a standard object`);
    if (component.type === "CustomField")
      yield* fieldProblems(component as Component<"CustomField">);
  }
};

function* fieldProblems(field: Component<"CustomField">) {
  const { required, type } = field.definition;
  const at = (name: string) => elementAt(field.element, name);
  if (!added.has(field.fullName))
    yield problemAt(field, `${field.fullName} is not declared as a field on a standard object`);
  if (required) yield problemAt(field, "A required field on a standard object", at("required"));
  if (type === "Summary") yield problemAt(field, "A roll-up on a standard object", at("type"));
}

const isOurs = (object: string): boolean => /__(c|mdt)$/.test(object);

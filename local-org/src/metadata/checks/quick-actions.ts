import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { exposureOf } from "./component-exposure.ts";
import { fieldExists, missing } from "./reference.ts";

/** `Account.New_Renewal` stands on Account; a global action has no object in its name. */
export const checkQuickActions: Check = function* (context) {
  const { components, schema } = context;
  for (const action of changedOf(context, "QuickAction")) {
    const { flowDefinition, targetObject, lightningWebComponent } = action.definition;
    const at = (name: string) => elementAt(action.element, name);
    const [home = "", isOfObject] = action.fullName.split(".");
    if (isOfObject !== undefined && !schema.objectOf(home))
      yield problemAt(action, `No CustomObject named ${home} found for the action`);
    yield* parentFieldProblems(action, context);
    yield* componentTargetProblems(action, home, isOfObject !== undefined, context);
    if (targetObject && !schema.objectOf(targetObject))
      yield missing(action, at("targetObject"), "targetObject", "CustomObject", targetObject);
    if (lightningWebComponent && !components.get("LightningComponentBundle", lightningWebComponent))
      yield missing(
        action,
        at("lightningWebComponent"),
        "lightningWebComponent",
        "LightningComponentBundle",
        lightningWebComponent
      );
    if (flowDefinition && !components.get("Flow", flowDefinition))
      yield missing(action, at("flowDefinition"), "flowDefinition", "Flow", flowDefinition);
    const fields = [
      ...elementsNamed(action.element, "fieldOverrides"),
      ...elementsNamed(at("quickActionLayout"), "quickActionLayoutColumns").flatMap((column) =>
        elementsNamed(column, "quickActionLayoutItems")
      )
    ].flatMap((entry) => elementsNamed(entry, "field"));
    for (const field of targetObject && schema.objectOf(targetObject) ? fields : [])
      if (!fieldExists(schema, targetObject!, field.text.trim()))
        yield missing(
          action,
          field,
          "field",
          "CustomField",
          `${targetObject}.${field.text.trim()}`
        );
  }
};

type QuickAction = Component<"QuickAction">;

/** The field of the new record that refers to the record on which the action stands. */
function* parentFieldProblems(action: QuickAction, { schema }: CheckContext): Iterable<Problem> {
  const { targetObject, targetParentField } = action.definition;
  const home = action.fullName.split(".")[0]!;
  if (!targetObject || !targetParentField || !schema.objectOf(targetObject)) return;
  const field =
    schema.fieldOf(targetObject, targetParentField) ??
    schema.relationshipOf(targetObject, targetParentField);
  const at = elementAt(action.element, "targetParentField");
  if (!field)
    yield missing(
      action,
      at,
      "targetParentField",
      "CustomField",
      `${targetObject}.${targetParentField}`
    );
  else if (!field.referenceTo.includes(home))
    yield problemAt(action, `${targetObject}.${field.name} does not refer to ${home}`, at);
}

/** A component behind an action is exposed to actions, and to those of the object. */
function* componentTargetProblems(
  action: QuickAction,
  home: string,
  isOfObject: boolean,
  { components }: CheckContext
): Iterable<Problem> {
  const name = action.definition.lightningWebComponent ?? "";
  const bundle = components.get("LightningComponentBundle", name);
  if (!bundle) return;
  const target = isOfObject ? "lightning__RecordAction" : "lightning__GlobalAction";
  const { configs, targets } = exposureOf(bundle);
  const at = elementAt(action.element, "lightningWebComponent");
  const objects = configs
    .filter((config) => config.targets.includes(target))
    .flatMap((config) => config.objects);
  if (!targets.includes(target))
    yield problemAt(action, `The component c:${name} is not exposed to ${target}`, at);
  else if (isOfObject && objects.length > 0 && !objects.includes(home))
    yield problemAt(action, `The component c:${name} is not for records of ${home}`, at);
}

import type { Component } from "../../../metadata/component.ts";

/** A flow as its file says it; repeatable elements are arrays. */
export type FlowDefinition = Component<"Flow">["definition"];
type Item<K extends keyof FlowDefinition> =
  NonNullable<FlowDefinition[K]> extends readonly (infer E)[] ? E : never;

export type Variable = Item<"variables">;
export type Constant = Item<"constants">;
export type Formula = Item<"formulas">;
export type TextTemplate = Item<"textTemplates">;
export type Assignment = Item<"assignments">;
export type Decision = Item<"decisions">;
export type Loop = Item<"loops">;
export type CollectionProcessor = Item<"collectionProcessors">;
export type RecordLookup = Item<"recordLookups">;
export type RecordCreate = Item<"recordCreates">;
export type RecordUpdate = Item<"recordUpdates">;
export type RecordDelete = Item<"recordDeletes">;
export type CustomError = Item<"customErrors">;
export type Start = NonNullable<FlowDefinition["start"]>;
export type ScheduledPath = Start["scheduledPaths"][number];
export type Connector = NonNullable<Start["connector"]>;
export type Value = NonNullable<Variable["value"]>;
export type Condition = Decision["rules"][number]["conditions"][number];
export type RecordFilter = RecordLookup["filters"][number];
export type FieldAssignment = RecordCreate["inputAssignments"][number];

/** An element that a connector can lead to. */
export type FlowNode =
  | { readonly kind: "assignment"; readonly name: string; readonly element: Assignment }
  | { readonly kind: "decision"; readonly name: string; readonly element: Decision }
  | { readonly kind: "loop"; readonly name: string; readonly element: Loop }
  | { readonly kind: "collection"; readonly name: string; readonly element: CollectionProcessor }
  | { readonly kind: "lookup"; readonly name: string; readonly element: RecordLookup }
  | { readonly kind: "create"; readonly name: string; readonly element: RecordCreate }
  | { readonly kind: "update"; readonly name: string; readonly element: RecordUpdate }
  | { readonly kind: "delete"; readonly name: string; readonly element: RecordDelete }
  | { readonly kind: "error"; readonly name: string; readonly element: CustomError };

/** Something with a value and a name. */
export type FlowResource =
  | { readonly kind: "variable"; readonly element: Variable }
  | { readonly kind: "constant"; readonly element: Constant }
  | { readonly kind: "formula"; readonly element: Formula }
  | { readonly kind: "template"; readonly element: TextTemplate };

/** When a record-triggered flow runs. */
export type FlowMoment = "beforeSave" | "afterSave" | "beforeDelete";

/** A flow made ready to be looked things up in. Immutable. */
export interface FlowProgram {
  readonly name: string;
  readonly label: string;
  readonly definition: FlowDefinition;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly resources: ReadonlyMap<string, FlowResource>;
}

/** An active flow that a record sets off. */
export interface RecordTriggeredFlow extends FlowProgram {
  readonly object: string;
  readonly moment: FlowMoment;
  readonly start: Start;
}

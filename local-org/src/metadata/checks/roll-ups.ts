import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Schema } from "../schema.ts";
import type { Check } from "./check.ts";
import { changedOf, elementAt, elementsNamed, problemAt } from "./check.ts";
import { fieldOnPath } from "./field-path.ts";
import { filterValueProblems } from "./filter-values.ts";

const summable = new Set(["double", "currency", "percent", "int"]);
const comparable = new Set([...summable, "date", "datetime"]);

/** Roll-ups count, sum or compare fields of detail records of the object they stand on. */
export const checkRollUps: Check = function* (context) {
  for (const field of changedOf(context, "CustomField"))
    if (field.definition.type === "Summary") yield* problems(field, context.schema);
};

function* problems(field: Component<"CustomField">, schema: Schema): Iterable<Problem> {
  const [object = "", name = ""] = field.fullName.split(".");
  const rollUp = schema.fieldOf(object, name)?.rollUp;
  if (!rollUp) return;
  const { childObject, childRelationshipField, summarizedField } = rollUp;
  const key = elementAt(field.element, "summaryForeignKey");
  const master = schema.fieldOf(childObject, childRelationshipField);
  const isDetail = master?.masterDetail && master.referenceTo.includes(object);
  if (!isDetail)
    yield problemAt(
      field,
      `${key.text} is not a master-detail field that refers to ${object}`,
      key
    );
  if (rollUp.operation !== "count") {
    const at = elementAt(field.element, "summarizedField");
    const source = schema.fieldOf(childObject, summarizedField ?? "");
    const allowed = rollUp.operation === "sum" ? summable : comparable;
    if (!source) yield problemAt(field, `Could not resolve the summarized field ${at.text}`, at);
    else if (!allowed.has(source.type))
      yield problemAt(
        field,
        `A ${rollUp.operation} cannot summarize ${at.text} of type ${source.type}`,
        at
      );
  }
  for (const item of elementsNamed(field.element, "summaryFilterItems")) {
    const at = elementAt(item, "field");
    const filtered = fieldOnPath(schema, childObject, at.text.trim().split(".").slice(1))?.field;
    if (!filtered)
      yield problemAt(field, `Could not resolve the filter field ${at.text.trim()}`, at);
    for (const value of elementsNamed(item, "value"))
      yield* filterValueProblems(field, filtered, value);
  }
}

import { addDays } from "../../../soql/dates/calendar-day.ts";
import type { FieldValue } from "../../../org.ts";
import { FlowFault } from "../flow-fault.ts";
import type { Assignment } from "../program/flow-program.ts";
import type { Interview } from "../running/interview.ts";
import { isCollection, isRecord, members, scalar } from "../values/flow-value.ts";
import type { FlowCollection, FlowValue } from "../values/flow-value.ts";
import { readReference } from "../values/read-reference.ts";
import { resolveValue } from "../values/resolve-value.ts";
import { writeReference } from "../values/write-reference.ts";

/** Runs an assignment's items one after the other. Throws FlowFault. */
export function assign(interview: Interview, { assignmentItems }: Assignment): void {
  for (const { assignToReference = "", operator = "Assign", value } of assignmentItems) {
    const given = resolveValue(interview, value);
    const present = operator === "Assign" ? null : readReference(interview, assignToReference);
    writeReference(interview, assignToReference, assigned(operator, present, given));
  }
}

/** Operators that assignments know here. */
export const assignmentOperators: ReadonlySet<string> = new Set([
  "Assign",
  "Add",
  "Subtract",
  "AddItem",
  "AddAtStart",
  "AssignCount",
  "RemoveFirst",
  "RemoveBeforeFirst",
  "RemoveAfterFirst",
  "RemoveAll",
  "RemoveUncommon",
  "RemovePosition"
]);

function assigned(operator: string, present: FlowValue, given: FlowValue): FlowValue {
  if (operator === "Assign") return copied(given);
  if (operator === "AssignCount") return members(given).length;
  if (isCollection(present)) return collectionAfter(operator, present, given);
  if (operator === "Add") return sum(scalar(present), scalar(given), 1);
  if (operator === "Subtract") return sum(scalar(present), scalar(given), -1);
  throw new FlowFault(`The operator ${operator} needs a collection`);
}

/** A record that is assigned or collected is a copy: what happens to the variable later leaves it alone. */
function copied(value: FlowValue): FlowValue {
  if (isCollection(value)) return [...value];
  return isRecord(value)
    ? { ...value, row: { ...value.row }, changed: new Set(value.changed) }
    : value;
}

function collectionAfter(
  operator: string,
  present: FlowCollection,
  given: FlowValue
): FlowCollection {
  const values = members(copied(given));
  const place = present.findIndex((each) => values.some((value) => same(each, value)));
  const contained = (each: FlowCollection[number], among: FlowCollection): boolean =>
    among.some((one) => same(one, each));
  switch (operator) {
    case "Add":
    case "AddItem":
      return [...present, ...values];
    case "AddAtStart":
      return [...values, ...present];
    case "RemoveFirst":
      return present.filter((_, index) => index !== place);
    case "RemoveBeforeFirst":
      return place < 0 ? present : present.slice(place);
    case "RemoveAfterFirst":
      return place < 0 ? present : present.slice(0, place + 1);
    case "RemoveAll":
      return present.filter((each) => !contained(each, values));
    case "RemoveUncommon":
      return present.filter((each) => contained(each, values));
    case "RemovePosition":
      return present.filter((_, index) => index !== Number(scalar(given)) - 1);
    default:
      throw new FlowFault(`The operator ${operator} is no operator of collections`);
  }
}

function same(a: FlowCollection[number], b: FlowCollection[number]): boolean {
  if (isRecord(a) && isRecord(b))
    return a.row.Id !== undefined && a.row.Id !== null && a.row.Id === b.row.Id;
  return a === b;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Numbers add up, dates move by days, texts are joined; a blank number counts as 0. */
function sum(present: FieldValue, given: FieldValue, sign: 1 | -1): FieldValue {
  if (typeof present === "string" && DAY.test(present))
    return addDays(present, sign * Number(given ?? 0));
  if (sign === 1 && typeof (present ?? given) === "string") return `${present ?? ""}${given ?? ""}`;
  // Sums of decimals keep the digits that money has, not those of binary fractions.
  return Number((Number(present ?? 0) + sign * Number(given ?? 0)).toPrecision(15));
}

import type { FieldValue } from "../../../org.ts";
import { FlowFault } from "../flow-fault.ts";
import { isCollection, scalar } from "../values/flow-value.ts";
import type { FlowValue } from "../values/flow-value.ts";

/**
 * Whether an operator of a flow's conditions holds. Texts compare without regard to case; a blank is neither
 * less nor greater than anything. Operators on changes and on elements are the callers'.
 */
export function holds(operator: string, left: FlowValue, right: FlowValue): boolean {
  switch (operator) {
    case "EqualTo":
      return isEqual(left, right);
    case "NotEqualTo":
      return !isEqual(left, right);
    case "GreaterThan":
      return order(left, right, (sign) => sign > 0);
    case "GreaterThanOrEqualTo":
      return order(left, right, (sign) => sign >= 0);
    case "LessThan":
      return order(left, right, (sign) => sign < 0);
    case "LessThanOrEqualTo":
      return order(left, right, (sign) => sign <= 0);
    case "IsNull":
    case "HasNoValue":
      return isNothing(left) === (scalar(right) !== false);
    case "HasValue":
      return isNothing(left) !== (scalar(right) !== false);
    case "IsBlank":
      return isBlank(left) === (scalar(right) !== false);
    case "IsEmpty":
      return isEmpty(left) === (scalar(right) !== false);
    case "Contains":
      return isCollection(left) ? includes(left, right) : text(left).includes(text(right));
    case "StartsWith":
      return text(left).startsWith(text(right));
    case "EndsWith":
      return text(left).endsWith(text(right));
    case "In":
      return isCollection(right) && includes(right, left);
    case "NotIn":
      return !(isCollection(right) && includes(right, left));
    default:
      throw new FlowFault(`The operator ${operator} is not supported by the local org`);
  }
}

/** Operators that `holds` answers. */
export const comparisonOperators: ReadonlySet<string> = new Set([
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "GreaterThanOrEqualTo",
  "LessThan",
  "LessThanOrEqualTo",
  "IsNull",
  "HasNoValue",
  "HasValue",
  "IsBlank",
  "IsEmpty",
  "Contains",
  "StartsWith",
  "EndsWith",
  "In",
  "NotIn"
]);

const text = (value: FlowValue): string => String(scalar(value) ?? "").toLowerCase();

/** An empty text is no null, but no collection without members is one either. */
const isNothing = (value: FlowValue): boolean =>
  value === null || (isCollection(value) && value.length === 0);

const isBlank = (value: FlowValue): boolean =>
  isNothing(value) || (typeof value === "string" && value.trim() === "");

const isEmpty = (value: FlowValue): boolean =>
  isCollection(value) ? value.length === 0 : isBlank(value);

function includes(collection: readonly FlowValue[], value: FlowValue): boolean {
  return collection.some((each) => isEqual(each, value));
}

function isEqual(left: FlowValue, right: FlowValue): boolean {
  const [a, b] = comparable(scalar(left), scalar(right));
  return a === b;
}

function order(left: FlowValue, right: FlowValue, answer: (sign: number) => boolean): boolean {
  const [a, b] = comparable(scalar(left), scalar(right));
  if (a === null || b === null) return false;
  return answer(a < b ? -1 : a > b ? 1 : 0);
}

/** Two values brought to one kind; empty texts are null. */
function comparable(left: FieldValue, right: FieldValue): [FieldValue, FieldValue] {
  const a = left === "" ? null : left;
  const b = right === "" ? null : right;
  if (a === null || b === null) return [a, b];
  if (typeof a === "number" || typeof b === "number") return [Number(a), Number(b)];
  if (typeof a === "boolean" || typeof b === "boolean") return [truth(a), truth(b)];
  return moments(a, b) ?? [a.toLowerCase(), b.toLowerCase()];
}

const truth = (value: string | number | boolean): boolean =>
  typeof value === "boolean" ? value : String(value).toLowerCase() === "true";

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;

/** A day compared with a datetime stands for its beginning in UTC. */
function moments(a: string, b: string): [string, string] | undefined {
  if (DAY.test(a) && MOMENT.test(b)) return [`${a}T00:00:00.000Z`, b];
  return MOMENT.test(a) && DAY.test(b) ? [a, `${b}T00:00:00.000Z`] : undefined;
}

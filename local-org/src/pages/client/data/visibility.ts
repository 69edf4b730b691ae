import type { VisibilityRule } from "../../../layouts/flexi-page.ts";
import { context } from "./context.ts";
import { filterLogic } from "./filter-logic.ts";
import type { UiRecord } from "./records.ts";

type Criterion = VisibilityRule["criteria"][number];
type Comparison = (left: unknown, right: string) => boolean;

const number = (value: unknown): number => Number(value);
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  EQUAL: (left, right) => String(left ?? "").toLowerCase() === right.toLowerCase(),
  NE: (left, right) => String(left ?? "").toLowerCase() !== right.toLowerCase(),
  GT: (left, right) => number(left) > number(right),
  GE: (left, right) => number(left) >= number(right),
  LT: (left, right) => number(left) < number(right),
  LE: (left, right) => number(left) <= number(right),
  CONTAINS: (left, right) => String(left ?? "").toLowerCase().includes(right.toLowerCase())
};

const RECORD = /^\{!Record\.(\w+)\}$/;
const PERMISSION = /^\{!\$Permission\.CustomPermission\.(\w+)\}$/;

/** Fields of the record that a rule reads. */
export function ruleFields(rule: VisibilityRule): string[] {
  return rule.criteria.flatMap(({ leftValue }) => RECORD.exec(leftValue)?.[1] ?? []);
}

/** Whether a component with this rule shows. A criterion on anything else than record and permissions holds. */
export function isVisible(rule: VisibilityRule, record: UiRecord | undefined): boolean {
  const results = rule.criteria.map((criterion) => holds(criterion, record));
  return filterLogic(rule.booleanFilter ?? results.map((_one, index) => index + 1).join(" AND "), results);
}

function holds({ leftValue, operator, rightValue = "" }: Criterion, record: UiRecord | undefined): boolean {
  const compare = COMPARISONS[operator] ?? (() => true);
  const field = RECORD.exec(leftValue)?.[1];
  if (field !== undefined) return compare(record?.fields[field]?.value, rightValue);
  const permission = PERMISSION.exec(leftValue)?.[1];
  if (permission === undefined) return true;
  return compare(context.customPermissions.includes(permission), rightValue);
}

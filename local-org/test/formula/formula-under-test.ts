import type {
  CompiledFormula,
  FormulaContext,
  FormulaKind,
  FormulaResult,
  FormulaType,
  FormulaValue
} from "../../src/formula/index.ts";
import { compileFormula } from "../../src/formula/index.ts";

/** A record made of values whose names say their type: `Number__c`, `Text__c`. */
const TYPES: Readonly<Record<string, FormulaType>> = {
  Number__c: "number",
  Other__c: "number",
  Percent__c: "percent",
  Text__c: "text",
  Check__c: "boolean",
  Date__c: "date",
  End__c: "date",
  DateTime__c: "datetime",
  Time__c: "time",
  Picklist__c: "picklist",
  Multi__c: "multipicklist",
  Id: "id",
  "Account__r.Name": "text",
  "$User.Id": "id",
  "$Permission.Freeze": "boolean",
  "$CustomMetadata.Rate__mdt.FR.Rate__c": "percent"
};

export interface Given {
  readonly values?: Readonly<Record<string, FormulaValue>>;
  readonly prior?: Readonly<Record<string, FormulaValue>>;
  readonly isNew?: boolean;
  readonly now?: string;
  readonly timeZone?: string;
  readonly kind?: FormulaKind;
  readonly blankAsZero?: boolean;
  readonly result?: FormulaResult;
}

export function compile(source: string, given: Given = {}): CompiledFormula {
  const names = new Map(Object.keys(TYPES).map((name) => [name.toLowerCase(), name]));
  return compileFormula(source, {
    kind: given.kind ?? "rule",
    blankAsZero: given.blankAsZero ?? false,
    ...(given.result ? { result: given.result } : {}),
    field: (path) => {
      const name = names.get(path.join(".").toLowerCase());
      return name ? { type: TYPES[name] as FormulaType, path: name.split(".") } : undefined;
    }
  });
}

export function contextOf(given: Given): FormulaContext {
  const { values = {}, prior } = given;
  return {
    value: (path) => values[path.join(".")] ?? null,
    ...(prior ? { prior: (path: readonly string[]) => prior[path.join(".")] ?? null } : {}),
    isNew: given.isNew ?? false,
    now: () => new Date(given.now ?? "2026-11-24T10:00:00Z"),
    timeZone: given.timeZone ?? "UTC"
  };
}

/** The formula's value for the given record. */
export function evaluate(source: string, given: Given = {}): FormulaValue {
  return compile(source, given).evaluate(contextOf(given));
}

export function errorOf(source: string, given: Given = {}): string | undefined {
  return compile(source, given).outcome(contextOf(given)).error;
}

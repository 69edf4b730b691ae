/**
 * Types of values in formulas. `percent` exists only at the border: such a field's value crosses as 3 for
 * 3 % and is 0.03 inside. `blank` is the type of NULL.
 */
export type FormulaType =
  | "text"
  | "id"
  | "number"
  | "percent"
  | "boolean"
  | "date"
  | "datetime"
  | "time"
  | "picklist"
  | "multipicklist"
  | "blank";

/** A value at the border, as `FieldValue` of org.ts: dates `YYYY-MM-DD`, datetimes ISO in UTC, times `HH:MM:SS.sssZ`, blank null. */
export type FormulaValue = string | number | boolean | null;

/** Where the formula stands; ISCHANGED, ISNEW and PRIORVALUE exist in rules and flows only. */
export type FormulaKind = "field" | "rule" | "default" | "flow";

/** What a name in a formula means. */
export interface FormulaField {
  readonly type: FormulaType;
  /** The name's path in the schema's own spelling (`["Account__r", "Name"]`): how `references` and `value` name it. */
  readonly path: readonly string[];
}

/** The type a formula must give; its value leaves rounded half up to `scale` digits, a percent as 3 for 3 %. */
export interface FormulaResult {
  readonly type: FormulaType;
  readonly scale?: number;
}

/** What names mean to one formula. */
export interface FormulaScope {
  /**
   * Looks a name up, in any case: `["amount__c"]`, `["Account__r", "Name"]`, `["$User", "Id"]`,
   * `["$CustomMetadata", "T__mdt", "Record", "F__c"]`, `["$Permission", "X"]`, `["$Label", "X"]`.
   */
  field(path: readonly string[]): FormulaField | undefined;
  /** Blank number fields count as 0 ("Treat blank fields as zeroes"). */
  readonly blankAsZero: boolean;
  readonly kind: FormulaKind;
  /** Checked at compile time where given. */
  readonly result?: FormulaResult;
}

/** One row, its user and its moment. */
export interface FormulaContext {
  /** Value of a path of `references`. */
  value(path: readonly string[]): FormulaValue;
  /** Value before the change, for a path of `priorReferences`; absent: as `value`. */
  prior?(path: readonly string[]): FormulaValue;
  readonly isNew?: boolean;
  now(): Date;
  /** IANA name of the user's zone: TODAY() is the calendar day there. */
  readonly timeZone: string;
}

export interface FormulaOutcome {
  /** Null where `error` is given. */
  readonly value: FormulaValue;
  /** Why the platform would show `#Error!`: division by zero, not a number, out of range. */
  readonly error?: string;
}

/** A checked formula, free of state: compile once, evaluate for every row. */
export interface CompiledFormula {
  readonly type: FormulaType;
  /** Every path read, once each, in order of first use, including those of `priorReferences`. */
  readonly references: readonly (readonly string[])[];
  /** Paths under PRIORVALUE or ISCHANGED. */
  readonly priorReferences: readonly (readonly string[])[];
  /** The value; null where the platform would show `#Error!`. */
  evaluate(context: FormulaContext): FormulaValue;
  /** The value, or why there is none. */
  outcome(context: FormulaContext): FormulaOutcome;
}

/** A COUNTER report (R5 or R5.1) read from any of its file forms. */
export interface CounterReport {
  readonly header: CounterHeader;
  /** False for a report with totals only (no month columns). */
  readonly monthly: boolean;
  readonly rows: readonly CounterRow[];
}

export interface CounterHeader {
  /** `TR_J1`, `DR_D1`… */
  readonly reportId: string;
  readonly reportName: string;
  /** `5` or `5.1`. */
  readonly release: Release;
  readonly institutionName: string;
  /** Each as `namespace:value`. */
  readonly institutionIds: readonly string[];
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly exceptions: readonly CounterException[];
  /** First and last day, `YYYY-MM-DD`, both included. */
  readonly begin: string;
  readonly end: string;
  /** Instant of creation, ISO 8601. */
  readonly created: string;
  readonly createdBy: string;
}

export type Release = "5" | "5.1";

export interface CounterException {
  readonly code: number;
  readonly text: string;
}

/** One item, metric and set of attributes. */
export interface CounterRow {
  /** Title, database or item; empty for platform reports. */
  readonly item: string;
  /** DOI, else proprietary id, ISBN or ISSN; empty where none is given. */
  readonly itemIdentifier: string;
  readonly platform: string;
  readonly dataType: string;
  readonly accessType: string;
  readonly accessMethod: string;
  readonly metric: string;
  /** Institution of the row, in a consortium's report; otherwise the header's holds. */
  readonly institution?: string;
  /** `YYYY-MM` to count; a month that is not reported is absent. */
  readonly months: ReadonlyMap<string, number>;
  readonly total: number;
}

/** Exceptions by which a missing month is not a zero (domain rule 47). */
const notZeroCodes = new Set([3031, 3032, 3040]);

/** Whether zeros of this report may stand for usage that was not ready, gone or partial. */
export function zerosAreDoubtful(header: Pick<CounterHeader, "exceptions">): boolean {
  return header.exceptions.some((exception) => notZeroCodes.has(exception.code));
}

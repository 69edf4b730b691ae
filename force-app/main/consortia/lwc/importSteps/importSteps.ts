import type { MatchedRow } from "c/importAccounts";
import type { RowProblem } from "c/importRows";

/** A member as the org holds it. */
export interface KnownMember {
  readonly id: string;
  readonly accountId: string;
  readonly values: Readonly<Record<string, string | number | null>>;
}

export interface MemberUpdate {
  readonly id: string;
  readonly row: MatchedRow;
  /** Only what changes. */
  readonly values: MatchedRow["values"];
}

/** What turns the members that are there into those of the table. Members that it lacks are left alone. */
export interface ImportSteps {
  readonly creates: readonly MatchedRow[];
  readonly updates: readonly MemberUpdate[];
  readonly unchanged: number;
  readonly problems: readonly RowProblem[];
}

/** @param needsSource whether the deal's weights must say where they come from and for which year */
export function importSteps(
  rows: readonly MatchedRow[],
  members: readonly KnownMember[],
  needsSource: boolean
): ImportSteps {
  const known = new Map(members.map((member) => [member.accountId, member]));
  const creates: MatchedRow[] = [];
  const updates: MemberUpdate[] = [];
  const problems: RowProblem[] = [];
  for (const row of rows) {
    const member = known.get(row.account.id);
    if (needsSource && lacksSource({ ...member?.values, ...row.values }))
      problems.push({ line: row.line, column: "", found: row.account.title, kind: "noSource" });
    const changed = Object.entries(row.values).filter(
      ([field, value]) => member?.values[field] !== value
    );
    if (!member) creates.push(row);
    else if (changed.length > 0)
      updates.push({ id: member.id, row, values: Object.fromEntries(changed) });
  }
  return {
    creates,
    updates,
    unchanged: rows.length - creates.length - updates.length,
    problems
  };
}

function lacksSource(
  values: Readonly<Record<string, string | number | null | undefined>>
): boolean {
  const isEmpty = (field: string): boolean => (values[field] ?? "") === "";
  return (
    !isEmpty("Allocation_Weight__c") && (isEmpty("Weight_Source__c") || isEmpty("Weight_Year__c"))
  );
}

import { plainText } from "c/plainText";
import type { DraftRow, RowProblem } from "c/importRows";

export interface KnownAccount {
  readonly id: string;
  readonly title: string;
  readonly finess: string;
  readonly ror: string;
}

export interface MatchedRow extends DraftRow {
  readonly account: KnownAccount;
}

/** What to ask the org for. */
export interface AccountKeys {
  readonly titles: readonly string[];
  readonly finess: readonly string[];
  readonly rors: readonly string[];
}

export function accountKeys(drafts: readonly DraftRow[]): AccountKeys {
  const all = (key: keyof DraftRow["identity"]): string[] => [
    ...new Set(drafts.map(({ identity }) => identity[key]).filter((text) => text !== ""))
  ];
  return { titles: all("member"), finess: all("finess"), rors: all("ror") };
}

/**
 * The account of each row: by identifiers, else by a name that one account alone has. What could be two, or
 * identifiers that disagree, is a problem: nothing is guessed. A row of an account that an earlier row has too.
 */
export function matched(
  drafts: readonly DraftRow[],
  accounts: readonly KnownAccount[]
): { readonly rows: readonly MatchedRow[]; readonly problems: readonly RowProblem[] } {
  const problems: RowProblem[] = [];
  const rows: MatchedRow[] = [];
  const taken = new Set<string>();
  for (const draft of drafts) {
    const { line, identity } = draft;
    const found = Object.values(identity)
      .filter((text) => text !== "")
      .join(" · ");
    const report = (kind: RowProblem["kind"]): void => {
      problems.push({ line, column: "", found, kind });
    };
    // A row that names nobody was reported when it was read.
    if (found === "") continue;
    const account = accountOf(identity, accounts);
    if (typeof account === "string") report(account);
    else if (taken.has(account.id)) report("twice");
    else {
      taken.add(account.id);
      rows.push({ ...draft, account });
    }
  }
  return { rows, problems };
}

type NoAccount = "unknownAccount" | "severalAccounts" | "otherAccount";

function accountOf(
  { member, finess, ror }: DraftRow["identity"],
  accounts: readonly KnownAccount[]
): KnownAccount | NoAccount {
  const byFiness = accounts.find((account) => finess !== "" && account.finess === finess);
  const byRor = accounts.find((account) => ror !== "" && account.ror === ror);
  if (byFiness && byRor && byFiness.id !== byRor.id) return "otherAccount";
  const identified = byFiness ?? byRor;
  if (identified) return identified;
  const named = accounts.filter(
    ({ title }) => member !== "" && plainText(title) === plainText(member)
  );
  const [only] = named;
  if (!only) return "unknownAccount";
  if (named.length > 1) return "severalAccounts";
  // The name fits, but the account is known under another number.
  const differs = (finess !== "" && only.finess !== "") || (ror !== "" && only.ror !== "");
  return differs ? "otherAccount" : only;
}

import type { Deal } from "c/dealModel";
import { accountKeys, matched } from "c/importAccounts";
import { draftedRows } from "c/importRows";
import { importSteps } from "c/importSteps";
import type { AccountKeys, KnownAccount, MatchedRow } from "c/importAccounts";
import type { RowProblem } from "c/importRows";
import type { ImportSteps, KnownMember } from "c/importSteps";
import type { ImportChoice } from "c/memberImportSource";
import type { NamedChange } from "c/namedChanges";

/** A table's rows before the org was asked for their accounts. */
export interface Drafted {
  readonly drafts: ReturnType<typeof draftedRows>["drafts"];
  readonly problems: readonly RowProblem[];
  readonly keys: AccountKeys;
}

export interface Studied {
  readonly rows: readonly MatchedRow[];
  readonly steps: ImportSteps;
  readonly problems: readonly RowProblem[];
}

export function draftedIn(
  { table, mapping, locale, defaults }: ImportChoice,
  { currency, start, end }: Deal
): Drafted {
  const settings = { locale, currency, defaults, start, end };
  const { drafts, problems } = draftedRows(table, mapping, settings);
  return { drafts, problems, keys: accountKeys(drafts) };
}

export function studied(
  { drafts, problems }: Drafted,
  accounts: readonly KnownAccount[],
  members: readonly KnownMember[],
  { model }: Deal
): Studied {
  const found = matched(drafts, accounts);
  const steps = importSteps(found.rows, members, model !== "Equal");
  const all = [...problems, ...found.problems, ...steps.problems];
  return {
    rows: found.rows,
    steps,
    problems: all.toSorted((left, right) => left.line - right.line)
  };
}

/** New members first, then what changes. */
export function changesOf({ creates, updates }: ImportSteps, deal: string): NamedChange[] {
  const object = "Deal_Member__c";
  return [
    ...creates.map(({ account, values }) => ({
      object,
      title: account.title,
      fields: { Deal__c: deal, Member_Account__c: account.id, ...values }
    })),
    ...updates.map(({ id, row, values }) => ({
      object,
      id,
      title: row.account.title,
      fields: values
    }))
  ];
}

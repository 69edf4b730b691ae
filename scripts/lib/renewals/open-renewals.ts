import {
  openingOf,
  type EndingTerm,
  type OpeningSettings,
  type Proposal,
  type SkipReason
} from "c/renewalProposal";
import type { Connection } from "jsforce";
import { assetTerms } from "./asset-terms.ts";
import type { OrgNegotiation } from "./contract-history.ts";
import { contractTerms } from "./contract-terms.ts";
import {
  contractsToRenew,
  endingContracts,
  type EndingContract,
  type Window
} from "./ending-contracts.ts";
import { endingAssets } from "./held-assets.ts";
import type { OrgFacts } from "./org-facts.ts";
import { linesInTree } from "./renewal-tree.ts";
import { addFurtherLines, writeRenewals, type Written } from "./write-renewals.ts";

export type Source = "contract" | "asset" | "opportunity";

export interface OpenOptions extends OpeningSettings {
  readonly source: Source;
  readonly window: Window;
  readonly dryRun: boolean;
}

/** What a report keeps of a proposal: not its lines, so that memory stays small. */
export type ReportedProposal = Omit<Proposal, "lines" | "term"> & {
  readonly term: ReportedTerm & Pick<EndingTerm, "start" | "opportunityId">;
  readonly lineCount: number;
};

type ReportedTerm = Pick<EndingTerm, "source" | "id" | "accountName" | "title" | "end">;

/** A renewal that was opened, or completed after an interruption; in a dry run, that would be. */
export interface OpenedRenewal {
  readonly proposal: ReportedProposal;
  /** Absent in a dry run. */
  readonly id: string | undefined;
  readonly completed: boolean;
}

export interface SkippedTerm {
  readonly term: ReportedTerm;
  readonly reason: SkipReason;
}

export interface RefusedRenewal {
  readonly proposal: ReportedProposal;
  readonly reason: string;
}

export interface OpenReport {
  readonly opened: OpenedRenewal[];
  readonly skipped: SkippedTerm[];
  readonly refused: RefusedRenewal[];
}

interface FoundTerm {
  readonly term: EndingTerm;
  readonly known: readonly OrgNegotiation[];
}

/** Opens the renewal of every term in the window that has none, page by page. Safe to repeat and to interrupt. */
export async function openRenewals(
  connection: Connection,
  options: OpenOptions,
  facts: OrgFacts,
  onOpened: (count: number) => void
): Promise<OpenReport> {
  const report: OpenReport = { opened: [], skipped: [], refused: [] };
  const seen = new Set<string>();
  for await (const terms of termsOf(connection, options, facts, report)) {
    const proposals = await sort(connection, terms, { options, facts, report, seen });
    if (options.dryRun) {
      for (const each of proposals) {
        report.opened.push({ proposal: reported(each), id: undefined, completed: false });
      }
    } else {
      for await (const written of writeRenewals(connection, proposals, facts)) {
        note(written, report);
        onOpened(report.opened.length);
      }
    }
  }
  return report;
}

async function* termsOf(
  connection: Connection,
  { source, window, coTerm }: OpenOptions,
  facts: OrgFacts,
  report: OpenReport
): AsyncGenerator<FoundTerm[]> {
  if (source === "asset") {
    for await (const assets of endingAssets(connection, window, facts)) {
      yield assetTerms(connection, assets, coTerm !== undefined);
    }
    return;
  }
  const pages = source === "contract" ? endingContracts : contractsToRenew;
  for await (const contracts of pages(connection, window, facts)) {
    report.skipped.push(...contracts.filter(({ end }) => !end).map(withoutEnd));
    yield contractTerms(connection, contracts, facts);
  }
}

function withoutEnd(contract: EndingContract): SkippedTerm {
  return { term: reportedTerm({ ...contract, end: "" }), reason: "noTermEnd" };
}

interface Sorting {
  readonly options: OpenOptions;
  readonly facts: OrgFacts;
  readonly report: OpenReport;
  /** Keys of this run: two opportunities may renew one contract. */
  readonly seen: Set<string>;
}

/** The proposals to write; the others are noted with their reason, interrupted ones are completed. */
async function sort(
  connection: Connection,
  terms: readonly FoundTerm[],
  { options, facts, report, seen }: Sorting
): Promise<Proposal[]> {
  const proposals: Proposal[] = [];
  for (const { term, known } of terms) {
    const opening = openingOf(term, known, options);
    if ("proposal" in opening && !seen.has(opening.proposal.key)) {
      seen.add(opening.proposal.key);
      proposals.push(opening.proposal);
      continue;
    }
    const completed = await complete(connection, { term, known }, { options, facts });
    if (completed) report.opened.push(completed);
    else report.skipped.push({ term: reportedTerm(term), reason: reasonOf(opening) });
  }
  return proposals;
}

function reasonOf(opening: ReturnType<typeof openingOf>): SkipReason {
  return "skipped" in opening ? opening.skipped : "alreadyOpened";
}

/** Adds the lines that an interrupted opening of more lines than fit in a call did not come to. */
async function complete(
  connection: Connection,
  { term, known }: FoundTerm,
  { options, facts }: Pick<Sorting, "options" | "facts">
): Promise<OpenedRenewal | undefined> {
  if (term.holdings.lines.length <= linesInTree) return undefined;
  const opening = openingOf(term, [], options);
  if (!("proposal" in opening) || opening.proposal.due === undefined) return undefined;
  const { proposal } = opening;
  const own = known.find(({ key, hasDue }) => key === proposal.key && !hasDue);
  if (!own) return undefined;
  if (!options.dryRun) await addFurtherLines(connection, { proposal, id: own.id }, facts);
  return { proposal: reported(proposal), id: options.dryRun ? undefined : own.id, completed: true };
}

function note(written: readonly Written[], report: OpenReport): void {
  for (const each of written) {
    const proposal = reported(each.proposal);
    if ("id" in each) report.opened.push({ proposal, id: each.id, completed: false });
    else if ("refused" in each) report.refused.push({ proposal, reason: each.refused });
    else report.skipped.push({ term: reportedTerm(proposal.term), reason: "alreadyOpened" });
  }
}

function reported({ lines, term, ...proposal }: Proposal): ReportedProposal {
  const { start, opportunityId } = term;
  return {
    ...proposal,
    term: { ...reportedTerm(term), start, opportunityId },
    lineCount: lines.length
  };
}

function reportedTerm({ source, id, accountName, title, end }: ReportedTerm): ReportedTerm {
  return { source, id, accountName, title, end };
}

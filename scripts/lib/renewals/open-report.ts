import { toFieldValue } from "c/money";
import type { Minor } from "c/money";
import { messagesOf } from "../output/messages.ts";
import { table } from "../output/table.ts";
import type {
  OpenedRenewal,
  OpenOptions,
  OpenReport,
  ReportedProposal,
  SkippedTerm
} from "./open-renewals.ts";
import { onlyCurrency } from "./org-facts.ts";

const message = messagesOf("renewals-open");

/** Rows shown to a person; `--json` has all. */
const shownRows = 40;

/** The report as one JSON object. */
export function jsonReport(report: OpenReport, options: OpenOptions, apiCalls: number): object {
  const { source, dryRun, window, coTerm } = options;
  return {
    source,
    dryRun,
    from: window.from,
    until: window.until,
    coTerm: coTerm ?? null,
    opened: report.opened.map(jsonOfOpened),
    skipped: report.skipped.map(({ term, reason }) => ({
      ...identityOf(term),
      termEnd: term.end || null,
      reason,
      text: message(reason)
    })),
    refused: report.refused.map(({ proposal, reason }) => ({
      ...identityOf(proposal.term),
      termEnd: proposal.term.end,
      reason
    })),
    apiCalls
  };
}

function identityOf({ source, id, accountName, title }: SkippedTerm["term"]): object {
  return { source, id, account: accountName, title };
}

function jsonOfOpened({ proposal, id, completed }: OpenedRenewal): object {
  const { term, coTerm } = proposal;
  return {
    negotiation: id ?? null,
    key: proposal.key,
    name: proposal.title,
    ...identityOf(term),
    termStart: term.start ?? null,
    termEnd: term.end,
    renewalStart: proposal.start,
    decision: proposal.decision,
    due: amountOf(proposal.due, proposal),
    currency: proposal.currency === onlyCurrency ? null : proposal.currency,
    lines: proposal.lineCount,
    linesFrom: proposal.linesFrom,
    opportunity: term.opportunityId ?? "new",
    coTerm: coTerm
      ? { end: coTerm.end, days: coTerm.days, amount: amountOf(coTerm.amount, proposal) }
      : null,
    completed,
    notes: proposal.notes
  };
}

/** The report as a person reads it. */
export function textReport(report: OpenReport, options: OpenOptions, calls: number): string {
  const { opened, skipped, refused } = report;
  const { window, dryRun } = options;
  const reasons = Map.groupBy(skipped, ({ reason }) => reason);
  const notes = Map.groupBy(
    opened.flatMap(({ proposal }) => proposal.notes),
    (note) => note
  );
  return [
    openedTable(opened, options),
    ...(opened.length > shownRows ? [message("more", { count: opened.length - shownRows })] : []),
    message(dryRun ? "wouldOpen" : "opened", {
      count: opened.length,
      from: window.from,
      until: window.until
    }),
    ...[...notes].map(([note, all]) => message(note, { count: all.length })),
    ...[...reasons].map(([reason, all]) =>
      message("skipped", { count: all.length, reason: message(reason) })
    ),
    ...refused.slice(0, shownRows).map(({ proposal, reason }) => {
      return message("refused", { name: proposal.title, reason });
    }),
    message("calls", { calls })
  ]
    .filter((line) => line !== "")
    .join("\n");
}

function openedTable(opened: readonly OpenedRenewal[], { coTerm }: OpenOptions): string {
  const columns = ["name", "termEnd", "decision", "due", "lines"].map((key) =>
    message(`${key}Column`)
  );
  const rows = opened.slice(0, shownRows).map(({ proposal }) => {
    const { title, term, decision, due, lineCount } = proposal;
    const cells = [title, term.end, decision, amountOf(due, proposal) ?? "–", lineCount];
    return coTerm
      ? [...cells, proposal.coTerm?.days ?? 0, amountOf(proposal.coTerm?.amount, proposal) ?? "–"]
      : cells;
  });
  const more = coTerm ? [message("daysColumn"), message("coTermColumn")] : [];
  return table([...columns, ...more], rows);
}

function amountOf(minor: Minor | undefined, { currency }: ReportedProposal): number | null {
  return minor === undefined ? null : toFieldValue(minor, currency);
}

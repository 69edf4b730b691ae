import type { Allocation, Share } from "c/allocation";
import type { Bound } from "c/allocationBounds";
import type { MemberLines } from "c/allocationLines";
import type { Minor } from "c/money";
import { percentOfFraction } from "c/percent";
import { upliftOf } from "c/pricing";
import { messagesOf } from "../output/messages.ts";
import { table } from "../output/table.ts";
import { amountText, boundName, noteText } from "./explain.ts";

const message = messagesOf("allocate");

/** What `--json` prints of a member; amounts are decimal strings, null where there is none. */
export interface ShareJson {
  readonly member: string;
  readonly share: string | null;
  readonly unbounded: string | null;
  readonly lastYear: string | null;
  /** 5 for 5 %, to two decimals; null without an amount above 0 last year. */
  readonly changePercent: number | null;
  readonly bound: Bound | "excluded" | null;
  readonly funding?: string;
  readonly fee?: string;
  readonly payable?: string;
}

export interface AllocationJson {
  readonly envelope: string;
  readonly total: string;
  readonly shares: readonly ShareJson[];
  readonly notes: readonly string[];
}

/** Lines after allocation by member, when the command was asked for any. */
export type Lines = ReadonlyMap<string, MemberLines> | undefined;

export function allocationJson(
  { envelope, total, shares, notes }: Allocation,
  lines: Lines,
  currency: string
): AllocationJson {
  return {
    envelope: amountText(envelope, currency),
    total: amountText(total, currency),
    shares: shares.map((share) => shareJson(share, lines?.get(share.key), currency)),
    notes: notes.map((note) => noteText(note, currency))
  };
}

export function allocationText(
  { envelope, total, shares, notes }: AllocationJson,
  currency: string
): string {
  const withLines = shares.some(({ payable }) => payable !== undefined);
  const amounts = ["share", "unbounded", "lastYear"] as const;
  const added = withLines ? (["funding", "fee", "payable"] as const) : [];
  const names = [...amounts, "changePercent", ...added] as const;
  const columns = names.map((name) => shares.map((share) => String(share[name] ?? "")));
  const padded = columns.map(alignedRight);
  const rows = shares.map(({ member, bound }, index) => [
    member,
    ...padded.map((column) => column[index] ?? ""),
    bound === null || bound === "excluded" ? (bound ?? "") : boundName(bound)
  ]);
  const titles = names.map((name) => message(name === "changePercent" ? "change" : name));
  const counts = { count: shares.length, currency, envelope, total };
  return [
    table([message("member"), ...titles, message("bound")], rows),
    "",
    message("total", counts),
    ...notes
  ].join("\n");
}

function shareJson(
  { key, share, unbounded, lastYear, bound }: Share,
  lines: MemberLines | undefined,
  currency: string
): ShareJson {
  const text = (amount: Minor | undefined): string | null =>
    amount === undefined ? null : amountText(amount, currency);
  const change =
    share !== undefined && lastYear !== undefined && lastYear > 0
      ? upliftOf(lastYear, share)
      : undefined;
  return {
    member: key,
    share: text(share),
    unbounded: text(unbounded),
    lastYear: text(lastYear),
    changePercent: change ? percentOfFraction(change) : null,
    bound: share === undefined ? "excluded" : (bound ?? null),
    ...(lines && {
      funding: amountText(lines.funding, currency),
      fee: amountText(lines.fee, currency),
      payable: amountText(lines.payable, currency)
    })
  };
}

function alignedRight(cells: readonly string[]): string[] {
  const width = cells.reduce((widest, cell) => Math.max(widest, cell.length), 0);
  return cells.map((cell) => cell.padStart(width));
}

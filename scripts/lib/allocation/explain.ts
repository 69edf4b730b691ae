import type { AllocationNote, AllocationProblem, BoundSum } from "c/allocation";
import type { Bound } from "c/allocationBounds";
import type { LinesProblem } from "c/allocationLines";
import { decimalString } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { minorDigits } from "c/money";
import type { Minor } from "c/money";
import { percentOfFraction } from "c/percent";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("allocate");
/** Names beyond these are counted, not listed. */
const NAMES_SHOWN = 10;

/** Exact text of an amount with its currency's decimals: `6678881.87`. */
export function amountText(minor: Minor, currency: string): string {
  return decimalString({ digits: BigInt(minor), scale: minorDigits(currency) });
}

export function noteText(note: AllocationNote, currency: string): string {
  switch (note.kind) {
    case "normalised":
      return message("note.normalised", {
        column: note.metric,
        sum: percentOfFraction(note.sum, 4)
      });
    case "excluded":
    case "surrogate":
      return message(`note.${note.kind}`, { column: note.metric, members: names(note.members) });
    case "noCollar":
      return message("note.noCollar", { members: names(note.members) });
    case "difference": {
      const sign = note.by > 0 ? "+" : "";
      return message("note.difference", { by: `${sign}${amountText(note.by, currency)}` });
    }
  }
}

/** The problem as a failure with exit code 2; `details` holds it for machines. */
export function problemError(
  problem: AllocationProblem | LinesProblem,
  envelope: Minor,
  currency: string
): CommandError {
  const { key, values } = described(problem, envelope, currency);
  const next = nextSteps.has(key) ? [message(`problem.${key}.next`, values)] : [];
  return new CommandError(message(`problem.${key}`, values), {
    exitCode: exitCodes.badInput,
    actions: next,
    details: withAmounts(problem, currency)
  });
}

const nextSteps = new Set([
  "missingWeight",
  "crossedBounds",
  "infeasible.low",
  "infeasible.high",
  "fundingAboveShares"
]);

function described(
  problem: AllocationProblem | LinesProblem,
  envelope: Minor,
  currency: string
): { key: string; values: Record<string, string | number> } {
  const text = (amount: Minor): string => amountText(amount, currency);
  const { kind } = problem;
  switch (kind) {
    case "missingWeight":
    case "negativeWeight":
    case "outsideBands": {
      const { metric, members } = problem;
      return {
        key: kind,
        values: { column: metric, count: members.length, members: names(members) }
      };
    }
    case "noWeight":
      return { key: kind, values: { column: problem.metric } };
    case "bandTwice":
    case "negativeBand":
      return { key: kind, values: { column: problem.metric, from: decimalString(problem.from) } };
    case "twice":
      return { key: kind, values: { member: problem.member } };
    case "negativeBound":
      return { key: kind, values: { member: problem.member, bound: boundName(problem.bound) } };
    case "crossedBounds": {
      const { member, low, high, by, lowBy, highBy } = problem;
      const bounds = { lowBound: boundName(lowBy), highBound: boundName(highBy) };
      return {
        key: kind,
        values: { member, ...bounds, low: text(low), high: text(high), by: text(by) }
      };
    }
    case "infeasible": {
      const bounds = problem.bounds.map((sum) => boundSumText(sum, currency)).join("; ");
      const values = { envelope: text(envelope), by: text(problem.by), bounds };
      return { key: `${kind}.${problem.side}`, values };
    }
    case "fundingAboveShares":
      return { key: kind, values: { by: text(problem.by) } };
    default:
      return { key: kind, values: {} };
  }
}

function boundSumText({ bound, members, amount }: BoundSum, currency: string): string {
  return message("boundSum", {
    bound: boundName(bound),
    members: names(members),
    amount: amountText(amount, currency)
  });
}

export function boundName(bound: Bound | undefined): string {
  return message(`bound.${bound ?? "none"}`);
}

function names(members: readonly string[]): string {
  const shown = members.slice(0, NAMES_SHOWN).join(", ");
  return members.length > NAMES_SHOWN ? `${shown} … (${members.length})` : shown;
}

/** Amounts as decimal strings, as everywhere in the command's JSON. */
function withAmounts(problem: AllocationProblem | LinesProblem, currency: string): unknown {
  const texts = JSON.stringify(problem, (_, value: unknown) => {
    if (isDecimal(value)) return decimalString(value);
    return typeof value === "number" ? amountText(value, currency) : value;
  });
  return JSON.parse(texts) as unknown;
}

function isDecimal(value: unknown): value is Decimal {
  return typeof (value as Partial<Decimal> | null)?.digits === "bigint";
}

import type { Fraction } from "c/fraction";
import { parseMoney, sum } from "c/money";
import type { Minor } from "c/money";
import { retentionOf } from "c/retention";
import type { ClosingDraft } from "./closingDraft";
import type { Closing } from "./negotiationClosingModel";

export type Result = "Won" | "Reduced" | "Lost" | "Withdrawn";
export type ClosingField =
  "prices" | "signature" | "effective" | "nextTermEnd" | "graceEnd" | "lossReason" | "competitor";

/** What the form as typed comes to. */
export interface Consequences {
  readonly result: Result;
  /** Final price by line; undefined where the text is no price. */
  readonly prices: ReadonlyMap<string, Minor | undefined>;
  /** The yearly amount agreed, 0 when not renewed; undefined while a price is missing. */
  readonly final: Minor | undefined;
  readonly upsell: Minor | undefined;
  readonly churn: Minor | undefined;
  /** Parts of the amount due; undefined without one. */
  readonly grossRetention: Fraction | undefined;
  readonly netRetention: Fraction | undefined;
  /** Signed after the term ended. */
  readonly isLate: boolean;
  readonly needsReason: boolean;
  /** Fields that keep the negotiation from being closed. */
  readonly problems: readonly ClosingField[];
}

export function consequencesOf(
  closing: Closing,
  draft: ClosingDraft,
  locale: string
): Consequences {
  const prices = pricesOf(closing, draft, locale);
  const final = finalOf(closing, draft, [...prices.values()], locale);
  const result = resultOf(draft, final, closing.due);
  const needsReason = result === "Lost" || result === "Reduced";
  const isRenewed = draft.ending === "renewed";
  const isLate = isRenewed && closing.termEnd !== undefined && draft.signature > closing.termEnd;
  const problems: [ClosingField, boolean][] = [
    ["prices", final === undefined],
    ["signature", isRenewed && !draft.signature],
    ["nextTermEnd", isRenewed && isBefore(draft.nextTermEnd, closing.termEnd)],
    ["graceEnd", isLate && isBefore(draft.graceEnd, closing.termEnd)],
    ["lossReason", needsReason && !draft.lossReason]
  ];
  return {
    result,
    prices,
    final,
    ...retention(closing.due, final),
    isLate,
    needsReason,
    problems: problems.filter(([, present]) => present).map(([field]) => field)
  };
}

/** A date that is given, but not after the term's end. */
function isBefore(day: string, termEnd: string | undefined): boolean {
  return day !== "" && termEnd !== undefined && day <= termEnd;
}

function pricesOf(
  { lines, currency }: Closing,
  draft: ClosingDraft,
  locale: string
): Map<string, Minor | undefined> {
  return new Map(
    lines.map(({ id }) => [id, priceOf(draft.prices.get(id) ?? "", locale, currency)])
  );
}

function priceOf(text: string, locale: string, currency: string): Minor | undefined {
  const parsed = parseMoney(text, locale, currency);
  return "minor" in parsed && parsed.minor >= 0 ? parsed.minor : undefined;
}

function finalOf(
  { currency }: Closing,
  { ending, amount }: ClosingDraft,
  prices: readonly (Minor | undefined)[],
  locale: string
): Minor | undefined {
  if (ending !== "renewed") return 0;
  if (prices.length === 0) return priceOf(amount, locale, currency);
  const known = prices.filter((price) => price !== undefined);
  return known.length === prices.length ? sum(known) : undefined;
}

function resultOf(
  { ending }: ClosingDraft,
  final: Minor | undefined,
  due: Minor | undefined
): Result {
  if (ending === "lost") return "Lost";
  if (ending === "withdrawn") return "Withdrawn";
  return due !== undefined && final !== undefined && final < due ? "Reduced" : "Won";
}

type Retention = Pick<Consequences, "upsell" | "churn" | "grossRetention" | "netRetention">;

/** Renewal counts the lower of final and due; the excess is upsell. */
function retention(due: Minor | undefined, final: Minor | undefined): Retention {
  const known = due !== undefined && due >= 0 && final !== undefined;
  const found = known ? retentionOf([{ due, outcome: final }]) : undefined;
  return {
    upsell: found?.upsell,
    churn: found && found.due - found.counted,
    grossRetention: found?.grr,
    netRetention: found?.nrr
  };
}

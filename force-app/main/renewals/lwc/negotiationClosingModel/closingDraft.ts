import { addDays, addMonths } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { editableMoney } from "c/money";
import type { Closing, MadeOffer } from "./negotiationClosingModel";

/** What a person says; whether a renewal is won or reduced follows from the amounts. */
export type Ending = "renewed" | "lost" | "withdrawn";

/** The form as typed; dates empty where there is none. */
export interface ClosingDraft {
  readonly ending: Ending;
  /** The offer that was agreed on; empty: none. */
  readonly offerId: string;
  /** Text of the final price by line. */
  readonly prices: ReadonlyMap<string, string>;
  /** Text of the yearly amount where the negotiation has no lines. */
  readonly amount: string;
  readonly signature: Day;
  readonly effective: Day;
  readonly nextTermEnd: Day;
  readonly graceEnd: Day;
  readonly lossReason: string;
  readonly competitor: string;
}

/** The form as it opens: on the accepted offer, signed today, effective the day after the term, for another year. */
export function startingDraft(closing: Closing, today: Day, locale: string): ClosingDraft {
  const accepted = closing.offers.find((offer) => offer.accepted);
  const draft: ClosingDraft = {
    ending: "renewed",
    offerId: "",
    prices: new Map(
      closing.lines.map(({ id, price }) => {
        return [id, price === undefined ? "" : editableMoney(price, locale, closing.currency)];
      })
    ),
    amount: amountText(closing, locale),
    signature: closing.signature ?? today,
    effective: closing.effective ?? (closing.termEnd ? addDays(closing.termEnd, 1) : ""),
    nextTermEnd: closing.nextTermEnd ?? yearAfter(closing.termEnd),
    graceEnd: closing.graceEnd ?? "",
    lossReason: closing.lossReason,
    competitor: closing.competitor
  };
  const signed = withSignature(draft, closing, draft.signature);
  return accepted ? withAgreed(signed, closing, accepted, locale) : signed;
}

/** The form signed on a day; after the term's end, access in between was granted at least until that day. */
export function withSignature(draft: ClosingDraft, { termEnd }: Closing, day: Day): ClosingDraft {
  const isLate = termEnd !== undefined && day > termEnd;
  const graceEnd = isLate && draft.graceEnd < day ? day : draft.graceEnd;
  return { ...draft, signature: day, graceEnd };
}

/** The form on the prices and the term of an offer. */
export function withAgreed(
  draft: ClosingDraft,
  closing: Closing,
  offer: MadeOffer,
  locale: string
): ClosingDraft {
  const prices = closing.lines.map(({ id }): [string, string] => {
    return [id, editableMoney(offer.prices.get(id) ?? 0, locale, closing.currency)];
  });
  const nextTermEnd = offer.termEnd ?? draft.nextTermEnd;
  return { ...draft, offerId: offer.id, prices: new Map(prices), nextTermEnd };
}

function amountText({ finalAmount, forecast, currency }: Closing, locale: string): string {
  const amount = finalAmount ?? forecast;
  return amount === undefined ? "" : editableMoney(amount, locale, currency);
}

/** A year later, month ends staying month ends: 28 February 2027 to 29 February 2028. */
function yearAfter(termEnd: Day | undefined): Day {
  return termEnd ? addDays(addMonths(addDays(termEnd, 1), 12), -1) : "";
}

import type { Day } from "c/calendarDay";
import { toMinor } from "c/money";
import type { Minor } from "c/money";
import { nodesOf } from "c/negotiationModel";
import type { FieldNode } from "c/negotiationModel";
import type { ClosingData, ClosingNode, MadeLineNode, MadeOfferNode } from "./closingQuery";

export { CLOSING_QUERY } from "./closingQuery";
export type { ClosingData } from "./closingQuery";
export { startingDraft, withAgreed, withSignature } from "./closingDraft";
export type { ClosingDraft, Ending } from "./closingDraft";
export { consequencesOf } from "./closingConsequences";
export type { ClosingField, Consequences, Result } from "./closingConsequences";
export { closingChanges, fieldOfApiName, lineOfAlias } from "./closingChanges";

export interface ClosingLine {
  readonly id: string;
  readonly product: string;
  readonly base: Minor;
  /** The final price stored, else the price on the table; undefined without either. */
  readonly price: Minor | undefined;
}

/** An offer that was made and could be what was agreed. */
export interface MadeOffer {
  readonly id: string;
  readonly round: number;
  readonly isOurs: boolean;
  readonly package: string;
  readonly accepted: boolean;
  readonly total: Minor;
  readonly termEnd: Day | undefined;
  /** Price by negotiation line. */
  readonly prices: ReadonlyMap<string, Minor>;
}

export interface Closing {
  readonly id: string;
  readonly currency: string;
  readonly isClosed: boolean;
  readonly result: string;
  readonly resultLabel: string;
  /** What the platform compares with what is stored, so that two people cannot overwrite each other. */
  readonly revision: number | undefined;
  readonly due: Minor | undefined;
  readonly forecast: Minor | undefined;
  readonly finalAmount: Minor | undefined;
  readonly termEnd: Day | undefined;
  readonly effective: Day | undefined;
  readonly signature: Day | undefined;
  readonly graceEnd: Day | undefined;
  readonly nextTermEnd: Day | undefined;
  readonly lossReason: string;
  readonly competitor: string;
  readonly lines: readonly ClosingLine[];
  /** Those which price every line, the accepted one first, then the latest. */
  readonly offers: readonly MadeOffer[];
}

/** undefined where the negotiation is not found, or not for the reader. */
export function closingOf(data: ClosingData, defaultCurrency: string): Closing | undefined {
  const { Renewal_Negotiation__c, Negotiation_Offer__c, Offer_Line__c } = data.uiapi.query;
  const node = nodesOf(Renewal_Negotiation__c)[0];
  if (!node) return undefined;
  const currency = node.CurrencyIsoCode?.value ?? defaultCurrency;
  const lines = linesOf(node, currency);
  const offers = offersOf(nodesOf(Negotiation_Offer__c), nodesOf(Offer_Line__c), currency);
  return {
    id: node.Id,
    currency,
    isClosed: node.Phase__c.value === "Closed",
    result: node.Result__c?.value ?? "",
    resultLabel: node.Result__c?.label ?? node.Result__c?.value ?? "",
    revision: node.Revision__c?.value ?? undefined,
    due: amountOf(node.Due_Amount__c, currency),
    forecast: amountOf(node.Forecast_Amount__c, currency),
    finalAmount: amountOf(node.Final_Amount__c, currency),
    ...datesOf(node),
    lossReason: node.Loss_Reason__c?.value ?? "",
    competitor: node.Competitor__c?.value ?? "",
    lines,
    offers: offers.filter(({ prices }) => lines.every(({ id }) => prices.has(id)))
  };
}

function datesOf(
  node: ClosingNode
): Pick<Closing, "termEnd" | "effective" | "signature" | "graceEnd" | "nextTermEnd"> {
  return {
    termEnd: node.Term_End_Date__c?.value ?? undefined,
    effective: node.Effective_Date__c?.value ?? undefined,
    signature: node.Signature_Date__c?.value ?? undefined,
    graceEnd: node.Grace_End_Date__c?.value ?? undefined,
    nextTermEnd: node.Next_Term_End_Date__c?.value ?? undefined
  };
}

function linesOf(node: ClosingNode, currency: string): ClosingLine[] {
  return nodesOf(node.Negotiation_Lines__r).map((line) => ({
    id: line.Id,
    product: line.Product__r?.Name.value ?? "",
    base: amountOf(line.Base_Price__c, currency) ?? 0,
    price: amountOf(line.Final_Price__c, currency) ?? amountOf(line.Proposed_Price__c, currency)
  }));
}

function offersOf(
  offers: readonly MadeOfferNode[],
  lines: readonly MadeLineNode[],
  currency: string
): MadeOffer[] {
  const prices = new Map<string, Map<string, Minor>>();
  for (const { Offer__c, Negotiation_Line__c, Price__c } of lines) {
    const offerId = Offer__c.value ?? "";
    const lineId = Negotiation_Line__c?.value;
    const price = amountOf(Price__c, currency);
    if (!lineId || price === undefined) continue;
    prices.set(offerId, (prices.get(offerId) ?? new Map<string, Minor>()).set(lineId, price));
  }
  return offers
    .map((offer) => ({
      id: offer.Id,
      round: offer.Round__c.value ?? 0,
      isOurs: offer.Side__c.value === "Ours",
      package: offer.Package__c?.value ?? "",
      accepted: offer.Status__c.value === "Accepted",
      total: amountOf(offer.Total_Amount__c, currency) ?? 0,
      termEnd: offer.Term_End_Date__c?.value ?? undefined,
      prices: prices.get(offer.Id) ?? new Map<string, Minor>()
    }))
    .sort((left, right) => Number(right.accepted) - Number(left.accepted));
}

function amountOf(
  field: FieldNode<number> | null | undefined,
  currency: string
): Minor | undefined {
  return typeof field?.value === "number" ? toMinor(field.value, currency) : undefined;
}

import { executeMutation, gql } from "lightning/graphql";
import type { Day } from "c/calendarDay";
import { toFieldValue } from "c/money";
import type { Minor } from "c/money";
import type { NegotiationLine, Side } from "c/negotiationModel";

/** A saved price; undefined clears it. */
export interface PriceChange {
  readonly lineId: string;
  readonly price: Minor | undefined;
}

export interface NewOffer {
  /** Made once for each form, so that saving again cannot make a second offer. */
  readonly externalId: string;
  readonly negotiationId: string;
  readonly side: Side;
  readonly round: number;
  readonly date: Day;
  readonly validUntil: Day | undefined;
  readonly package: string;
  readonly note: string;
  /** Every line with its price in the offer. */
  readonly lines: readonly (NegotiationLine & { readonly price: Minor })[];
}

interface Operation {
  readonly alias: string;
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly selection: string;
}

type Errors = readonly unknown[];

/** Saves changed prices, all or none. Resolves to the errors, none when saved; operations are named by `priceAlias`. */
export function savePrices(changes: readonly PriceChange[], currency: string): Promise<Errors> {
  return execute("SavePrices", priceOperations(changes, currency));
}

/**
 * Saves an offer as draft, its lines, then its status, with the price changes it rests on, all or none: an offer
 * that has left Draft takes no more lines. Operations are `offer`, `offerLineN` and `status`.
 */
export function saveOffer(
  offer: NewOffer,
  changes: readonly PriceChange[],
  currency: string
): Promise<Errors> {
  return execute("RecordOffer", [
    ...priceOperations(changes, currency),
    ...offerOperations(offer, currency)
  ]);
}

/** Alias of the operation that saves the change at an index. */
export function priceAlias(index: number): string {
  return `price${index}`;
}

function priceOperations(changes: readonly PriceChange[], currency: string): Operation[] {
  return changes.map(({ lineId, price }, index) => ({
    alias: priceAlias(index),
    mutation: "Negotiation_Line__cUpdate",
    input: {
      Id: lineId,
      Negotiation_Line__c: {
        Proposed_Price__c: price === undefined ? null : toFieldValue(price, currency)
      }
    },
    selection: "success"
  }));
}

function offerOperations(offer: NewOffer, currency: string): Operation[] {
  const lines = offer.lines.map((line, index) => ({
    alias: `offerLine${index}`,
    mutation: "Offer_Line__cCreate",
    input: {
      Offer_Line__c: {
        Offer__c: "@{offer}",
        Negotiation_Line__c: line.id,
        Product__c: line.productId,
        Base_Price__c: toFieldValue(line.base, currency),
        Price__c: toFieldValue(line.price, currency)
      }
    },
    selection: "Record { Id }"
  }));
  const status = offer.side === "Ours" ? "Sent" : "Received";
  return [
    {
      alias: "offer",
      mutation: "Negotiation_Offer__cCreate",
      input: { Negotiation_Offer__c: offerFields(offer) },
      selection: "Record { Id }"
    },
    ...lines,
    {
      alias: "status",
      mutation: "Negotiation_Offer__cUpdate",
      input: { Id: "@{offer}", Negotiation_Offer__c: { Status__c: status } },
      selection: "success"
    }
  ];
}

function offerFields(offer: NewOffer): Record<string, unknown> {
  return {
    Negotiation__c: offer.negotiationId,
    Offer_External_Id__c: offer.externalId,
    Side__c: offer.side,
    Round__c: offer.round,
    Status__c: "Draft",
    Offer_Date__c: offer.date,
    ...(offer.validUntil ? { Valid_Until__c: offer.validUntil } : {}),
    ...(offer.package ? { Package__c: offer.package } : {}),
    ...(offer.note ? { Note__c: offer.note } : {})
  };
}

async function execute(name: string, operations: readonly Operation[]): Promise<Errors> {
  const inputs = operations.map(({ alias, mutation }) => `$${alias}: ${mutation}Input!`).join(", ");
  const fields = operations
    .map(
      ({ alias, mutation, selection }) => `${alias}: ${mutation}(input: $${alias}) { ${selection} }`
    )
    .join("\n");
  const variables = Object.fromEntries(operations.map(({ alias, input }) => [alias, input]));
  const query = gql`mutation ${name}(${inputs}) { uiapi(input: { allOrNone: true }) { ${fields} } }`;
  try {
    const { errors } = await executeMutation({ query, variables, operationName: name });
    return errors ?? [];
  } catch (error) {
    return [error];
  }
}

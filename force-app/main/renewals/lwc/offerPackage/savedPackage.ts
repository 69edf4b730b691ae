import { amountOf } from "c/negotiationModel";
import type { FieldNode, Offer } from "c/negotiationModel";
import type { LineTerms, PackageContent, TermField } from "./packageContent";

/** A line of an offer as GraphQL gives it. */
export interface OfferLineNode {
  readonly Id: string;
  readonly Offer__c: FieldNode<string>;
  readonly Negotiation_Line__c: FieldNode<string>;
  readonly Price__c: FieldNode<number>;
  readonly Year_2_Price__c?: FieldNode<number>;
  readonly Year_3_Price__c?: FieldNode<number>;
  readonly Year_4_Price__c?: FieldNode<number>;
  readonly Year_5_Price__c?: FieldNode<number>;
  readonly Path_Uplift_Percent__c?: FieldNode<number>;
  readonly Cap_Percent__c?: FieldNode<number>;
  readonly Free_Content_Amount__c?: FieldNode<number>;
}

/** A package as the org has it. */
export interface SavedPackage {
  /** External id of the offer, or its id where it has none. */
  readonly key: string;
  readonly offer: Offer;
  readonly content: PackageContent;
  /** Records of the offer's lines, by the negotiation's line. */
  readonly records: ReadonlyMap<string, string>;
}

/** Every offer among `offers` with those of the lines that are its own. */
export function savedPackages(
  offers: readonly Offer[],
  nodes: readonly OfferLineNode[],
  currency: string
): SavedPackage[] {
  return offers.map((offer) => {
    const own = nodes.filter((node) => node.Offer__c.value === offer.id);
    const linked = own.flatMap((node) => {
      const lineId = node.Negotiation_Line__c.value;
      return lineId ? [{ lineId, node }] : [];
    });
    const terms = new Map(linked.map(({ lineId, node }) => [lineId, lineTerms(node, currency)]));
    return {
      key: offer.externalId || offer.id,
      offer,
      content: { head: headOf(offer), terms },
      records: new Map(linked.map(({ lineId, node }) => [lineId, node.Id]))
    };
  });
}

function headOf(offer: Offer): PackageContent["head"] {
  const { years = 1, validUntil = "", extras, worth, note = "" } = offer;
  return { title: offer.package, years, validUntil, extras, worth, note };
}

function lineTerms(node: OfferLineNode, currency: string): LineTerms {
  const fields: [TermField, number | undefined][] = [
    ["price1", amountOf(node.Price__c, currency)],
    ["price2", amountOf(node.Year_2_Price__c, currency)],
    ["price3", amountOf(node.Year_3_Price__c, currency)],
    ["price4", amountOf(node.Year_4_Price__c, currency)],
    ["price5", amountOf(node.Year_5_Price__c, currency)],
    ["path", node.Path_Uplift_Percent__c?.value ?? undefined],
    ["cap", node.Cap_Percent__c?.value ?? undefined],
    ["free", amountOf(node.Free_Content_Amount__c, currency)]
  ];
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined));
}

import type { GraphQLDocument } from "lightning/graphql";
import { children, names, query, required, values } from "c/recordQuery";

/** A query of the negotiation `$id` alone. */
export function negotiationQuery(name: string, ...selections: readonly string[]): GraphQLDocument {
  return query(name, negotiationOfId(...selections));
}

/** The negotiation `$id`, with what c/negotiationModel needs of each. */
export function negotiationOfId(...selections: readonly string[]): string {
  return children(
    "Renewal_Negotiation__c(where: { Id: { eq: $id } }, first: 1)",
    required("Name", "Account__c", "Phase__c"),
    values("CurrencyIsoCode"),
    ...selections
  );
}

/** Lines in their order. */
export function linesOf(...selections: readonly string[]): string {
  return children(
    "Negotiation_Lines__r(first: 2000, orderBy: { Position__c: { order: ASC, nulls: LAST } })",
    required("Product__c", "Base_Price__c"),
    names("Product__r"),
    ...selections
  );
}

/** Offers of both sides by round, with their first-year totals. */
export function offersOf(...selections: readonly string[]): string {
  return children(
    "Negotiation_Offers__r(first: 500, orderBy: { Round__c: { order: ASC } })",
    required("Round__c"),
    "Side__c { value label } Status__c { value label }",
    values("Total_Amount__c"),
    ...selections
  );
}

/** What c/offerPackage reads of the lines of offers, for connections of `Offer_Line__c`. */
export function offerLines(where: string): string {
  return children(
    `Offer_Line__c(where: ${where}, first: 2000)`,
    required("Offer__c", "Price__c"),
    values(
      "Negotiation_Line__c",
      "Year_2_Price__c",
      "Year_3_Price__c",
      "Year_4_Price__c",
      "Year_5_Price__c",
      "Path_Uplift_Percent__c",
      "Cap_Percent__c",
      "Free_Content_Amount__c"
    )
  );
}

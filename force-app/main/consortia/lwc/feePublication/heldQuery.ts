import { gql } from "lightning/graphql";
import { nodesOf } from "c/dealModel";
import type { Connection } from "c/dealModel";
import { existingFeeOf, publicationOf } from "c/feePublicationRecords";
import type { FeeNode, Publication, PublicationNode } from "c/feePublicationRecords";
import type { ExistingFee } from "c/publicationSteps";
import { values } from "c/recordQuery";

/** What the org holds of a deal's publication. */
export interface Held {
  readonly publication: Publication;
  readonly fees: readonly ExistingFee[];
  /** False where the deal has more fees or years than one read gives. */
  readonly isWhole: boolean;
}

interface FeePage extends Connection<FeeNode> {
  readonly pageInfo: { readonly hasNextPage: boolean };
}

export interface HeldData {
  readonly uiapi: {
    readonly query: Readonly<Record<string, FeePage>> & {
      readonly Consortium_Deal__c: Connection<PublicationNode>;
    };
  };
}

/** A read gives 2,000 records for each of ten sub-queries: the deal, eight years, and a look at what is beyond. */
const POSITIONS = [1, 2, 3, 4, 5, 6, 7, 8];

const FEE = values(
  "Member__c",
  "Deal_Year__c",
  "Kind__c",
  "Net_Amount__c",
  "Computed_Amount__c",
  "Is_Counted__c",
  "Invoice_Number__c",
  "Invoice_Date__c",
  "Invoiced_Net_Amount__c"
);
const PUBLICATION = values("Publication_State__c", "Publication_Key__c", "Publication_Started__c");

export const HELD_QUERY = gql`query HeldFees($id: ID) {
  uiapi {
    query {
      Consortium_Deal__c(where: { Id: { eq: $id } }, first: 1) { edges { node { ${PUBLICATION} } } }
      ${POSITIONS.map((position) => feesOf(`year${position}`, `eq: ${position}`, 2000)).join("\n")}
      ${feesOf("beyond", `gt: ${POSITIONS.length}`, 1)}
    }
  }
}`;

function feesOf(alias: string, position: string, first: number): string {
  const where = `{ Member__r: { Deal__c: { eq: $id } }, Year_Position__c: { ${position} } }`;
  return `${alias}: Member_Fee__c(where: ${where}, first: ${first}) {
    pageInfo { hasNextPage }
    edges { node { Id ${FEE} } }
  }`;
}

export function heldOf({ uiapi }: HeldData, currency: string): Held | undefined {
  const { Consortium_Deal__c: deals, ...pages } = uiapi.query;
  const node = nodesOf(deals)[0];
  if (!node) return undefined;
  const all = Object.values(pages) as FeePage[];
  return {
    publication: publicationOf(node),
    fees: all.flatMap((page) => nodesOf(page).map((fee) => existingFeeOf(fee, currency))),
    isWhole:
      all.every(({ pageInfo }) => !pageInfo.hasNextPage) && (pages.beyond?.edges ?? []).length === 0
  };
}

import { gql } from "lightning/graphql";
import type { TableFee } from "c/allocationWorkbookSheets";
import { amountOf } from "c/dealModel";
import type { Connection, DealNode, FieldNode } from "c/dealModel";
import { YEARS, dealQuery, membersOf } from "c/dealQuery";
import { labelled, names, values } from "c/recordQuery";

type Maybe<Value> = FieldNode<Value> | null | undefined;

export interface TableNode extends DealNode {
  readonly Publication_State__c?: Maybe<string>;
}

export const TABLE_QUERY = dealQuery(
  "AllocationTable",
  values("Publication_State__c"),
  YEARS,
  membersOf(
    names("Member_Account__r"),
    labelled("Response__c"),
    values("Allocation_Weight__c", "Surrogate_Weight__c", "Last_Year_Amount__c")
  )
);

/** Lines that count, of all members, a page at a time. */
export const FEES_QUERY = gql`
  query AllocationTableFees($dealId: ID, $after: String) {
    uiapi {
      query {
        Member_Fee__c(
          first: 2000
          after: $after
          upperBound: 50000
          where: { Member__r: { Deal__c: { eq: $dealId } }, Is_Counted__c: { eq: true } }
          orderBy: { Id: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Member__c {
                value
              }
              Kind__c @optional {
                value
                label
              }
              Year_Position__c @optional {
                value
              }
              Net_Amount__c {
                value
              }
              VAT_Rate__c @optional {
                value
              }
              VAT_Amount__c @optional {
                value
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`;

interface FeeNode {
  readonly Id: string;
  readonly Member__c: FieldNode<string>;
  readonly Kind__c?: Maybe<string>;
  readonly Year_Position__c?: Maybe<number>;
  readonly Net_Amount__c: FieldNode<number>;
  readonly VAT_Rate__c?: Maybe<number>;
  readonly VAT_Amount__c?: Maybe<number>;
}

export interface FeesData {
  readonly uiapi: {
    readonly query: {
      readonly Member_Fee__c: Connection<FeeNode> & {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    };
  };
}

export function tableFeeOf(node: FeeNode, currency: string): TableFee {
  const kind = node.Kind__c?.value ?? "";
  return {
    id: node.Id,
    memberId: node.Member__c.value ?? "",
    kind,
    kindLabel: node.Kind__c?.label ?? kind,
    position: node.Year_Position__c?.value ?? 0,
    net: amountOf(node.Net_Amount__c, currency) ?? 0,
    vatRate: node.VAT_Rate__c?.value ?? undefined,
    vat: amountOf(node.VAT_Amount__c, currency)
  };
}

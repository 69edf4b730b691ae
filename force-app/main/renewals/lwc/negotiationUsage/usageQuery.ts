import { gql } from "lightning/graphql";
import { monthOf } from "c/calendarDay";
import type { FieldNode } from "c/negotiationModel";
import type { UsageCount } from "c/usage";

/** Unique item requests of an account's products, summed by month over titles: at most 2,000 groups. */
export const USAGE_QUERY = gql`
  query NegotiationUsage($accountId: ID, $productIds: [ID], $from: Date) {
    uiapi {
      aggregate {
        Usage_Month__c(
          first: 2000
          where: {
            Account__c: { eq: $accountId }
            Product__c: { in: $productIds }
            Metric__c: { eq: "Unique_Item_Requests" }
            Month__c: { gte: { value: $from } }
          }
          groupBy: {
            Product__c: { group: true }
            Report_ID__c: { group: true }
            Release__c: { group: true }
            Access_Type__c: { group: true }
            Month__c: { group: true }
          }
        ) {
          edges {
            node {
              aggregate {
                Product__c {
                  value
                }
                Report_ID__c {
                  value
                }
                Release__c {
                  value
                }
                Access_Type__c {
                  value
                }
                Month__c {
                  value
                }
                Count__c {
                  sum {
                    value
                  }
                }
              }
            }
          }
        }
      }
    }
  }
`;

export interface UsageGroup {
  readonly Product__c: FieldNode<string>;
  readonly Report_ID__c: FieldNode<string>;
  readonly Release__c: FieldNode<string>;
  readonly Access_Type__c: FieldNode<string>;
  readonly Month__c: FieldNode<string>;
  readonly Count__c: { readonly sum: FieldNode<number> };
}

export interface UsageData {
  readonly uiapi: {
    readonly aggregate: {
      readonly Usage_Month__c: {
        readonly edges: readonly { readonly node: { readonly aggregate: UsageGroup } }[];
      };
    };
  };
}

export function usageCounts(data: UsageData): UsageCount[] {
  return data.uiapi.aggregate.Usage_Month__c.edges.map(({ node: { aggregate } }) => ({
    productId: aggregate.Product__c.value ?? "",
    reportId: aggregate.Report_ID__c.value ?? "",
    release: aggregate.Release__c.value ?? "",
    accessType: aggregate.Access_Type__c.value ?? "",
    month: monthOf(aggregate.Month__c.value ?? ""),
    count: aggregate.Count__c.sum.value ?? 0
  }));
}

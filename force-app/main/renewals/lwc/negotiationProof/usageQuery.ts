import { gql } from "lightning/graphql";
import { monthOf } from "c/calendarDay";
import type { FieldNode } from "c/negotiationModel";
import type { UsageCount } from "c/usage";

/** Requests and turnaways of an account's products, summed by month over titles: at most 2,000 groups. */
export const USAGE_QUERY = gql`
  query NegotiationProof($accountId: ID, $productIds: [ID], $from: Date) {
    uiapi {
      aggregate {
        Usage_Month__c(
          first: 2000
          where: {
            Account__c: { eq: $accountId }
            Product__c: { in: $productIds }
            Metric__c: { in: ["Unique_Item_Requests", "No_License", "Limit_Exceeded"] }
            Month__c: { gte: { value: $from } }
          }
          groupBy: {
            Product__c: { group: true }
            Metric__c: { group: true }
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
                Metric__c {
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

const REQUESTS = "Unique_Item_Requests";

export interface UsageGroup {
  readonly Product__c: FieldNode<string>;
  readonly Metric__c: FieldNode<string>;
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

/** Requests and turnaways are different facts and are never added to each other. */
export interface ProofCounts {
  readonly requests: readonly UsageCount[];
  /** Unmet demand: no licence, or too many at once. */
  readonly turnaways: readonly UsageCount[];
}

export function proofCounts(data: UsageData): ProofCounts {
  const groups = data.uiapi.aggregate.Usage_Month__c.edges.map(({ node }) => node.aggregate);
  const isRequest = (group: UsageGroup): boolean => group.Metric__c.value === REQUESTS;
  return {
    requests: groups.filter(isRequest).map(countOf),
    turnaways: groups.filter((group) => !isRequest(group)).map(countOf)
  };
}

function countOf(group: UsageGroup): UsageCount {
  return {
    productId: group.Product__c.value ?? "",
    reportId: group.Report_ID__c.value ?? "",
    release: group.Release__c.value ?? "",
    accessType: group.Access_Type__c.value ?? "",
    month: monthOf(group.Month__c.value ?? ""),
    count: group.Count__c.sum.value ?? 0
  };
}

import { gql } from "lightning/graphql";

/** The platform gives at most this many groups a page. */
export const MOST_GROUPS = 2000;

interface Value<T> {
  readonly value: T | null;
}

export const TOTALS_QUERY = gql`
  query UsageLoadTotals($loadId: ID) {
    uiapi {
      aggregate {
        Usage_Month__c(
          first: 2000
          where: { Usage_Load__c: { eq: $loadId } }
          groupBy: {
            Item_Name__c: { group: true }
            Platform__c: { group: true }
            Access_Type__c: { group: true }
            Metric__c: { group: true }
          }
        ) {
          edges {
            node {
              aggregate {
                Item_Name__c {
                  value
                }
                Platform__c {
                  value
                }
                Access_Type__c {
                  value
                }
                Metric__c {
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

export interface TotalGroup {
  readonly Item_Name__c: Value<string>;
  readonly Platform__c: Value<string>;
  readonly Access_Type__c: Value<string>;
  readonly Metric__c: Value<string>;
  readonly Count__c: { readonly sum: Value<number> };
}

export interface TotalsData {
  readonly uiapi: {
    readonly aggregate: {
      readonly Usage_Month__c: {
        readonly edges: readonly { readonly node: { readonly aggregate: TotalGroup } }[];
      };
    };
  };
}

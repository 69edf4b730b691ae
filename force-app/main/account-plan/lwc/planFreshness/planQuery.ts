import { gql } from "lightning/graphql";

/** Plans that are not closed, with what has gone stale in them. */
export const PLAN_QUERY = gql`
  query PlanFreshness {
    uiapi {
      query {
        Key_Account_Plan__c(
          first: 2000
          where: { Status__c: { ne: "Closed" } }
          orderBy: { Name: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              Account__r @optional {
                Name @optional {
                  value
                }
              }
              Status__c {
                value
                label
              }
              Is_In_Force__c @optional {
                value
              }
              Completeness__c @optional {
                value
              }
              Stale_Section_Count__c @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

interface Field<Value> {
  readonly value: Value | null;
  readonly label?: string | null;
}

export interface PlanNode {
  readonly Id: string;
  readonly Name: Field<string>;
  readonly Account__r?: { readonly Name?: Field<string> | null } | null;
  readonly Status__c: Field<string>;
  readonly Is_In_Force__c?: Field<boolean> | null;
  readonly Completeness__c?: Field<number> | null;
  readonly Stale_Section_Count__c?: Field<number> | null;
}

export interface PlanData {
  readonly uiapi: {
    readonly query: {
      readonly Key_Account_Plan__c: { readonly edges: readonly { readonly node: PlanNode }[] };
    };
  };
}

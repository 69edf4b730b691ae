import { gql } from "lightning/graphql";

/** Open questions to the reader, the most urgent first. */
export const CONTRIBUTION_QUERY = gql`
  query ContributionsAsked {
    uiapi {
      query {
        Plan_Contribution__c(
          first: 200
          where: { Is_Asked_Of_Me__c: { eq: true }, Status__c: { eq: "Asked" } }
          orderBy: { Due_Date__c: { order: ASC, nulls: LAST } }
        ) {
          edges {
            node {
              Id
              Account_Name__c @optional {
                value
              }
              Question__c @optional {
                value
              }
              Due_Date__c @optional {
                value
              }
              Is_Overdue__c @optional {
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
}

export interface ContributionNode {
  readonly Id: string;
  readonly Account_Name__c?: Field<string> | null;
  readonly Question__c?: Field<string> | null;
  readonly Due_Date__c?: Field<string> | null;
  readonly Is_Overdue__c?: Field<boolean> | null;
}

export interface ContributionData {
  readonly uiapi: {
    readonly query: {
      readonly Plan_Contribution__c: {
        readonly edges: readonly { readonly node: ContributionNode }[];
      };
    };
  };
}

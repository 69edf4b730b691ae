import { gql } from "lightning/graphql";
import type { Day } from "c/calendarDay";
import type { Connection, FieldNode } from "c/negotiationModel";

/** Activated contracts of an account that end in a span of days, with what says what they hold and whether they are open. */
export const OPENING_QUERY = gql`
  query RenewalOpening($accountId: ID, $from: Date, $until: Date) {
    uiapi {
      query {
        Contract(
          first: 200
          where: {
            AccountId: { eq: $accountId }
            StatusCode: { eq: "Activated" }
            EndDate: { gte: { value: $from }, lte: { value: $until } }
          }
          orderBy: { EndDate: { order: ASC } }
        ) {
          edges {
            node {
              Id
              Name {
                value
              }
              ContractNumber {
                value
              }
              StartDate {
                value
              }
              EndDate {
                value
              }
              CurrencyIsoCode @optional {
                value
              }
              Account {
                Name {
                  value
                }
              }
            }
          }
        }
        Renewal_Negotiation__c(first: 500, where: { Account__c: { eq: $accountId } }) {
          edges {
            node {
              Id
              Contract__c @optional {
                value
              }
              Opportunity__c @optional {
                value
              }
              Negotiation_External_Id__c @optional {
                value
              }
              Term_End_Date__c @optional {
                value
              }
              Phase__c {
                value
              }
              Result__c @optional {
                value
              }
              Notice_Number__c @optional {
                value
              }
              Notice_Unit__c @optional {
                value
              }
              Notice_Basis__c @optional {
                value
              }
              Silence_Rule__c @optional {
                value
              }
              Negotiation_Lines__r(first: 200, orderBy: { Position__c: { order: ASC } }) {
                edges {
                  node {
                    Product__c {
                      value
                    }
                    Base_Price__c {
                      value
                    }
                    Final_Price__c @optional {
                      value
                    }
                    CurrencyIsoCode @optional {
                      value
                    }
                  }
                }
              }
            }
          }
        }
        Opportunity(
          first: 500
          where: { AccountId: { eq: $accountId }, ContractId: { ne: null } }
          orderBy: { CloseDate: { order: ASC } }
        ) {
          edges {
            node {
              Id
              ContractId {
                value
              }
              IsClosed {
                value
              }
              IsWon {
                value
              }
              Amount @optional {
                value
              }
              CurrencyIsoCode @optional {
                value
              }
              OpportunityLineItems(first: 200) @optional {
                edges {
                  node {
                    Product2Id {
                      value
                    }
                    TotalPrice {
                      value
                    }
                  }
                }
              }
            }
          }
        }
        Asset(
          first: 500
          where: {
            AccountId: { eq: $accountId }
            IsCompetitorProduct: { eq: false }
            UsageEndDate: { gte: { value: $from }, lte: { value: $until } }
          }
        ) @optional {
          edges {
            node {
              Id
              Status {
                value
              }
              Product2Id {
                value
              }
              Price {
                value
              }
              UsageEndDate {
                value
              }
              CurrencyIsoCode @optional {
                value
              }
            }
          }
        }
      }
    }
  }
`;

type Text = FieldNode<string>;
type Amount = FieldNode<number>;

export interface ContractNode {
  readonly Id: string;
  readonly Name: Text;
  readonly ContractNumber: Text;
  readonly StartDate: FieldNode<Day>;
  readonly EndDate: FieldNode<Day>;
  readonly CurrencyIsoCode?: Text | null;
  readonly Account: { readonly Name: Text } | null;
}

export interface NegotiationNode {
  readonly Id: string;
  readonly Contract__c?: Text;
  readonly Opportunity__c?: Text;
  readonly Negotiation_External_Id__c?: Text;
  readonly Term_End_Date__c?: FieldNode<Day>;
  readonly Phase__c: Text;
  readonly Result__c?: Text;
  readonly Notice_Number__c?: Amount;
  readonly Notice_Unit__c?: Text;
  readonly Notice_Basis__c?: Text;
  readonly Silence_Rule__c?: Text;
  readonly Negotiation_Lines__r: Connection<{
    readonly Product__c: Text;
    readonly Base_Price__c: Amount;
    readonly Final_Price__c?: Amount;
    readonly CurrencyIsoCode?: Text | null;
  }> | null;
}

export interface OpportunityNode {
  readonly Id: string;
  readonly ContractId: Text;
  readonly IsClosed: FieldNode<boolean>;
  readonly IsWon: FieldNode<boolean>;
  readonly Amount?: Amount;
  readonly CurrencyIsoCode?: Text | null;
  readonly OpportunityLineItems?: Connection<{
    readonly Product2Id: Text;
    readonly TotalPrice: Amount;
  }> | null;
}

export interface AssetNode {
  readonly Id: string;
  readonly Status: Text;
  readonly Product2Id: Text;
  readonly Price: Amount;
  readonly UsageEndDate: FieldNode<Day>;
  readonly CurrencyIsoCode?: Text | null;
}

export interface OpeningData {
  readonly uiapi: {
    readonly query: {
      readonly Contract: Connection<ContractNode>;
      readonly Renewal_Negotiation__c: Connection<NegotiationNode>;
      readonly Opportunity: Connection<OpportunityNode>;
      readonly Asset?: Connection<AssetNode> | null;
    };
  };
}

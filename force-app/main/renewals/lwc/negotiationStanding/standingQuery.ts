import { gql } from "lightning/graphql";
import type { Day } from "c/calendarDay";
import type { Direction } from "c/concessionLedger";
import type { Connection, FieldNode, NegotiationNode } from "c/negotiationModel";

/** Everything the band says. The target and the walk-away drop out for whoever may not read them. */
export const STANDING_QUERY = gql`
  query NegotiationStanding($id: ID) {
    uiapi {
      query {
        Renewal_Negotiation__c(where: { Id: { eq: $id } }, first: 1) {
          edges {
            node {
              Id
              Name {
                value
              }
              CurrencyIsoCode @optional {
                value
              }
              Account__c {
                value
              }
              Phase__c {
                value
              }
              Revision__c @optional {
                value
              }
              Due_Amount__c @optional {
                value
              }
              Base_Total__c @optional {
                value
              }
              Proposed_Amount__c @optional {
                value
              }
              Target_Amount__c @optional {
                value
              }
              Walk_Away_Amount__c @optional {
                value
              }
              Decision_Date__c @optional {
                value
              }
              Notice_Deadline__c @optional {
                value
              }
              Notice_Given_Date__c @optional {
                value
              }
              Silence_Rule__c @optional {
                value
              }
              First_Checkpoint_Date__c @optional {
                value
              }
              First_Checkpoint_Signal__c @optional {
                value
                label
              }
              First_Checkpoint_Call__c @optional {
                value
                label
              }
              Second_Checkpoint_Date__c @optional {
                value
              }
              Second_Checkpoint_Signal__c @optional {
                value
                label
              }
              Second_Checkpoint_Call__c @optional {
                value
                label
              }
              Negotiation_Concessions__r(first: 500) {
                edges {
                  node {
                    Id
                    Direction__c {
                      value
                    }
                    In_Exchange_For__c @optional {
                      value
                    }
                    Made_On__c @optional {
                      value
                    }
                    Offer__r @optional {
                      Round__c {
                        value
                      }
                    }
                  }
                }
              }
              Negotiation_Offers__r(first: 500, orderBy: { Round__c: { order: ASC } }) {
                edges {
                  node {
                    Id
                    Round__c {
                      value
                    }
                    Side__c {
                      value
                      label
                    }
                    Status__c {
                      value
                      label
                    }
                    Total_Amount__c @optional {
                      value
                    }
                    Approval__c @optional {
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
  }
`;

export interface StandingNode extends Omit<NegotiationNode, "Negotiation_Lines__r"> {
  readonly Base_Total__c?: FieldNode<number>;
  readonly Proposed_Amount__c?: FieldNode<number>;
  readonly Target_Amount__c?: FieldNode<number>;
  readonly Walk_Away_Amount__c?: FieldNode<number>;
  readonly Negotiation_Concessions__r?: Connection<{
    readonly Id: string;
    readonly Direction__c: FieldNode<Direction>;
    readonly In_Exchange_For__c?: FieldNode<string>;
    readonly Made_On__c?: FieldNode<Day>;
    readonly Offer__r?: { readonly Round__c?: FieldNode<number> } | null;
  }> | null;
  readonly Notice_Deadline__c?: FieldNode<Day>;
  readonly Notice_Given_Date__c?: FieldNode<Day>;
  readonly Silence_Rule__c?: FieldNode<string>;
  readonly First_Checkpoint_Date__c?: FieldNode<Day>;
  readonly First_Checkpoint_Signal__c?: FieldNode<string>;
  readonly First_Checkpoint_Call__c?: FieldNode<string>;
  readonly Second_Checkpoint_Date__c?: FieldNode<Day>;
  readonly Second_Checkpoint_Signal__c?: FieldNode<string>;
  readonly Second_Checkpoint_Call__c?: FieldNode<string>;
}

export interface StandingData {
  readonly uiapi: {
    readonly query: { readonly Renewal_Negotiation__c: Connection<StandingNode> };
  };
}

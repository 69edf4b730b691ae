import { gql } from "lightning/graphql";
import type { Minor } from "c/money";
import { amountOf, nodesOf } from "c/negotiationModel";
import type { Connection, FieldNode } from "c/negotiationModel";

/** The plan on a page. Outcomes, worths and ranges drop out for whoever may not read them. */
export const ISSUES_QUERY = gql`
  query NegotiationIssues($id: ID) {
    uiapi {
      query {
        Renewal_Negotiation__c(where: { Id: { eq: $id } }, first: 1) {
          edges {
            node {
              Id
              CurrencyIsoCode @optional {
                value
              }
              Negotiation_Issues__r(
                first: 200
                orderBy: { Position__c: { order: ASC, nulls: LAST } }
              ) {
                edges {
                  node {
                    Id
                    Name {
                      value
                    }
                    Kind__c @optional {
                      value
                      label
                    }
                    Criticality__c @optional {
                      value
                      label
                    }
                    Position__c @optional {
                      value
                    }
                    Unit__c @optional {
                      value
                    }
                    Marker__c @optional {
                      value
                    }
                    Arguments__c @optional {
                      value
                    }
                    Agreed_Outcome__c @optional {
                      value
                    }
                    Best_Outcome__c @optional {
                      value
                    }
                    Realistic_Outcome__c @optional {
                      value
                    }
                    Walk_Away_Outcome__c @optional {
                      value
                    }
                    Unit_Worth_Amount__c @optional {
                      value
                    }
                    Unit_Value_To_Them_Amount__c @optional {
                      value
                    }
                    Lowest_Units__c @optional {
                      value
                    }
                    Highest_Units__c @optional {
                      value
                    }
                    Step_Units__c @optional {
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

export interface IssueNode {
  readonly Id: string;
  readonly Name: FieldNode<string>;
  readonly Kind__c?: FieldNode<string>;
  readonly Criticality__c?: FieldNode<string>;
  readonly Position__c?: FieldNode<number>;
  readonly Unit__c?: FieldNode<string>;
  readonly Marker__c?: FieldNode<string>;
  readonly Arguments__c?: FieldNode<string>;
  readonly Agreed_Outcome__c?: FieldNode<string>;
  readonly Best_Outcome__c?: FieldNode<string>;
  readonly Realistic_Outcome__c?: FieldNode<string>;
  readonly Walk_Away_Outcome__c?: FieldNode<string>;
  readonly Unit_Worth_Amount__c?: FieldNode<number>;
  readonly Unit_Value_To_Them_Amount__c?: FieldNode<number>;
  readonly Lowest_Units__c?: FieldNode<number>;
  readonly Highest_Units__c?: FieldNode<number>;
  readonly Step_Units__c?: FieldNode<number>;
}

export interface IssuesData {
  readonly uiapi: {
    readonly query: {
      readonly Renewal_Negotiation__c: Connection<{
        readonly Id: string;
        readonly CurrencyIsoCode?: FieldNode<string> | null;
        readonly Negotiation_Issues__r: Connection<IssueNode> | null;
      }>;
    };
  };
}

export interface Issue {
  readonly id: string;
  readonly title: string;
  readonly position: number | undefined;
  /** Values as the form edits them, by field name; a field that may not be read is absent. */
  readonly values: Readonly<Record<string, string>>;
  readonly kindLabel: string;
  readonly criticalityLabel: string;
  readonly worth: Minor | undefined;
  readonly valueToThem: Minor | undefined;
}

export interface IssueFacts {
  readonly currency: string;
  readonly issues: readonly Issue[];
}

export function issueFacts(data: IssuesData, defaultCurrency: string): IssueFacts {
  const node = nodesOf(data.uiapi.query.Renewal_Negotiation__c)[0];
  const currency = node?.CurrencyIsoCode?.value ?? defaultCurrency;
  return {
    currency,
    issues: nodesOf(node?.Negotiation_Issues__r).map((issue) => issueOf(issue, currency))
  };
}

function issueOf(node: IssueNode, currency: string): Issue {
  const { Id, Name, Position__c: position, Kind__c: kind, Criticality__c: criticality } = node;
  const fields = Object.entries(node) as [
    string,
    FieldNode<string | number> | string | undefined
  ][];
  const values = fields.flatMap(([field, content]) => {
    const isField = typeof content === "object" && content !== null;
    return isField ? [[field, String(content.value ?? "")] as const] : [];
  });
  return {
    id: Id,
    title: Name.value ?? "",
    position: position?.value ?? undefined,
    values: Object.fromEntries(values),
    kindLabel: kind?.label ?? kind?.value ?? "",
    criticalityLabel: criticality?.label ?? criticality?.value ?? "",
    worth: amountOf(node.Unit_Worth_Amount__c, currency),
    valueToThem: amountOf(node.Unit_Value_To_Them_Amount__c, currency)
  };
}

import type { Minor } from "c/money";
import { amountOf, nodesOf } from "c/negotiationModel";
import type { Connection, FieldNode } from "c/negotiationModel";
import { children, labelled, recordQuery, required, values } from "c/recordQuery";

/** The plan on a page. Outcomes, worths and ranges drop out for whoever may not read them. */
export const ISSUES_QUERY = recordQuery(
  "NegotiationIssues",
  "Renewal_Negotiation__c",
  values("CurrencyIsoCode", "Revision__c"),
  children(
    "Negotiation_Issues__r(first: 200, orderBy: { Position__c: { order: ASC, nulls: LAST } })",
    required("Name"),
    labelled("Kind__c", "Criticality__c"),
    values(
      "Position__c",
      "Unit__c",
      "Marker__c",
      "Arguments__c",
      "Agreed_Outcome__c",
      "Best_Outcome__c",
      "Realistic_Outcome__c",
      "Walk_Away_Outcome__c",
      "Unit_Worth_Amount__c",
      "Unit_Value_To_Them_Amount__c",
      "Lowest_Units__c",
      "Highest_Units__c",
      "Step_Units__c"
    )
  )
);

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

export interface IssuesNode {
  readonly Id: string;
  readonly CurrencyIsoCode?: FieldNode<string> | null;
  readonly Revision__c?: FieldNode<number>;
  readonly Negotiation_Issues__r: Connection<IssueNode> | null;
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
  readonly revision: number | undefined;
  readonly issues: readonly Issue[];
}

export function issueFacts(node: IssuesNode, defaultCurrency: string): IssueFacts {
  const currency = node.CurrencyIsoCode?.value ?? defaultCurrency;
  return {
    currency,
    revision: node.Revision__c?.value ?? undefined,
    issues: nodesOf(node.Negotiation_Issues__r).map((issue) => issueOf(issue, currency))
  };
}

function issueOf(node: IssueNode, currency: string): Issue {
  const { Id, Name, Position__c: position, Kind__c: kind, Criticality__c: criticality } = node;
  const fields = Object.entries(node) as [
    string,
    FieldNode<string | number> | string | undefined
  ][];
  const contents = fields.flatMap(([field, content]) => {
    const isField = typeof content === "object" && content !== null;
    return isField ? [[field, String(content.value ?? "")] as const] : [];
  });
  return {
    id: Id,
    title: Name.value ?? "",
    position: position?.value ?? undefined,
    values: Object.fromEntries(contents),
    kindLabel: kind?.label ?? kind?.value ?? "",
    criticalityLabel: criticality?.label ?? criticality?.value ?? "",
    worth: amountOf(node.Unit_Worth_Amount__c, currency),
    valueToThem: amountOf(node.Unit_Value_To_Them_Amount__c, currency)
  };
}

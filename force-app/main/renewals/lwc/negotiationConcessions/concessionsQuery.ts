import type { Day } from "c/calendarDay";
import type { Direction, LedgerEntry } from "c/concessionLedger";
import { amountOf, nodesOf } from "c/negotiationModel";
import type { Connection, FieldNode } from "c/negotiationModel";
import { children, parent, recordQuery, required, values } from "c/recordQuery";

/** Concessions and the issues they move. Costs and values drop out for whoever may not read them. */
export const CONCESSIONS_QUERY = recordQuery(
  "NegotiationConcessions",
  "Renewal_Negotiation__c",
  values("CurrencyIsoCode", "Revision__c"),
  children(
    "Negotiation_Issues__r(first: 200, orderBy: { Position__c: { order: ASC } })",
    required("Name")
  ),
  children(
    "Negotiation_Concessions__r(first: 500, orderBy: { Made_On__c: { order: ASC } })",
    required("Name", "Direction__c"),
    values("Issue__c", "In_Exchange_For__c", "Made_On__c"),
    parent("Offer__r", required("Round__c")),
    values("Cost_Amount__c", "Value_To_Them_Amount__c")
  )
);

export interface ConcessionNode {
  readonly Id: string;
  readonly Name: FieldNode<string>;
  readonly Direction__c: FieldNode<Direction>;
  readonly Issue__c?: FieldNode<string>;
  readonly In_Exchange_For__c?: FieldNode<string>;
  readonly Made_On__c?: FieldNode<Day>;
  readonly Offer__r?: { readonly Round__c?: FieldNode<number> } | null;
  readonly Cost_Amount__c?: FieldNode<number>;
  readonly Value_To_Them_Amount__c?: FieldNode<number>;
}

export interface ConcessionsNode {
  readonly Id: string;
  readonly CurrencyIsoCode?: FieldNode<string> | null;
  readonly Revision__c?: FieldNode<number>;
  readonly Negotiation_Issues__r: Connection<{ Id: string; Name: FieldNode<string> }> | null;
  readonly Negotiation_Concessions__r: Connection<ConcessionNode> | null;
}

export interface IssueChoice {
  readonly value: string;
  readonly label: string;
}

export interface ConcessionFacts {
  readonly currency: string;
  readonly revision: number | undefined;
  readonly issues: readonly IssueChoice[];
  readonly entries: readonly LedgerEntry[];
}

export function concessionFacts(node: ConcessionsNode, defaultCurrency: string): ConcessionFacts {
  const currency = node.CurrencyIsoCode?.value ?? defaultCurrency;
  const issues = nodesOf(node.Negotiation_Issues__r).map(({ Id, Name }) => ({
    value: Id,
    label: Name.value ?? ""
  }));
  const names = new Map(issues.map(({ value, label }) => [value, label]));
  return {
    currency,
    revision: node.Revision__c?.value ?? undefined,
    issues,
    entries: nodesOf(node.Negotiation_Concessions__r).map((each) => entryOf(each, names, currency))
  };
}

function entryOf(
  node: ConcessionNode,
  issueNames: ReadonlyMap<string, string>,
  currency: string
): LedgerEntry {
  const issueId = node.Issue__c?.value ?? "";
  return {
    id: node.Id,
    title: node.Name.value ?? "",
    direction: node.Direction__c.value ?? "Give",
    issueId,
    issue: issueNames.get(issueId) ?? "",
    exchangeId: node.In_Exchange_For__c?.value ?? "",
    madeOn: node.Made_On__c?.value ?? undefined,
    round: node.Offer__r?.Round__c?.value ?? undefined,
    cost: amountOf(node.Cost_Amount__c, currency),
    value: amountOf(node.Value_To_Them_Amount__c, currency)
  };
}

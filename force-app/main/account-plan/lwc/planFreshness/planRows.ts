import { formatPercent, fractionOfPercent } from "c/percent";
import type { PlanNode } from "./planQuery";

export interface PlanRow {
  readonly id: string;
  readonly title: string;
  readonly account: string;
  readonly state: string;
  readonly isInForce: boolean;
  readonly completeness: string;
  /** Sections that were never reviewed, or not lately enough. */
  readonly stale: number;
}

/** The plans with most to review first; among equals as they come. */
export function planRows(nodes: readonly PlanNode[], locale: string): PlanRow[] {
  return nodes.map((node) => planRow(node, locale)).sort((left, right) => right.stale - left.stale);
}

function planRow(node: PlanNode, locale: string): PlanRow {
  const complete = node.Completeness__c?.value;
  return {
    id: node.Id,
    title: node.Name.value ?? "",
    account: node.Account__r?.Name?.value ?? "",
    state: node.Status__c.label ?? node.Status__c.value ?? "",
    isInForce: node.Is_In_Force__c?.value === true,
    completeness:
      typeof complete === "number"
        ? formatPercent(fractionOfPercent(complete), { locale, digits: 0 })
        : "–",
    stale: node.Stale_Section_Count__c?.value ?? 0
  };
}

import { add, compare, fraction, fractionOfDecimal, multiply } from "c/fraction";
import { fractionOfPercent } from "c/percent";
import type { ApprovalNode } from "./offerApprovalQuery";

/** What of an offer goes further than the offer policy. */
export type Cause = "Change" | "Term" | "Cap";

const ONE = fraction(1n);

/** Why approval is needed, as `Needs_Approval__c` decides it; none where it is not, or where the policy is hidden. */
export function causesOf(node: ApprovalNode): ReadonlySet<Cause> {
  const found: [Cause, boolean][] = [
    ["Change", cutsTooDeep(node)],
    ["Term", runsTooLong(node)],
    ["Cap", capsTooLow(node)]
  ];
  const needed = node.Needs_Approval__c?.value === true;
  return new Set(needed ? found.filter(([, is]) => is).map(([cause]) => cause) : []);
}

function cutsTooDeep(node: ApprovalNode): boolean {
  const cut = node.Negotiation__r?.Policy_Cut_Percent__c?.value;
  const net = node.Net_Amount__c?.value ?? node.Total_Amount__c?.value ?? 0;
  if (typeof cut !== "number") return false;
  const kept = add(ONE, fractionOfPercent(-cut));
  const least = multiply(fractionOfDecimal(String(node.Base_Amount__c?.value ?? 0)), kept);
  return compare(fractionOfDecimal(String(net)), least) < 0;
}

function runsTooLong(node: ApprovalNode): boolean {
  const longest = node.Negotiation__r?.Policy_Term_Months__c?.value;
  const months = Math.max(node.Term_Months__c?.value ?? 0, (node.Year_Count__c?.value ?? 1) * 12);
  return typeof longest === "number" && months > longest;
}

function capsTooLow(node: ApprovalNode): boolean {
  const least = node.Negotiation__r?.Policy_Cap_Percent__c?.value;
  const cap = node.Lowest_Cap_Percent__c?.value;
  return typeof least === "number" && typeof cap === "number" && cap < least;
}

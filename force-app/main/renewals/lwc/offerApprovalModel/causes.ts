import { add, compare, fraction, fractionOfDecimal, multiply } from "c/fraction";
import type { Fraction } from "c/fraction";
import type { FieldNode } from "c/negotiationModel";
import { fractionOfPercent } from "c/percent";
import type { ApprovalNode } from "./offerApprovalQuery";

/** What of an offer goes further than the offer policy. */
export type Cause = "Change" | "Term" | "Cap";

const ONE = fraction(1n);
const MINUS_ONE = fraction(-1n);

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

/** The first year, or the average of the years, net of what is given free. */
function cutsTooDeep(node: ApprovalNode): boolean {
  const cut = node.Negotiation__r?.Policy_Cut_Percent__c?.value;
  if (typeof cut !== "number") return false;
  const least = multiply(decimal(node.Base_Amount__c), add(ONE, fractionOfPercent(-cut)));
  const years = fraction(BigInt(node.Year_Count__c?.value ?? 1));
  const given = add(decimal(node.Free_Content_Amount__c), decimal(node.Extra_Value_Amount__c));
  const net = decimal(node.Net_Amount__c ?? node.Total_Amount__c);
  const contract = node.Contract_Amount__c;
  if (compare(net, least) < 0) return true;
  if (typeof contract?.value !== "number") return false;
  const kept = add(decimal(contract), multiply(given, multiply(years, MINUS_ONE)));
  return compare(kept, multiply(least, years)) < 0;
}

function decimal(field: FieldNode<number> | null | undefined): Fraction {
  return fractionOfDecimal(String(field?.value ?? 0));
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

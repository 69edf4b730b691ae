import { fillLabel } from "c/labelText";
import APPROVAL from "@salesforce/label/c.Negotiation_Standing_Approval";
import APPROVALS from "@salesforce/label/c.Negotiation_Standing_Approvals";
import LEAK from "@salesforce/label/c.Negotiation_Standing_Leak";
import LEAKS from "@salesforce/label/c.Negotiation_Standing_Leaks";
import REJECTED from "@salesforce/label/c.Negotiation_Standing_Rejected";
import REJECTIONS from "@salesforce/label/c.Negotiation_Standing_Rejections";
import type { Standing } from "./standing";

export interface Alert {
  readonly key: string;
  readonly text: string;
  readonly iconName: string;
  readonly variant: "warning" | "error" | undefined;
}

/** What asks for somebody’s attention; none of it when there is none. */
export function standingAlerts({ leaks, approvals }: Standing): Alert[] {
  return [
    {
      key: "approval",
      count: approvals.requested,
      words: [APPROVAL, APPROVALS],
      iconName: "utility:clock",
      variant: undefined
    },
    {
      key: "rejected",
      count: approvals.rejected,
      words: [REJECTED, REJECTIONS],
      iconName: "utility:error",
      variant: "error" as const
    },
    {
      key: "leak",
      count: leaks,
      words: [LEAK, LEAKS],
      iconName: "utility:warning",
      variant: "warning" as const
    }
  ].flatMap(({ key, count, words: [one = "", several = ""], iconName, variant }) => {
    const text = count === 1 ? one : fillLabel(several, count);
    return count === 0 ? [] : [{ key, text, iconName, variant }];
  });
}

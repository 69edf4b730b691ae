import type { DealMember } from "c/dealModel";
import { fillLabel } from "c/labelText";
import { smallestWinning } from "c/powerCoalition";
import type { Voter } from "c/powerCoalition";
import CARRIED from "@salesforce/label/c.Consortia_Politics_Carried";
import FEWEST from "@salesforce/label/c.Consortia_Politics_Fewest";
import NEEDED from "@salesforce/label/c.Consortia_Politics_Needed";
import OUT_OF_REACH from "@salesforce/label/c.Consortia_Politics_Out_Of_Reach";

export interface Courting {
  /** What is secured, and what is still needed. */
  readonly summary: string;
  readonly advice: string;
  readonly coalitions: readonly { readonly key: string; readonly text: string }[];
}

const MOST_COALITIONS = 5;

/** Whom to court: the smallest sets of undecided members that carry the vote. */
export function courtingOf(
  voters: readonly Voter[],
  members: readonly DealMember[],
  quota: number,
  locale: string
): Courting {
  const { secured, needed, fewest, coalitions } = smallestWinning(voters, quota, MOST_COALITIONS);
  const number = new Intl.NumberFormat(locale);
  if (needed === 0) {
    const summary = fillLabel(CARRIED, number.format(secured), number.format(quota));
    return { summary, advice: "", coalitions: [] };
  }
  const summary = fillLabel(NEEDED, ...[secured, quota, needed].map((n) => number.format(n)));
  if (fewest === undefined) return { summary, advice: OUT_OF_REACH, coalitions: [] };
  const facts = new Map(members.map((member) => [member.id, member]));
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const nameOf = (key: string): string => {
    const member = facts.get(key);
    return `${member?.institution ?? key} (${number.format(member?.votes ?? 0)})`;
  };
  return {
    summary,
    advice: fillLabel(FEWEST, number.format(fewest)),
    coalitions: coalitions.map((keys) => ({
      key: keys.join(" "),
      text: list.format(keys.map(nameOf))
    }))
  };
}

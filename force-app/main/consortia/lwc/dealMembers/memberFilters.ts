import type { DealMember } from "c/dealModel";
import type { FilterChoice } from "c/filterButtons";
import { plainText } from "c/plainText";
import type { Response } from "c/participation";

export type Filter = Response | "all" | "late";

/** In the order of a deal's course. */
const FILTERS: readonly Filter[] = [
  "all",
  "invited",
  "noReply",
  "accepted",
  "declined",
  "withdrawn",
  "late"
];

/** Each state with its count; those that nobody is in stand aside, but for all and the one that is chosen. */
export function filterChoices(
  members: readonly DealMember[],
  chosen: Filter,
  labelOf: (filter: Filter) => string
): FilterChoice[] {
  const choices = FILTERS.map((key) => ({
    key,
    label: labelOf(key),
    count: members.filter((member) => isIn(member, key)).length
  }));
  return choices.filter(({ key, count }) => count > 0 || key === "all" || key === chosen);
}

/** By name; the search takes no account of accents and case. */
export function membersIn(
  members: readonly DealMember[],
  filter: Filter,
  search: string,
  locale: string
): DealMember[] {
  const wanted = plainText(search);
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return members
    .filter((member) => isIn(member, filter) && plainText(member.institution).includes(wanted))
    .toSorted((left, right) => compare(left.institution, right.institution));
}

function isIn({ response, isLateJoiner }: DealMember, filter: Filter): boolean {
  if (filter === "all") return true;
  return filter === "late" ? isLateJoiner : response === filter;
}

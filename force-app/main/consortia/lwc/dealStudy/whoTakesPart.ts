import { fallen } from "c/allocationChange";
import { tried } from "c/allocationParameters";
import type { AllocationParameters, MemberRow } from "c/allocationParameters";
import type { Day } from "c/calendarDay";
import { coFundingOf } from "c/dealModel";
import type { Deal } from "c/dealModel";
import { counts } from "c/feePublicationPlan";
import { isLate } from "./lateJoiners";
import type { PricedYear } from "./pricedYears";

/** A member of the deal, or an institution that is supposed to join. */
export interface StudiedMember extends MemberRow {
  readonly institution: string;
  readonly accessStart: Day | undefined;
}

/** Members with what is tried for them. */
export interface Cast {
  /** Those that share the envelope as the deal stands. */
  readonly sharing: readonly StudiedMember[];
  /** Those that pay on top. */
  readonly late: readonly StudiedMember[];
  /** Those that are supposed to share it too. */
  readonly joining: readonly StudiedMember[];
  /** Members that are supposed to leave, and those that fall with them. */
  readonly gone: ReadonlySet<string>;
  /** Members that pay anyway and are supposed to accept. */
  readonly accepting: readonly string[];
}

export function castOf(deal: Deal, parameters: AllocationParameters, year: PricedYear): Cast {
  const { supposed, trials } = parameters;
  const gone = fallen(supposed?.leaving ?? [], coFundingOf(deal.members));
  const joins = new Set(supposed?.joining);
  const paying = deal.members.filter((member) => counts(member, deal.silenceRule));
  const known = new Set(paying.map(({ id }) => id));
  const others = deal.members.filter(({ id }) => joins.has(id) && !known.has(id) && !gone.has(id));
  const attempted = (member: StudiedMember): StudiedMember => tried(member, trials[member.id]);
  const fresh = newcomersOf(parameters);
  const isOnTime = (member: StudiedMember): boolean => !isLate(member, year);
  return {
    sharing: paying.filter(isOnTime).map(attempted),
    late: [...paying, ...others].filter((member) => isLate(member, year)).map(attempted),
    joining: [...others.filter(isOnTime), ...fresh].map(attempted),
    gone,
    accepting: [...joins].filter((id) => known.has(id) && !gone.has(id))
  };
}

/** Institutions that are no members of the deal yet. */
export function newcomersOf({ supposed }: AllocationParameters): StudiedMember[] {
  return (supposed?.newcomers ?? []).map(({ id, title, weight }) => ({
    id,
    institution: title,
    weight,
    surrogateWeight: undefined,
    lastYear: undefined,
    floor: undefined,
    ceiling: undefined,
    accessStart: undefined
  }));
}

import type { ZoneDoubt } from "c/bargainZone";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import DOUBT_LIMIT from "@salesforce/label/c.Negotiation_Zone_Doubt_Limit";
import DOUBT_OPENING from "@salesforce/label/c.Negotiation_Zone_Doubt_Opening";
import DOUBT_TARGET from "@salesforce/label/c.Negotiation_Zone_Doubt_Target";
import NO_OVERLAP from "@salesforce/label/c.Negotiation_Zone_No_Overlap";
import OVERLAP from "@salesforce/label/c.Negotiation_Zone_Overlap";
import UNKNOWN from "@salesforce/label/c.Negotiation_Zone_Unknown";
import UNSURE from "@salesforce/label/c.Negotiation_Zone_Unsure";
import type { TeamFacts } from "./zoneFacts";

const DOUBTS: Readonly<Record<ZoneDoubt, string>> = {
  offerAboveReservation: DOUBT_LIMIT,
  openingBelowTarget: DOUBT_OPENING,
  targetBelowWalkAway: DOUBT_TARGET
};

export interface ZoneWords {
  /** The answer: an overlap, or none and its gap, never a mid-point then. */
  readonly answer: string;
  readonly iconName: string;
  readonly warnings: readonly string[];
}

export function zoneWords(team: TeamFacts, locale: string, currency: string): ZoneWords {
  const { zone, spread } = team;
  const text = (amount: Minor): string =>
    formatMoney(amount, { locale, currency, decimals: "whole" });
  const doubts = zone.doubts.map((doubt) => DOUBTS[doubt]);
  if (zone.kind === "unknown")
    return { answer: UNKNOWN, iconName: "utility:info", warnings: doubts };
  const unsure = zone.sure || spread === 0 ? [] : [fillLabel(UNSURE, text(spread))];
  const warnings = [...unsure, ...doubts];
  if (zone.kind === "none")
    return { answer: fillLabel(NO_OVERLAP, text(zone.gap)), iconName: "utility:warning", warnings };
  const { from, to, midpoint } = zone;
  const answer = fillLabel(OVERLAP, text(from), text(to), text(midpoint));
  return { answer, iconName: "utility:check", warnings };
}

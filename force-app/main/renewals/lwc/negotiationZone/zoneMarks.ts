import { fillLabel } from "c/labelText";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import { rangeText } from "c/offerRounds";
import type { MarkKind, ScaleBand, ScaleMark } from "c/scaleChart";
import OPENING from "@salesforce/label/c.Negotiation_Confidential_Opening";
import TARGET from "@salesforce/label/c.Negotiation_Confidential_Target";
import WALK_AWAY from "@salesforce/label/c.Negotiation_Confidential_Walk_Away";
import MIDPOINT from "@salesforce/label/c.Negotiation_Summary_Midpoint";
import DRAFT from "@salesforce/label/c.Negotiation_Zone_Draft";
import LIMIT from "@salesforce/label/c.Negotiation_Zone_Limit";
import LIMIT_RANGE from "@salesforce/label/c.Negotiation_Zone_Limit_Range";
import OUR_OFFER from "@salesforce/label/c.Negotiation_Zone_Our_Offer";
import ROUND from "@salesforce/label/c.Negotiation_Zone_Round";
import THEIR_OFFER from "@salesforce/label/c.Negotiation_Summary_Their_Offer";
import type { TeamFacts, ZoneFacts } from "./zoneFacts";

type Text = (amount: Minor) => string;

/** What was said aloud stands over the line, what only the team knows under it. */
export function zoneMarks(facts: ZoneFacts, draft: Minor | undefined, locale: string): ScaleMark[] {
  const { currency, ours, midpoint, team } = facts;
  const text: Text = (amount) => formatMoney(amount, { locale, currency, decimals: "whole" });
  const spoken = [
    ...offerMarks(facts, "theirs", locale),
    ...single("midpoint", MIDPOINT, midpoint, "midpoint", text),
    ...offerMarks(facts, "ours", locale),
    ...single("draft", DRAFT, draft === ours?.middle ? undefined : draft, "ours", text)
  ];
  return [...spoken, ...(team ? teamMarks(team, text) : [])];
}

export function zoneBands(team: TeamFacts | undefined): ScaleBand[] {
  if (!team) return [];
  const { zone, walkAway, reservation } = team;
  if (zone.kind === "overlap") return [{ from: zone.from, to: zone.to, kind: "overlap" }];
  if (zone.kind === "unknown" || walkAway === undefined || reservation === undefined) return [];
  return [{ from: reservation, to: walkAway, kind: "gap" }];
}

function offerMarks(facts: ZoneFacts, kind: "ours" | "theirs", locale: string): ScaleMark[] {
  const range = facts[kind];
  if (!range) return [];
  const { low, high, middle, round } = range;
  return [
    {
      key: kind,
      label: kind === "ours" ? OUR_OFFER : THEIR_OFFER,
      value: middle,
      text: rangeText(range, locale, facts.currency),
      kind,
      side: "above",
      note: fillLabel(ROUND, round),
      ...(low < high ? { range: [low, high] as const } : {})
    }
  ];
}

function single(
  key: string,
  label: string,
  value: Minor | undefined,
  kind: MarkKind,
  text: Text,
  side: ScaleMark["side"] = "above"
): ScaleMark[] {
  return value === undefined ? [] : [{ key, label, value, text: text(value), kind, side }];
}

function teamMarks(team: TeamFacts, text: Text): ScaleMark[] {
  return [
    ...single("walkAway", WALK_AWAY, team.walkAway, "limit", text, "below"),
    ...single("target", TARGET, team.target, "limit", text, "below"),
    ...single("opening", OPENING, team.opening, "limit", text, "below"),
    ...limitMarks(team, text)
  ];
}

function limitMarks({ reservation, spread, confidence }: TeamFacts, text: Text): ScaleMark[] {
  const marks = single("reservation", LIMIT, reservation, "estimate", text, "below");
  if (spread === 0) return marks;
  return marks.map((mark) => {
    const range = [sum([mark.value, -spread]), sum([mark.value, spread])] as const;
    return { ...mark, range, text: fillLabel(LIMIT_RANGE, mark.text, text(spread), confidence) };
  });
}

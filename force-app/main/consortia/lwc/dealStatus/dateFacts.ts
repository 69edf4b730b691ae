import { daysFrom, formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import type { Deal } from "c/dealModel";
import type { StripFact } from "c/factStrip";
import COMMIT from "@salesforce/label/c.Consortia_Status_Commit";
import DECISION from "@salesforce/label/c.Consortia_Status_Decision";
import NO_DATE from "@salesforce/label/c.Consortia_Status_No_Date";
import SIGNATURE from "@salesforce/label/c.Consortia_Status_Signature";
import SIGNED from "@salesforce/label/c.Consortia_Status_Signed";
import START from "@salesforce/label/c.Consortia_Status_Start";

export interface DateSettings {
  /** The customer’s calendar day. */
  readonly today: Day;
  readonly locale: string;
  /** Names of the parties; empty where there is none. */
  readonly consortium: string;
  readonly carrier: string;
}

type State = "done" | "passed" | "soon" | "later" | "none";

const SOON_DAYS = 30;
const ICONS: Readonly<Record<State, string>> = {
  done: "utility:check",
  passed: "",
  soon: "utility:clock",
  later: "",
  none: "utility:dash"
};

/** The three dates of the three parties (domain: who decides, who commits, who signs), and when it takes effect. */
export function dateFacts(deal: Deal, settings: DateSettings): StripFact[] {
  const { consortium, carrier } = settings;
  return [
    dateFact({ key: "decision", label: DECISION, party: consortium }, deal.decision, settings),
    dateFact({ key: "commit", label: COMMIT, party: "" }, deal.commitmentDeadline, settings),
    dateFact(
      { key: "signature", label: deal.signature ? SIGNED : SIGNATURE, party: carrier },
      deal.signature,
      settings,
      deal.signature ? "done" : undefined
    ),
    dateFact({ key: "start", label: START, party: "" }, deal.start, settings)
  ];
}

function dateFact(
  { key, label, party }: { key: string; label: string; party: string },
  day: Day | undefined,
  { today, locale }: DateSettings,
  known?: State | undefined
): StripFact {
  const state = known ?? stateOf(day, today);
  const text = day && formatDay(day, locale, { dateStyle: "medium" });
  return {
    key,
    label,
    value: day === undefined ? NO_DATE : relativeText(daysFrom(today, day), locale),
    note: [text, party].filter(Boolean).join(" · "),
    iconName: ICONS[state]
  };
}

function stateOf(day: Day | undefined, today: Day): State {
  if (day === undefined) return "none";
  const days = daysFrom(today, day);
  return days < 0 ? "passed" : days <= SOON_DAYS ? "soon" : "later";
}

/** `in 20 days`, `tomorrow`. */
function relativeText(days: number, locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
}

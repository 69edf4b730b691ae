import { formatDay } from "c/calendarDay";
import { decimalOf, formatDecimal } from "c/decimalText";
import type { Deal } from "c/dealModel";
import { stepOf } from "c/dealParticipation";
import { compare } from "c/fraction";
import type { Fraction } from "c/fraction";
import { fillLabel } from "c/labelText";
import type { Gap, Participation, Step } from "c/participation";
import { formatPercent, percentOfFraction } from "c/percent";
import { stepGapText } from "c/stepGap";
import ALONE from "@salesforce/label/c.Consortia_Status_Alone";
import BREAKERS from "@salesforce/label/c.Consortia_Status_Breakers";
import COUNTED from "@salesforce/label/c.Consortia_Status_Counted";
import CUT_OFF from "@salesforce/label/c.Consortia_Status_Cut_Off";
import MET from "@salesforce/label/c.Consortia_Status_Met";
import MISSING from "@salesforce/label/c.Consortia_Status_Missing";
import MORE from "@salesforce/label/c.Consortia_Status_More";
import NEXT from "@salesforce/label/c.Consortia_Status_Next";
import NO_BREAKERS from "@salesforce/label/c.Consortia_Status_No_Breakers";
import NOT_ENOUGH from "@salesforce/label/c.Consortia_Status_Not_Enough";
import STEP from "@salesforce/label/c.Consortia_Status_Step";
import STEP_BREAKERS from "@salesforce/label/c.Consortia_Status_Step_Breakers";
import THRESHOLD from "@salesforce/label/c.Consortia_Status_Threshold";
import TOGETHER from "@salesforce/label/c.Consortia_Status_Together";
import UNKNOWN from "@salesforce/label/c.Consortia_Status_Unknown";
import VOID from "@salesforce/label/c.Consortia_Status_Void";

export interface Sentence {
  readonly key: string;
  readonly text: string;
  readonly iconName: string;
  readonly variant: string;
}

/** A line across the gauge, placed in percent of its width. */
export interface GaugeMark {
  readonly key: string;
  readonly at: string;
  readonly text: string;
  readonly anchor: "middle" | "end";
  readonly className: string;
}

export interface Gauge {
  readonly percent: string;
  /** How much of the base has accepted, in words. */
  readonly counted: string;
  readonly width: string;
  readonly className: string;
  readonly marks: readonly GaugeMark[];
}

export interface Words {
  readonly locale: string;
  /** What participation is measured on, in the reader’s language: `FTE`. */
  readonly base: string;
}

const MOST_NAMES = 4;
/** From here on a mark’s text would leave the gauge. */
const NEAR_END = 94;
const LOOKS = {
  good: { iconName: "utility:success", variant: "success" },
  warning: { iconName: "utility:warning", variant: "warning" },
  bad: { iconName: "utility:error", variant: "error" },
  plain: { iconName: "utility:info", variant: "" }
};

/** Without steps that only repeat the threshold: nothing changes for the price there. */
export function withoutGate(deal: Deal): Deal {
  const { threshold } = deal;
  const tiers = deal.tiers.filter((tier) => {
    const isGate = threshold !== undefined && compare(tier.from, threshold) === 0;
    return !isGate || stepOf(tier, deal).effect.numerator !== 0n;
  });
  return { ...deal, tiers };
}

export function gaugeOf(deal: Deal, standing: Participation, words: Words): Gauge {
  const { locale, base } = words;
  const amounts = [standing.accepted, standing.base].map((value) => countText(value, locale));
  const threshold = deal.threshold
    ? [markOf("threshold", deal.threshold, fillLabel(THRESHOLD, partText(deal.threshold, locale)))]
    : [];
  const steps = deal.tiers
    .filter(({ from }) => !deal.threshold || compare(from, deal.threshold) !== 0)
    .map(({ id, from }) => markOf(id, from, partText(from, locale)));
  return {
    percent: formatPercent(standing.ratio, { locale }),
    counted: fillLabel(COUNTED, ...amounts, base),
    width: `${percentOfFraction(standing.ratio)}%`,
    className: standing.inForce ? "level met" : "level",
    marks: [...threshold, ...steps]
  };
}

/** What the figure means: what is missing and who could bring it, or whose exit would break it. */
export function sentencesOf(
  deal: Deal,
  standing: Participation,
  words: Words
): readonly Sentence[] {
  const names = new Map(deal.members.map(({ id, institution }) => [id, institution]));
  const list = (keys: readonly string[]): string => listText(keys, names, words.locale);
  return [
    ...voidSentences(standing, list),
    ...thresholdSentences(deal, standing, words, list),
    ...stepSentences(standing, words, list),
    ...stepGapSentences(deal, standing, words),
    ...doubtSentences(deal, standing, words, list)
  ];
}

type Lister = (keys: readonly string[]) => string;

function voidSentences({ voidedBy }: Participation, list: Lister): Sentence[] {
  return voidedBy.length > 0 ? [sentence("void", "bad", fillLabel(VOID, list(voidedBy)))] : [];
}

function thresholdSentences(
  { threshold }: Deal,
  standing: Participation,
  { locale, base }: Words,
  list: Lister
): Sentence[] {
  if (!threshold) return [];
  const gate = partText(threshold, locale);
  if (standing.missing.numerator > 0n) {
    const missing = fillLabel(MISSING, countText(standing.missing, locale), base, gate);
    return [sentence("missing", "warning", missing), bringers("bringers", standing, list, "bad")];
  }
  const breakers = standing.breakers.length
    ? sentence("breakers", "warning", fillLabel(BREAKERS, list(standing.breakers)))
    : sentence("breakers", "plain", NO_BREAKERS);
  return [sentence("met", "good", fillLabel(MET, gate)), breakers];
}

function bringers(
  key: string,
  { bringers: alone, fewestBringers }: Gap,
  list: Lister,
  hopeless: keyof typeof LOOKS
): Sentence {
  if (alone.length > 0) return sentence(key, "plain", fillLabel(ALONE, list(alone)));
  return fewestBringers
    ? sentence(key, "plain", fillLabel(TOGETHER, list(fewestBringers)))
    : sentence(key, hopeless, NOT_ENOUGH);
}

function stepSentences(
  { step, next, stepBreakers }: Participation,
  { locale, base }: Words,
  list: Lister
): Sentence[] {
  const sentences: Sentence[] = [];
  if (step && step.effect.numerator !== 0n) {
    const reached = fillLabel(STEP, partText(step.from, locale), effectText(step, locale));
    const lost = stepBreakers.length ? ` ${fillLabel(STEP_BREAKERS, list(stepBreakers))}` : "";
    sentences.push(sentence("step", "good", reached + lost));
  }
  if (next) {
    const values = [countText(next.missing, locale), base, partText(next.step.from, locale)];
    const text = fillLabel(NEXT, ...values, effectText(next.step, locale));
    sentences.push(sentence("next", "plain", text));
    sentences.push(bringers("next-bringers", next, list, "plain"));
  }
  return sentences;
}

function stepGapSentences(deal: Deal, standing: Participation, { locale }: Words): Sentence[] {
  const text = stepGapText(deal, standing, locale);
  return text ? [sentence("stepGap", "warning", text)] : [];
}

function doubtSentences(
  { cutOff }: Deal,
  { unknown }: Participation,
  { locale }: Words,
  list: Lister
): Sentence[] {
  const doubts = unknown.length
    ? [sentence("unknown", "warning", fillLabel(UNKNOWN, list(unknown)))]
    : [];
  const day = cutOff && formatDay(cutOff, locale, { dateStyle: "medium" });
  return day ? [...doubts, sentence("cutOff", "plain", fillLabel(CUT_OFF, day))] : doubts;
}

function sentence(key: string, look: keyof typeof LOOKS, text: string): Sentence {
  return { key, text, ...LOOKS[look] };
}

function markOf(key: string, at: Fraction, text: string): GaugeMark {
  const percent = percentOfFraction(at);
  const anchor = percent > NEAR_END ? "end" : "middle";
  return { key, at: `${percent}%`, text, anchor, className: key === "threshold" ? "gate" : "step" };
}

function listText(
  keys: readonly string[],
  names: ReadonlyMap<string, string>,
  locale: string
): string {
  const shown = keys.slice(0, MOST_NAMES).map((key) => names.get(key) ?? key);
  const rest = keys.length - shown.length;
  const all = rest > 0 ? [...shown, fillLabel(MORE, rest)] : shown;
  return new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(all);
}

function effectText({ effect }: Step, locale: string): string {
  return formatPercent(effect, { locale, digits: 2, signed: true });
}

function partText(value: Fraction, locale: string): string {
  return formatPercent(value, { locale, digits: 0 });
}

function countText(value: Fraction, locale: string): string {
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  return formatDecimal(format, decimalOf(value, 2));
}

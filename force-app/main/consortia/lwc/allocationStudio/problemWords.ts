import type { BoundSum } from "c/allocation";
import type { Bound } from "c/allocationBounds";
import type { StudioProblem } from "c/dealStudy";
import { formatDecimal } from "c/decimalText";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import {
  ADVICE_CEILINGS,
  ADVICE_CROSSED,
  ADVICE_FLOORS,
  ADVICE_WEIGHTS,
  BOUNDS,
  FIELDS,
  PROBLEMS
} from "./problemLabels";

/** A problem in a person's words: what is wrong by how much, where, and what mends it. */
export interface ProblemText {
  readonly key: string;
  readonly text: string;
  readonly where: string;
  readonly advice: string;
}

export interface ProblemSettings {
  readonly locale: string;
  readonly currency: string;
  readonly nameOf: (member: string) => string;
}

/** Names beyond these are counted, not listed. */
const NAMES_SHOWN = 6;

export function problemText(problem: StudioProblem, settings: ProblemSettings): ProblemText {
  const { nameOf } = settings;
  const money = (amount: Minor): string =>
    formatMoney(amount, { locale: settings.locale, currency: settings.currency, symbol: true });
  const said = (text: string, where = "", advice = ""): ProblemText => {
    const key = "field" in problem ? `${problem.kind} ${problem.field}` : problem.kind;
    return { key, text, where, advice };
  };
  switch (problem.kind) {
    case "infeasible": {
      const low = problem.side === "low";
      const where = problem.bounds.map((sum) => boundSum(sum, settings, money)).join(" ");
      const text = fillLabel(low ? PROBLEMS.floors : PROBLEMS.ceilings, money(problem.by));
      return said(text, where, low ? ADVICE_FLOORS : ADVICE_CEILINGS);
    }
    case "crossedBounds": {
      const { member, low, lowBy, high, highBy, by } = problem;
      const values = [BOUNDS[lowBy], money(low), BOUNDS[highBy], money(high), money(by)];
      return said(fillLabel(PROBLEMS.crossed, nameOf(member), ...values), "", ADVICE_CROSSED);
    }
    case "missingWeight":
      return said(PROBLEMS.missingWeight, names(problem.members, nameOf), ADVICE_WEIGHTS);
    case "negativeWeight":
    case "outsideBands":
      return said(PROBLEMS[problem.kind], names(problem.members, nameOf));
    case "negativeBound":
      return said(PROBLEMS.negativeBound, `${nameOf(problem.member)}: ${BOUNDS[problem.bound]}`);
    case "notAPart":
    case "negative":
      return said(
        fillLabel(PROBLEMS[problem.kind], "field" in problem ? FIELDS[problem.field] : "")
      );
    case "floorAboveCeiling":
    case "fundingAboveShares":
      return said(fillLabel(PROBLEMS[problem.kind], money(problem.by)));
    case "bandTwice":
    case "negativeBand": {
      const from = formatDecimal(new Intl.NumberFormat(settings.locale), problem.from);
      return said(fillLabel(PROBLEMS[problem.kind], from));
    }
    case "noMember":
    case "tooLarge":
      return said(PROBLEMS[problem.kind]);
    case "noWeight":
    case "noParts":
      return said(PROBLEMS.noWeight);
    default:
      return said(fillLabel(PROBLEMS.other, problem.kind));
  }
}

function boundSum(
  { bound, members, amount }: BoundSum,
  { nameOf }: ProblemSettings,
  money: (amount: Minor) => string
): string {
  const kind = bound ? BOUNDS[bound as Bound] : PROBLEMS.noWeightBound;
  return fillLabel(PROBLEMS.boundSum, kind, money(amount), names(members, nameOf));
}

function names(members: readonly string[], nameOf: (member: string) => string): string {
  const shown = members.slice(0, NAMES_SHOWN).map(nameOf).join(", ");
  return members.length > NAMES_SHOWN ? `${shown} … (${members.length})` : shown;
}

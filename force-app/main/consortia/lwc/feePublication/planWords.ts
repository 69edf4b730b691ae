import type { Deal, Scenario } from "c/dealModel";
import type { FeePlan, PlanProblem } from "c/feePublicationPlan";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { PublicationSteps } from "c/publicationSteps";
import { NOTES, PROBLEMS } from "./wordLabels";

/** Why there is nothing to publish, and what to do. */
export interface ProblemWords {
  readonly text: string;
  readonly advice: string;
}

/** Names beyond these are counted, not listed. */
const NAMES_SHOWN = 6;

export function problemWords(deal: Deal, problem: PlanProblem): ProblemWords {
  const { studioNext } = PROBLEMS;
  switch (problem.kind) {
    case "noModel":
      return { text: PROBLEMS.model, advice: studioNext };
    case "yearWithoutPrice":
      return { text: fillLabel(PROBLEMS.price, problem.position), advice: PROBLEMS.priceNext };
    case "noResults":
      return { text: fillLabel(PROBLEMS.results, problem.scenario), advice: studioNext };
    case "unknownToScenario":
      return {
        text: fillLabel(PROBLEMS.unknown, names(deal, problem.members)),
        advice: studioNext
      };
    case "left":
      return { text: fillLabel(PROBLEMS.left, names(deal, problem.members)), advice: studioNext };
    default:
      // What the engine refuses is explained where its settings are.
      return { text: PROBLEMS.rules, advice: PROBLEMS.rulesNext };
  }
}

/** What a person should know of the fees before publishing them. */
export function noteWords(
  deal: Deal,
  { scaledFrom, leftOut, scenario }: FeePlan,
  { updates, stated, years }: PublicationSteps,
  locale: string
): string[] {
  const { currency } = deal;
  const sums = new Map(years.map(({ year, shares }) => [year, shares]));
  const unbalanced = deal.years.some(({ id, envelope = 0 }) => (sums.get(id) ?? 0) !== envelope);
  const replaced = updates.filter((update) => update.replaced !== undefined);
  const empty = scenario ? undefined : deal.scenarios.find(isChosenWithoutShares);
  const replacedBy = [...new Set(replaced.map(({ fee }) => fee.member))];
  return [
    ...(empty ? [fillLabel(NOTES.noShares, empty.title)] : []),
    ...(unbalanced ? [NOTES.unbalanced] : []),
    ...(leftOut.length > 0 ? [fillLabel(NOTES.leftOut, names(deal, leftOut))] : []),
    ...(replacedBy.length > 0 ? [fillLabel(NOTES.replaced, names(deal, replacedBy))] : []),
    ...(stated > 0 ? [fillLabel(NOTES.stated, stated)] : []),
    ...(scaledFrom === undefined
      ? []
      : [fillLabel(NOTES.scaled, formatMoney(scaledFrom, { locale, currency, symbol: true }))])
  ];
}

function isChosenWithoutShares({ isChosen, results }: Scenario): boolean {
  return isChosen && results === "";
}

export function names({ members }: Deal, ids: readonly string[]): string {
  const known = new Map(members.map(({ id, institution }) => [id, institution]));
  const shown = ids.slice(0, NAMES_SHOWN).map((id) => known.get(id) ?? id);
  return ids.length > NAMES_SHOWN ? `${shown.join(", ")} … (${ids.length})` : shown.join(", ");
}

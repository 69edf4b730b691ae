import { readParameters } from "c/allocationParameters";
import type { Scenario } from "c/dealModel";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import { ACTIONS, LABELS } from "./scenarioLabels";

export type ActionName = keyof typeof ACTIONS;

export interface ScenarioView {
  readonly id: string;
  readonly title: string;
  readonly envelope: string;
  readonly isChosen: boolean;
  /** It supposes that the deal is another one: it cannot be chosen. */
  readonly isSupposed: boolean;
  readonly isRenamed: boolean;
  readonly actions: readonly {
    readonly key: ActionName;
    readonly label: string;
    readonly title: string;
  }[];
  /** The studio wrote its shares. */
  readonly canCompare: boolean;
  readonly isPicked: boolean;
  readonly cannotPick: boolean;
  readonly compareLabel: string;
}

interface StripState {
  readonly picked: readonly string[];
  /** Id of the scenario that is given another name. */
  readonly renamed: string | undefined;
  readonly currency: string;
  readonly canEdit: boolean;
}

/** What is being tried, among the ids that are compared. */
export const NOW = "now";
export const MOST_COMPARED = 4;

export function scenarioView(
  { id, title, envelope, isChosen, parameters, results }: Scenario,
  { picked, renamed, currency, canEdit }: StripState
): ScenarioView {
  const { locale } = localeSettings;
  const read = parameters === "" ? undefined : readParameters(parameters);
  const isSupposed = Boolean(read && !("problem" in read) && read.supposed);
  const writes: ActionName[] = [
    ...(read && !isChosen && !isSupposed ? (["choose"] as const) : []),
    "rename",
    ...(isChosen ? [] : (["delete"] as const))
  ];
  const names: ActionName[] = [...(read ? (["open"] as const) : []), ...(canEdit ? writes : [])];
  return {
    id,
    title,
    envelope: envelope === undefined ? "" : formatMoney(envelope, { locale, currency }),
    isChosen,
    isSupposed,
    isRenamed: renamed === id,
    actions: names.map((key) => ({
      key,
      label: ACTIONS[key],
      title: `${ACTIONS[key]}: ${title}`
    })),
    canCompare: results !== "",
    isPicked: picked.includes(id),
    cannotPick: !picked.includes(id) && picked.length >= MOST_COMPARED,
    compareLabel: fillLabel(LABELS.compare, title)
  };
}

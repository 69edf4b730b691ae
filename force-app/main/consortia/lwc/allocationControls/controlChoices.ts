import type { AllocationParameters } from "c/allocationParameters";
import { LABELS, MISSINGS, MODELS, MODES, PLACES, UNITS } from "./controlLabels";

export type ChoiceName = "model" | "missing" | "unit" | "mode" | "place";

interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface ChoiceView {
  readonly field: ChoiceName;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Choice[];
}

const OPTIONS: Readonly<Record<ChoiceName, readonly Choice[]>> = {
  model: choices(MODELS),
  missing: choices(MISSINGS),
  unit: choices(UNITS),
  mode: choices(MODES),
  place: choices(PLACES)
};

export function choiceView(name: ChoiceName, parameters: AllocationParameters): ChoiceView {
  const { model, missing, wholeUnits, roundingMode, roundingPoint } = parameters;
  const values: Readonly<Record<ChoiceName, string>> = {
    model,
    missing,
    unit: wholeUnits ? "whole" : "minor",
    mode: roundingMode,
    place: roundingPoint
  };
  return { field: name, label: LABELS[name], value: values[name], options: OPTIONS[name] };
}

/** What a chosen value changes. */
export function choiceChange(name: ChoiceName, value: string): Partial<AllocationParameters> {
  if (name === "unit") return { wholeUnits: value === "whole" };
  const fields = {
    model: "model",
    missing: "missing",
    mode: "roundingMode",
    place: "roundingPoint"
  };
  return { [fields[name]]: value };
}

function choices(labels: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

import { allocate } from "c/allocation";
import type { Allocation, AllocationRequest } from "c/allocation";
import { linesAfter } from "c/allocationLines";
import type { RoundingPoint } from "c/allocationRounding";
import { LAST_YEAR } from "c/allocationWeights";
import type { MissingPolicy } from "c/allocationGaps";
import type { Minor } from "c/money";
import { messagesOf } from "../output/messages.ts";
import type { CommandResult } from "../output/run-command.ts";
import { problemError } from "./explain.ts";
import { readGrid } from "./grid.ts";
import { DEFAULT_EQUAL_PART, modelOf, type ModelOptions } from "./model.ts";
import {
  optionError,
  readAmount,
  readCollar,
  readCurrency,
  readPercent,
  readRoundingUnit,
  readSurrogate
} from "./option-values.ts";
import { membersOf, requireColumn } from "./read-members.ts";
import { allocationJson, allocationText, type Lines } from "./report.ts";

const message = messagesOf("allocate");

/** The options of `entente allocate` as they are typed. */
export interface AllocateOptions extends ModelOptions {
  readonly envelope?: string;
  readonly currency: string;
  readonly collar?: string;
  readonly floor?: string;
  readonly ceiling?: string;
  readonly missing: MissingPolicy["rule"];
  readonly surrogate?: string;
  readonly roundingUnit?: string;
  readonly roundingMode: "half-up" | "half-even";
  readonly roundingPoint: RoundingPoint;
  readonly centralFunding?: string;
  readonly administrationFee?: string;
  readonly json?: boolean;
}

/** Allocates the members of a CSV file; a wrong file, option or envelope throws with exit code 2. */
export function allocateFile(file: string, options: AllocateOptions): CommandResult {
  const currency = readCurrency(options.currency);
  const { model, metrics } = modelOf(options, currency);
  const settings = settingsOf(options, currency);
  const grid = readGrid(file);
  if (model.kind === "historical") requireColumn(grid, LAST_YEAR);
  const members = membersOf(grid, metrics, currency);
  const request = { ...settings, model, members, envelope: envelopeOf(options, currency) };
  const allocation = allocate(request);
  if ("problem" in allocation) throw problemError(allocation.problem, request.envelope, currency);
  // A price per unit alone has no envelope but what it comes to.
  const priced = options.envelope === undefined ? ownEnvelope(allocation) : allocation;
  const json = allocationJson(priced, linesOf(priced, options, currency), currency);
  const notes = [...choiceNotes(options), ...json.notes];
  const report = { ...json, notes };
  return { json: report, flat: true, text: allocationText(report, currency) };
}

function envelopeOf({ envelope, model }: AllocateOptions, currency: string): Minor {
  if (envelope !== undefined) return readAmount("--envelope", envelope, currency);
  if (model === "per-unit") return 0;
  throw optionError("optionNeeded", { model, option: "--envelope" });
}

function ownEnvelope(allocation: Allocation): Allocation {
  const notes = allocation.notes.filter(({ kind }) => kind !== "difference");
  return { ...allocation, envelope: allocation.total, notes };
}

function settingsOf(
  options: AllocateOptions,
  currency: string
): Omit<AllocationRequest, "members" | "envelope" | "model"> {
  const { collar, floor, ceiling, roundingUnit } = options;
  return {
    missing: missingOf(options),
    floor: floor === undefined ? undefined : readAmount("--floor", floor, currency),
    ceiling: ceiling === undefined ? undefined : readAmount("--ceiling", ceiling, currency),
    collar: collar === undefined ? undefined : readCollar(collar),
    rounding: {
      unit: roundingUnit === undefined ? 1n : readRoundingUnit(roundingUnit, currency),
      mode: options.roundingMode === "half-even" ? "halfEven" : "halfUp",
      point: options.roundingPoint
    }
  };
}

function missingOf({ missing, surrogate }: AllocateOptions): MissingPolicy {
  if (missing === "surrogate")
    return { rule: missing, surrogate: readSurrogate(surrogate ?? "column") };
  if (surrogate !== undefined) throw optionError("surrogateUnused", {});
  return { rule: missing };
}

function linesOf(
  { shares, envelope }: Allocation,
  { centralFunding, administrationFee }: AllocateOptions,
  currency: string
): Lines {
  if (centralFunding === undefined && administrationFee === undefined) return undefined;
  const sharing = shares.flatMap(({ key, share }) => (share === undefined ? [] : [{ key, share }]));
  const lines = linesAfter(sharing, {
    centralFunding:
      centralFunding === undefined ? 0 : readAmount("--central-funding", centralFunding, currency),
    ...(administrationFee !== undefined && {
      administrationFee: readPercent("--administration-fee", administrationFee)
    })
  });
  if ("problem" in lines) throw problemError(lines.problem, envelope, currency);
  return new Map(lines.map((line) => [line.key, line]));
}

/** What was chosen for the person because no option said it. */
function choiceNotes({ model, equalPart }: AllocateOptions): string[] {
  return model === "hybrid" && equalPart === undefined
    ? [message("note.equalPart", { percent: DEFAULT_EQUAL_PART })]
    : [];
}

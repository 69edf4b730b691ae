import { allocate } from "c/allocation";
import type { Allocation, AllocationRequest } from "c/allocation";
import { linesAfter } from "c/allocationLines";
import type { MissingPolicy } from "c/allocationWeights";
import type { RoundingPoint } from "c/allocationRounding";
import type { Minor } from "c/money";
import { Option, type Command } from "commander";
import { problemError } from "../lib/allocation/explain.ts";
import { readGrid } from "../lib/allocation/grid.ts";
import {
  DEFAULT_EQUAL_PART,
  modelNames,
  modelOf,
  type ModelOptions
} from "../lib/allocation/model.ts";
import {
  optionError,
  readAmount,
  readCollar,
  readCurrency,
  readPercent,
  readRoundingUnit,
  readSurrogate
} from "../lib/allocation/option-values.ts";
import { membersOf, requireColumn } from "../lib/allocation/read-members.ts";
import { allocationJson, allocationText, type Lines } from "../lib/allocation/report.ts";
import { messagesOf } from "../lib/output/messages.ts";
import { runCommand, type CommandResult } from "../lib/output/run-command.ts";

const message = messagesOf("allocate");

interface Options extends ModelOptions {
  readonly envelope?: string;
  readonly currency: string;
  readonly collar?: string;
  readonly floor?: string;
  readonly ceiling?: string;
  readonly missing: MissingPolicy["rule"];
  readonly surrogate: string;
  readonly roundingUnit?: string;
  readonly roundingMode: "half-up" | "half-even";
  readonly roundingPoint: RoundingPoint;
  readonly centralFunding?: string;
  readonly administrationFee?: string;
  readonly json?: boolean;
}

/** `entente allocate FILE.csv --envelope AMOUNT --model MODEL …` */
export function addAllocate(program: Command): void {
  const choice = (flags: string, key: string, choices: readonly string[]): Option =>
    new Option(flags, message(key)).choices(choices);
  program
    .command("allocate")
    .description(message("summary"))
    .argument("<file>", message("fileArgument"))
    .option("--envelope <amount>", message("envelopeOption"))
    .option("--currency <code>", message("currencyOption"), "EUR")
    .addOption(choice("--model <model>", "modelOption", modelNames).makeOptionMandatory())
    .option(
      "--weight-column <name>",
      message("weightColumnOption"),
      (name: string, before: readonly string[] = []) => [...before, name]
    )
    .option("--equal-part <percent>", message("equalPartOption"))
    .option("--bands <bands>", message("bandsOption"))
    .option("--price-per-unit <amount>", message("priceOption"))
    .option("--collar <percent>", message("collarOption"))
    .option("--floor <amount>", message("floorOption"))
    .option("--ceiling <amount>", message("ceilingOption"))
    .addOption(
      choice("--missing <rule>", "missingOption", ["stop", "exclude", "surrogate"]).default("stop")
    )
    .option("--surrogate <weight>", message("surrogateOption"), "column")
    .option("--rounding-unit <amount>", message("roundingUnitOption"))
    .addOption(
      choice("--rounding-mode <mode>", "roundingModeOption", ["half-up", "half-even"]).default(
        "half-up"
      )
    )
    .addOption(
      choice("--rounding-point <point>", "roundingPointOption", [
        "total",
        "member",
        "component",
        "unit"
      ]).default("total")
    )
    .option("--central-funding <amount>", message("centralFundingOption"))
    .option("--administration-fee <percent>", message("administrationFeeOption"))
    .option("--json", message("jsonOption"))
    .addHelpText("after", `\n${message("examples")}`)
    .action((file: string, options: Options) =>
      runCommand(options, async () => allocated(file, options))
    );
}

function allocated(file: string, options: Options): CommandResult {
  const currency = readCurrency(options.currency);
  const { model, metrics } = modelOf(options, currency);
  const settings = settingsOf(options, currency);
  const grid = readGrid(file);
  if (model.kind === "historical") requireColumn(grid, "last_year");
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

function envelopeOf({ envelope, model }: Options, currency: string): Minor {
  if (envelope !== undefined) return readAmount("--envelope", envelope, currency);
  if (model === "per-unit") return 0;
  throw optionError("optionNeeded", { model, option: "--envelope" });
}

function ownEnvelope(allocation: Allocation): Allocation {
  const notes = allocation.notes.filter(({ kind }) => kind !== "difference");
  return { ...allocation, envelope: allocation.total, notes };
}

function settingsOf(
  options: Options,
  currency: string
): Omit<AllocationRequest, "members" | "envelope" | "model"> {
  const { collar, floor, ceiling, missing, roundingUnit } = options;
  return {
    missing:
      missing === "surrogate"
        ? { rule: missing, surrogate: readSurrogate(options.surrogate) }
        : { rule: missing },
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

function linesOf(
  { shares, envelope }: Allocation,
  { centralFunding, administrationFee }: Options,
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
function choiceNotes({ model, equalPart }: Options): string[] {
  return model === "hybrid" && equalPart === undefined
    ? [message("note.equalPart", { percent: DEFAULT_EQUAL_PART })]
    : [];
}

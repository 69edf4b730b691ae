import type { AllocationModel } from "c/allocation";
import { withEqualPart } from "c/allocationWeights";
import type { Band, HybridPart, SimpleModel } from "c/allocationWeights";
import { fractionOf, parseDecimal } from "c/decimalText";
import { compare, fraction, multiply, powerOfTen } from "c/fraction";
import type { Fraction } from "c/fraction";
import { minorDigits } from "c/money";
import { messagesOf } from "../output/messages.ts";
import { optionError, readBands, readPercent } from "./option-values.ts";

const message = messagesOf("allocate");

export const modelNames = [
  "equal",
  "weights",
  "historical",
  "bands",
  "percent",
  "hybrid",
  "per-unit"
] as const;
export type ModelName = (typeof modelNames)[number];

export interface ModelOptions {
  readonly model: ModelName;
  readonly weightColumn?: readonly string[];
  readonly equalPart?: string;
  readonly bands?: string;
  readonly pricePerUnit?: string;
}

/** What a hybrid splits equally unless it is told (domain rule 32's example). */
export const DEFAULT_EQUAL_PART = "20";
const defaultColumns: Partial<Record<ModelName, string>> = { bands: "band", percent: "percent" };
const ONE = fraction(1n);

/** The model that the options name, and the weight columns it reads. */
export function modelOf(
  options: ModelOptions,
  currency: string
): { model: AllocationModel; metrics: readonly string[] } {
  refuseForeign(options);
  const { model, weightColumn, bands } = options;
  const isOwn = model === "equal" || (model === "historical" && !weightColumn);
  if (isOwn) return { model: { kind: model }, metrics: [] };
  const columns = weightColumn ?? [defaultColumns[model] ?? ""];
  if (columns[0] === "") throw optionError("optionNeeded", { model, option: "--weight-column" });
  const parts = columns.map(columnPart);
  const metrics = parts.map(({ metric }) => metric);
  const [{ metric }] = parts as [ColumnPart];
  if (model === "per-unit")
    return { model: { kind: "perUnit", metric, price: priceOf(options, currency) }, metrics };
  if (model === "hybrid") {
    const banded = bands === undefined ? undefined : columnBands(bands, metrics);
    return { model: hybrid(parts, equalPartOf(options), banded), metrics };
  }
  if (parts.length > 1 && model === "weights")
    return { model: hybrid(parts, fraction(0n)), metrics };
  return { model: simple(options, metric), metrics };
}

interface ColumnPart {
  readonly metric: string;
  /** Part of what is not split equally; undefined: as the others. */
  readonly part: Fraction | undefined;
}

function simple({ model, bands }: ModelOptions, metric: string): SimpleModel {
  if (model === "percent") return { kind: "percent", metric };
  if (model === "bands" && bands) return { kind: "bands", metric, bands: readBands(bands) };
  return { kind: "weights", metric };
}

interface ColumnBands {
  readonly column: string;
  readonly bands: readonly Band[];
}

/** `fte=0:1,1000:2` */
function columnBands(found: string, columns: readonly string[]): ColumnBands {
  const [, column = "", bands] = /^(.*)=([^=]*)$/s.exec(found) ?? [];
  if (bands === undefined) {
    const expected = message("columnBands");
    throw optionError("badOption", { option: "--bands", found, expected });
  }
  if (!columns.includes(column)) throw optionError("optionColumn", { option: "--bands", column });
  return { column, bands: readBands(bands) };
}

/** The equal part, and the rest by the columns' parts. */
function hybrid(
  columns: readonly ColumnPart[],
  equal: Fraction,
  banded?: ColumnBands
): AllocationModel {
  const parts = columns.map(({ metric, part = ONE }): HybridPart => ({
    model:
      metric === banded?.column
        ? { kind: "bands", metric, bands: banded.bands }
        : { kind: "weights", metric },
    part
  }));
  return withEqualPart(equal, parts);
}

function equalPartOf({ equalPart = DEFAULT_EQUAL_PART }: ModelOptions): Fraction {
  const part = readPercent("--equal-part", equalPart, "aPart");
  if (compare(part, ONE) <= 0) return part;
  const expected = message("aPart");
  throw optionError("badOption", { option: "--equal-part", found: equalPart, expected });
}

function columnPart(text: string): ColumnPart {
  const [, metric = text, percent] = /^(.*):([^:]*)$/s.exec(text) ?? [];
  if (percent === undefined) return { metric, part: undefined };
  const part = readPercent("--weight-column", percent, "aPositivePercent");
  if (part.numerator > 0n) return { metric, part };
  const expected = message("aPositivePercent");
  throw optionError("badOption", { option: "--weight-column", found: percent, expected });
}

/** In minor units per unit; it may have more decimals than the currency. */
function priceOf({ model, pricePerUnit }: ModelOptions, currency: string): Fraction {
  if (pricePerUnit === undefined)
    throw optionError("optionNeeded", { model, option: "--price-per-unit" });
  const decimal = parseDecimal(pricePerUnit, "en");
  if (decimal && decimal.digits >= 0n)
    return multiply(fractionOf(decimal), fraction(powerOfTen(minorDigits(currency))));
  const expected = message("anAmount", { currency });
  throw optionError("badOption", { option: "--price-per-unit", found: pricePerUnit, expected });
}

/** An option that the model does not read is a mistake, not a wish to ignore. */
function refuseForeign(options: ModelOptions): void {
  const { model, weightColumn = [] } = options;
  const foreign: readonly [string, unknown, boolean][] = [
    ["--equal-part", options.equalPart, model === "hybrid"],
    ["--bands", options.bands, model === "bands" || model === "hybrid"],
    ["--weight-column", options.weightColumn, model !== "equal"],
    ["--price-per-unit", options.pricePerUnit, model === "per-unit"]
  ];
  const found = foreign.find(([, value, belongs]) => value !== undefined && !belongs);
  if (found) throw optionError("optionNotFor", { model, option: found[0] });
  const readsMore = model === "weights" || model === "hybrid";
  if (weightColumn.length > 1 && !readsMore)
    throw optionError("oneColumn", { model, count: String(weightColumn.length) });
}

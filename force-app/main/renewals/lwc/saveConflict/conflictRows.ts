import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { MeanwhileChange } from "c/offerPackageMerge";
import { PRICE_FIELDS } from "c/offerPackage";
import { formatPercent, fractionOfPercent } from "c/percent";
import { FIELD_LABELS, LABELS } from "./conflictLabels";

export type Choice = "mine" | "theirs";

/** What a cell's choice stands on: nothing chosen keeps what the merge did. */
export type Choices = ReadonlyMap<string, Choice>;

export interface ConflictRow {
  readonly key: string;
  readonly what: string;
  readonly mine: string;
  readonly theirs: string;
  readonly both: boolean;
  readonly note: string;
  readonly mineLabel: string;
  readonly theirsLabel: string;
  readonly minePressed: string;
  readonly theirsPressed: string;
}

export interface RowSettings {
  readonly locale: string;
  readonly currency: string;
  readonly products: ReadonlyMap<string, string>;
  readonly firstYear: number | undefined;
}

const NONE = "–";

export function conflictRow(
  change: MeanwhileChange,
  chosen: Choice | undefined,
  settings: RowSettings
): ConflictRow {
  const what = nameOf(change, settings);
  const choice = chosen ?? (change.both ? "mine" : "theirs");
  return {
    key: change.key,
    what,
    mine: valueText(change, change.mine, settings),
    theirs: valueText(change, change.theirs, settings),
    both: change.both,
    note: change.both ? "" : LABELS.taken,
    mineLabel: fillLabel(LABELS.keepMineOf, what),
    theirsLabel: fillLabel(LABELS.takeTheirsOf, what),
    minePressed: String(choice === "mine"),
    theirsPressed: String(choice === "theirs")
  };
}

function nameOf({ lineId, field }: MeanwhileChange, settings: RowSettings): string {
  const column = columnName(field, settings.firstYear);
  const product = lineId === undefined ? undefined : settings.products.get(lineId);
  return product === undefined ? column : `${product}, ${column}`;
}

function columnName(field: MeanwhileChange["field"], firstYear: number | undefined): string {
  const year = (PRICE_FIELDS as readonly string[]).indexOf(field);
  if (year < 0) return FIELD_LABELS[field as keyof typeof FIELD_LABELS];
  return firstYear === undefined ? fillLabel(LABELS.year, year + 1) : String(firstYear + year);
}

function valueText(
  { field }: MeanwhileChange,
  value: string | number | undefined,
  { locale, currency }: RowSettings
): string {
  if (value === undefined || value === "") return NONE;
  if (typeof value === "string" || field === "years") return String(value);
  if (field === "path" || field === "cap")
    return formatPercent(fractionOfPercent(value), { locale, digits: 2 });
  return formatMoney(value, { locale, currency });
}

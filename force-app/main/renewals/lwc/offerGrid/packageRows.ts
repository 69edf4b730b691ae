import type { GridCell, GridRow } from "c/dataGrid";
import { fillLabel } from "c/labelText";
import { editableMoney, formatMoney } from "c/money";
import type { Minor } from "c/money";
import type { NegotiationLine } from "c/negotiationModel";
import { breachOf, discountOf, plannedPrices, PRICE_FIELDS, typedKey } from "c/offerPackage";
import type {
  EditColumn,
  LineTerms,
  PackageTotals,
  TermField,
  TypedText,
  TypedTexts
} from "c/offerPackage";
import { editablePercent, formatPercent, fractionOfPercent } from "c/percent";
import { upliftOf } from "c/pricing";
import { LABELS, PROBLEM_LABELS } from "./gridLabels";

export interface RowSettings {
  readonly locale: string;
  readonly currency: string;
  readonly editable: boolean;
  /** Leaves out the marks of what is not saved. */
  readonly unmarked: boolean;
  readonly years: number;
}

export interface RowInput {
  readonly line: NegotiationLine;
  readonly terms: LineTerms;
  /** As saved; a cell that differs is marked. */
  readonly saved: LineTerms;
  readonly typed: TypedTexts;
  /** Message of the last save about this line. */
  readonly error: string | undefined;
}

const NONE = "–";
const DIGITS = 2;

export function packageRow(input: RowInput, settings: RowSettings): GridRow {
  const { line, terms } = input;
  const discount = discountOf(line, terms.price1);
  const cells: Record<string, GridCell> = {
    product: { text: line.product },
    base: { text: money(line.base, settings) },
    discount: { text: discount?.uplift ? percent(discount.uplift, settings) : NONE },
    uplift: upliftCell(input, settings),
    path: percentCell(input, "path", settings),
    cap: percentCell(input, "cap", settings),
    free: amountCell(input, "free", settings)
  };
  const planned = plannedPrices(terms, settings.years);
  PRICE_FIELDS.slice(0, settings.years).forEach((field, index) => {
    cells[field] = priceCell(input, field, planned[index], settings);
  });
  return { key: line.id, label: line.product, error: input.error, cells };
}

export function totalCells(
  totals: PackageTotals,
  settings: Pick<RowSettings, "locale" | "currency">
): Record<string, GridCell> {
  const { uplift } = totals.change;
  const cells: Record<string, GridCell> = {
    product: { text: LABELS.total },
    base: { text: money(totals.base, settings) },
    uplift: { text: uplift ? percent(uplift, settings, true) : NONE },
    free: { text: money(totals.free, settings) }
  };
  totals.years.forEach((year, index) => {
    cells[PRICE_FIELDS[index] ?? ""] = { text: money(year, settings) };
  });
  return cells;
}

function upliftCell(input: RowInput, settings: RowSettings): GridCell {
  const { line, terms, saved } = input;
  const uplift = terms.price1 === undefined ? undefined : upliftOf(line.base, terms.price1);
  const canEdit = line.base !== 0;
  return editable(input, "uplift", settings, {
    text: uplift ? percent(uplift, settings, true) : NONE,
    edit: canEdit ? (uplift ? editablePercent(uplift, settings.locale, DIGITS) : "") : undefined,
    changed: terms.price1 !== saved.price1
  });
}

/** A price that was stated shows what the path would have made of it. */
function priceCell(
  input: RowInput,
  field: TermField,
  planned: Minor | undefined,
  settings: RowSettings
): GridCell {
  const cell = amountCell(input, field, settings);
  if (field === "price1") return { ...cell, ...warningOf(input, settings) };
  const stated = planned !== undefined && input.terms[field] !== planned;
  return stated ? { ...cell, note: fillLabel(LABELS.computed, money(planned, settings)) } : cell;
}

function warningOf({ line, terms }: RowInput, settings: RowSettings): Pick<GridCell, "warning"> {
  const breach = breachOf(line, terms);
  if (!breach) return {};
  const label = breach.limit === "cap" ? LABELS.capBreach : LABELS.floorBreach;
  return { warning: fillLabel(label, money(breach.amount, settings)) };
}

function amountCell(input: RowInput, field: TermField, settings: RowSettings): GridCell {
  const value = input.terms[field];
  const { locale, currency } = settings;
  return editable(input, field as EditColumn, settings, {
    text: value === undefined ? NONE : money(value, settings),
    edit: value === undefined ? "" : editableMoney(value, locale, currency),
    changed: value !== input.saved[field]
  });
}

function percentCell(input: RowInput, field: "path" | "cap", settings: RowSettings): GridCell {
  const value = input.terms[field];
  const exact = value === undefined ? undefined : fractionOfPercent(value);
  return editable(input, field, settings, {
    text: exact ? percent(exact, settings, field === "path") : NONE,
    edit: exact ? editablePercent(exact, settings.locale, DIGITS) : "",
    changed: value !== input.saved[field]
  });
}

/** The cell as it can be edited, or with the text that could not be read. */
function editable(
  { line, typed }: RowInput,
  column: EditColumn,
  settings: RowSettings,
  cell: GridCell
): GridCell {
  const wrong: TypedText | undefined = typed.get(typedKey(line.id, column));
  const changed = (cell.changed || wrong !== undefined) && !settings.unmarked;
  const edit =
    settings.editable && cell.edit !== undefined ? (wrong?.text ?? cell.edit) : undefined;
  if (!wrong) return { ...cell, edit, changed };
  return { text: wrong.text, edit, changed, error: PROBLEM_LABELS[wrong.problem] };
}

function money(
  minor: Minor,
  { locale, currency }: Pick<RowSettings, "locale" | "currency">
): string {
  return formatMoney(minor, { locale, currency });
}

function percent(
  value: Parameters<typeof formatPercent>[0],
  { locale }: Pick<RowSettings, "locale">,
  signed = false
): string {
  return formatPercent(value, { locale, digits: DIGITS, signed });
}

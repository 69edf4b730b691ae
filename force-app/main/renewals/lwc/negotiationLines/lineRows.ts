import type { GridCell, GridColumn, GridRow } from "c/dataGrid";
import { fillLabel } from "c/labelText";
import { editableMoney, formatMoney } from "c/money";
import type { Minor } from "c/money";
import { breachesCap, priceOf, upliftOn } from "c/negotiationDrafts";
import type { DraftProblem, Drafts, DraftSettings, LineDraft } from "c/negotiationDrafts";
import type { NegotiationLine } from "c/negotiationModel";
import { editablePercent, formatPercent } from "c/percent";
import { changeOf, totalsOf } from "c/pricing";
import LINES_BASE from "@salesforce/label/c.Negotiation_Lines_Base";
import LINES_CAP_BREACH from "@salesforce/label/c.Negotiation_Lines_Cap_Breach";
import LINES_CHANGE from "@salesforce/label/c.Negotiation_Lines_Change";
import LINES_PRICE from "@salesforce/label/c.Negotiation_Lines_Price";
import LINES_PRODUCT from "@salesforce/label/c.Negotiation_Lines_Product";
import LINES_TOTAL from "@salesforce/label/c.Negotiation_Lines_Total";
import LINES_UPLIFT from "@salesforce/label/c.Negotiation_Lines_Uplift";
import PROBLEM_NEGATIVE from "@salesforce/label/c.Negotiation_Problem_Negative";
import PROBLEM_NOT_A_NUMBER from "@salesforce/label/c.Negotiation_Problem_Not_A_Number";
import PROBLEM_NO_BASE from "@salesforce/label/c.Negotiation_Problem_No_Base";
import PROBLEM_TOO_LARGE from "@salesforce/label/c.Negotiation_Problem_Too_Large";
import PROBLEM_TOO_MANY_DECIMALS from "@salesforce/label/c.Negotiation_Problem_Too_Many_Decimals";

/** Messages of the last save by line id and column; `row` where no column is known. */
export type SaveErrors = ReadonlyMap<string, Readonly<Partial<Record<"price" | "row", string>>>>;

export interface RowSettings extends DraftSettings {
  readonly editable: boolean;
  /** Leaves out the marks of unsaved prices. */
  readonly unmarked: boolean;
}

const AMOUNT_WIDTH = "9rem";
const PERCENT_WIDTH = "6.5rem";
const NONE = "–";
const UPLIFT_DIGITS = 2;
const PROBLEMS: Readonly<Record<DraftProblem, string>> = {
  notANumber: PROBLEM_NOT_A_NUMBER,
  tooManyDecimals: PROBLEM_TOO_MANY_DECIMALS,
  tooLarge: PROBLEM_TOO_LARGE,
  negative: PROBLEM_NEGATIVE,
  noBase: PROBLEM_NO_BASE
};

export function lineColumns(priceLabel = LINES_PRICE): GridColumn[] {
  return [
    { key: "product", label: LINES_PRODUCT, rowHeader: true },
    { key: "base", label: LINES_BASE, numeric: true, width: AMOUNT_WIDTH },
    { key: "price", label: priceLabel, numeric: true, width: AMOUNT_WIDTH },
    { key: "uplift", label: LINES_UPLIFT, numeric: true, width: PERCENT_WIDTH },
    { key: "change", label: LINES_CHANGE, numeric: true, width: AMOUNT_WIDTH }
  ];
}

export function lineRow(
  line: NegotiationLine,
  draft: LineDraft | undefined,
  errors: { readonly price?: string; readonly row?: string } | undefined,
  settings: RowSettings
): GridRow {
  const price = draft ? draft.price : line.price;
  return {
    key: line.id,
    label: line.product,
    error: errors?.row,
    cells: {
      product: { text: line.product },
      base: { text: money(line.base, settings) },
      price: priceCell(line, price, draft, errors?.price, settings),
      uplift: upliftCell(line, price, draft, settings),
      change: {
        text: price === undefined ? NONE : money(changeOf(line.base, price).amount, settings, true)
      }
    }
  };
}

export function totalCells(
  lines: readonly NegotiationLine[],
  drafts: Drafts,
  settings: DraftSettings
): Record<string, GridCell> {
  const totals = totalsOf(lines.map((line) => ({ base: line.base, price: priceOf(line, drafts) })));
  const { uplift, amount } = totals.change;
  return {
    product: { text: LINES_TOTAL },
    base: { text: money(totals.base, settings) },
    price: { text: money(totals.price, settings) },
    uplift: { text: uplift ? percent(uplift, settings) : NONE },
    change: { text: money(amount, settings, true) }
  };
}

function priceCell(
  line: NegotiationLine,
  price: Minor | undefined,
  draft: LineDraft | undefined,
  saveError: string | undefined,
  settings: RowSettings
): GridCell {
  const problem = draft?.column === "price" ? draft.problem : undefined;
  const shown = price === undefined ? NONE : money(price, settings);
  const editing =
    price === undefined ? "" : editableMoney(price, settings.locale, settings.currency);
  return {
    text: problem ? (draft?.text ?? "") : shown,
    edit: settings.editable ? (problem ? draft?.text : editing) : undefined,
    changed: draft !== undefined && !settings.unmarked,
    error: problem ? PROBLEMS[problem] : saveError,
    warning: breachesCap(line, price)
      ? fillLabel(LINES_CAP_BREACH, money(line.cap ?? 0, settings))
      : undefined
  };
}

function upliftCell(
  line: NegotiationLine,
  price: Minor | undefined,
  draft: LineDraft | undefined,
  settings: RowSettings
): GridCell {
  const problem = draft?.column === "uplift" ? draft.problem : undefined;
  const uplift = upliftOn(line, price);
  const editing = uplift ? editablePercent(uplift, settings.locale, UPLIFT_DIGITS) : "";
  return {
    text: problem ? (draft?.text ?? "") : uplift ? percent(uplift, settings) : NONE,
    edit: settings.editable && line.base !== 0 ? (problem ? draft?.text : editing) : undefined,
    changed: draft !== undefined && !settings.unmarked,
    error: problem ? PROBLEMS[problem] : undefined
  };
}

function money(minor: Minor, { locale, currency }: DraftSettings, signed = false): string {
  return formatMoney(minor, { locale, currency, signed });
}

function percent(uplift: Parameters<typeof formatPercent>[0], { locale }: DraftSettings): string {
  return formatPercent(uplift, { locale, digits: UPLIFT_DIGITS, signed: true });
}

import type { Bound } from "c/allocationBounds";
import type { GridCell, GridColumn, GridRow } from "c/dataGrid";
import { decimalString } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import type { TriedColumn } from "c/memberTrials";
import { editableMoney, formatMoney } from "c/money";
import type { Minor } from "c/money";
import { formatPercent } from "c/percent";
import { changeOf, movedPercent } from "c/pricing";
import { BOUNDS, LABELS, MARKS } from "./gridLabels";

/** A member as the studio shows it; amounts of the first year. */
export interface GridMember {
  readonly id: string;
  readonly institution: string;
  readonly weight: Decimal | undefined;
  readonly floor: Minor | undefined;
  readonly ceiling: Minor | undefined;
  readonly lastYear: Minor | undefined;
  /** undefined: left out, or nothing could be allocated. */
  readonly share: Minor | undefined;
  readonly unbounded: Minor | undefined;
  readonly bound: Bound | undefined;
  /** Share, funding and fee; undefined where neither is set. */
  readonly payable: Minor | undefined;
  /** Why it does not simply share the envelope. */
  readonly mark: "late" | "leaves" | "joins" | undefined;
  /** What it would pay without what is supposed; undefined: nothing, or nothing is supposed. */
  readonly before?: Minor | undefined;
  /** Columns in which something else than the member's own is tried. */
  readonly tried: readonly TriedColumn[];
}

export interface GridSettings {
  readonly locale: string;
  readonly currency: string;
  /** The change against last year, and against what is not supposed, that fills half a cell. */
  readonly widest: Widest;
  /** Text that could not be read, by member and column. */
  readonly refused: ReadonlyMap<string, string>;
}

export interface Widest {
  readonly change: number;
  readonly supposed: number;
}

/** Which columns there is something to show in. */
export interface Shown {
  readonly payable: boolean;
  /** Something is supposed. */
  readonly before: boolean;
}

const NONE = "–";

export function columnsOf(currency: string, shown: Shown): readonly GridColumn[] {
  const number = (key: string, label: string, width = "7rem"): GridColumn => ({
    key,
    label,
    width,
    numeric: true
  });
  return [
    { key: "institution", label: LABELS.member, rowHeader: true, width: "12rem" },
    number("weight", LABELS.weight, "5rem"),
    number("lastYear", LABELS.lastYear),
    number("share", `${LABELS.share} (${currency})`),
    ...(shown.before
      ? [
          number("supposed", LABELS.supposed, "7.5rem"),
          number("supposedPercent", LABELS.supposedPercent, "6.5rem")
        ]
      : []),
    number("change", LABELS.change, "7.5rem"),
    number("percent", LABELS.changePercent, "6.5rem"),
    { key: "bound", label: LABELS.bound, width: "11rem" },
    ...(shown.payable ? [number("payable", LABELS.payable)] : []),
    number("floor", LABELS.floor),
    number("ceiling", LABELS.ceiling)
  ];
}

/** Texts are made when the row is looked at: of many members few are. */
export function memberRow(member: GridMember, settings: GridSettings): GridRow {
  const { id, institution } = member;
  let made: GridRow["cells"] | undefined;
  return {
    key: id,
    label: institution,
    get cells() {
      return (made ??= memberCells(member, settings));
    }
  };
}

function memberCells(member: GridMember, settings: GridSettings): GridRow["cells"] {
  const { locale, currency, widest } = settings;
  const { institution, weight, lastYear, share, before, payable, mark } = member;
  const money = (amount: Minor | undefined): string => {
    return amount === undefined ? NONE : formatMoney(amount, { locale, currency });
  };
  const change = changeCells(lastYear, share, widest.change, settings);
  // Who leaves pays nothing.
  const after = mark === "leaves" ? 0 : share;
  const supposed = changeCells(before, after, widest.supposed, settings);
  const weightText = weight ? numberText(weight, locale, true) : NONE;
  return {
    institution: { text: mark ? `${institution} · ${MARKS[mark]}` : institution },
    weight: edited(member, "weight", weightText, weight && numberText(weight, locale), settings),
    floor: bound(member, "floor", settings),
    ceiling: bound(member, "ceiling", settings),
    lastYear: { text: money(lastYear) },
    share: { text: money(share) },
    change: change.amount,
    percent: change.percent,
    supposed: supposed.amount,
    supposedPercent: supposed.percent,
    bound: { text: boundText(member, money) },
    payable: { text: money(payable) }
  };
}

/** A leaver moves further than any member that stays. */
function barOf(part: number): number {
  return Math.round(Math.max(-1, Math.min(1, part)) * 100);
}

function changeCells(
  from: Minor | undefined,
  to: Minor | undefined,
  widest: number,
  { locale, currency }: GridSettings
): { readonly amount: GridCell; readonly percent: GridCell } {
  if (from === undefined || to === undefined)
    return { amount: { text: NONE }, percent: { text: NONE } };
  const { amount, uplift } = changeOf(from, to);
  const moved = movedPercent(from, to);
  return {
    amount: { text: directed(amount, formatMoney(amount, { locale, currency, signed: true })) },
    percent: {
      text: uplift ? formatPercent(uplift, { locale, signed: true }) : NONE,
      bar: moved === undefined || widest === 0 ? undefined : barOf(moved / widest)
    }
  };
}

/** Direction by shape, not by colour alone. */
function directed(amount: Minor, text: string): string {
  if (amount === 0) return text;
  return `${amount > 0 ? "▲" : "▼"} ${text}`;
}

function boundText(
  { bound: held, unbounded }: GridMember,
  money: (amount: Minor | undefined) => string
): string {
  return held ? `${BOUNDS[held]} · ${LABELS.without} ${money(unbounded)}` : "";
}

function bound(member: GridMember, column: "floor" | "ceiling", settings: GridSettings): GridCell {
  const { locale, currency } = settings;
  const amount = member[column];
  if (amount === undefined) return edited(member, column, "", "", settings);
  const text = formatMoney(amount, { locale, currency });
  return edited(member, column, text, editableMoney(amount, locale, currency), settings);
}

function edited(
  member: GridMember,
  column: TriedColumn,
  text: string,
  edit: string | undefined,
  { refused }: GridSettings
): GridCell {
  const wrong = refused.get(cellKey(member.id, column));
  const changed = member.tried.includes(column);
  if (wrong === undefined) return { text, edit: edit ?? "", changed };
  return { text: wrong, edit: wrong, changed, error: LABELS.notANumber };
}

export function cellKey(member: string, column: string): string {
  return `${member} ${column}`;
}

function numberText(value: Decimal, locale: string, useGrouping = false): string {
  const format = new Intl.NumberFormat(locale, {
    useGrouping,
    maximumFractionDigits: Math.min(value.scale, 20)
  });
  return format.format(decimalString(value) as `${number}`);
}

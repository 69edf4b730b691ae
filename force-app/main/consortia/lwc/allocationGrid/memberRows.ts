import type { Bound } from "c/allocationBounds";
import type { GridCell, GridColumn, GridRow } from "c/dataGrid";
import { decimalString } from "c/decimalText";
import type { Decimal } from "c/decimalText";
import { editableMoney, formatMoney } from "c/money";
import type { Minor } from "c/money";
import { formatPercent } from "c/percent";
import { changeOf } from "c/pricing";
import { BOUNDS, LABELS } from "./gridLabels";

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
  readonly isLate: boolean;
  /** Columns in which something else than the member's own is tried. */
  readonly tried: readonly EditedColumn[];
}

export type EditedColumn = "weight" | "floor" | "ceiling";

export interface GridSettings {
  readonly locale: string;
  readonly currency: string;
  /** Text that could not be read, by member and column. */
  readonly refused: ReadonlyMap<string, string>;
}

const NONE = "–";

export function columnsOf(currency: string, hasPayable: boolean): readonly GridColumn[] {
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
    number("change", LABELS.change, "8rem"),
    number("percent", LABELS.changePercent, "6rem"),
    { key: "bound", label: LABELS.bound, width: "11rem" },
    ...(hasPayable ? [number("payable", LABELS.payable)] : []),
    number("floor", LABELS.floor),
    number("ceiling", LABELS.ceiling)
  ];
}

export function memberRow(member: GridMember, settings: GridSettings): GridRow {
  const { locale, currency } = settings;
  const { id, institution, weight, lastYear, share, payable } = member;
  const money = (amount: Minor | undefined, signed = false): string => {
    if (amount === undefined) return NONE;
    return formatMoney(amount, { locale, currency, signed });
  };
  const change =
    share === undefined || lastYear === undefined ? undefined : changeOf(lastYear, share);
  const weightText = weight ? numberText(weight, locale, true) : NONE;
  return {
    key: id,
    label: institution,
    cells: {
      institution: { text: member.isLate ? `${institution} · ${LABELS.late}` : institution },
      weight: edited(member, "weight", weightText, weight && numberText(weight, locale), settings),
      floor: bound(member, "floor", settings),
      ceiling: bound(member, "ceiling", settings),
      lastYear: { text: money(lastYear) },
      share: { text: money(share) },
      change: { text: change ? directed(change.amount, money(change.amount, true)) : NONE },
      percent: {
        text: change?.uplift ? formatPercent(change.uplift, { locale, signed: true }) : NONE
      },
      bound: { text: boundText(member, money) },
      payable: { text: money(payable) }
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
  column: EditedColumn,
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

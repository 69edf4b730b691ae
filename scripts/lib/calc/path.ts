import { presentValue } from "c/presentValue";
import { breachesOf } from "c/priceCap";
import type { Breach } from "c/priceCap";
import { contractTotal, pathOf } from "c/pricePath";
import type { PathRounding } from "c/pricePath";
import { compound, upliftOf } from "c/pricing";
import { settledAmount } from "c/statedAmount";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";
import { messagesOf } from "../output/messages.ts";
import type { CommandResult } from "../output/run-command.ts";
import { table } from "../output/table.ts";
import { basisOf, roundingMode, type CapOptions, type MoneyOptions } from "./options.ts";
import {
  readAmount,
  readCurrency,
  readPercent,
  readPercents,
  readWhole,
  valueError
} from "./read-values.ts";
import { alignedRight, amountText, linesText, percentNumber } from "./report.ts";

const message = messagesOf("calc");

export interface PathOptions extends MoneyOptions, Omit<CapOptions, "cap" | "years"> {
  readonly first: string;
  readonly uplifts?: string;
  readonly uplift?: string;
  readonly years?: string;
  readonly roundingUnit?: string;
  readonly roundingFrom: "billed" | "exact";
  readonly stated?: string;
  readonly cap?: string;
  readonly rate?: string;
}

/** `entente calc path`: the years of a price path, their total and their compound. */
export function pathReport(options: PathOptions): CommandResult {
  const currency = readCurrency(options.currency);
  const changes = changesOf(options);
  const first = readAmount({ option: "--first" }, options.first, currency);
  const computed = pathOf(first, changes, roundingOf(options, currency));
  const last = computed.at(-1) ?? first;
  const stated =
    options.stated === undefined
      ? undefined
      : readAmount({ option: "--stated" }, options.stated, currency);
  const settled = settledAmount(last, stated);
  const years = [...computed.slice(0, -1), settled.amount];
  const text = (minor: Minor): string => amountText(minor, currency);
  const json = {
    currency,
    years: years.map((price, index) => ({
      year: index + 1,
      price: text(price),
      changePercent: changePercentOf(index, years, changes, settled.stated)
    })),
    total: text(contractTotal(years)),
    compoundPercent: percentNumber(compound(changes)),
    ...(settled.stated && { computed: text(last), difference: text(settled.difference) }),
    ...(options.rate !== undefined && {
      presentValue: text(presentValue(years, readPercent({ option: "--rate" }, options.rate)))
    }),
    ...(options.cap !== undefined && { breaches: breachesIn(years, options, currency) })
  };
  return { json, text: pathText(json) };
}

function changesOf({ uplifts, uplift, years }: PathOptions): Fraction[] {
  if (uplifts !== undefined) return readPercents({ option: "--uplifts" }, uplifts);
  if (uplift === undefined || years === undefined) throw valueError("upliftsNeeded", {});
  const change = readPercent({ option: "--uplift" }, uplift);
  const count = readWhole({ option: "--years" }, years, 1);
  if (count > 100) throw valueError("tooManyYears", { years: count });
  return Array<Fraction>(count - 1).fill(change);
}

/** The change as it was asked for; that of a stated price as it comes out. */
function changePercentOf(
  index: number,
  years: readonly Minor[],
  changes: readonly Fraction[],
  stated: boolean
): number | null {
  if (index === 0) return null;
  const made = stated && index === years.length - 1;
  const change = made ? upliftOf(years[index - 1] ?? 0, years[index] ?? 0) : changes[index - 1];
  return change ? percentNumber(change) : null;
}

function roundingOf(options: PathOptions, currency: string): PathRounding {
  const { roundingUnit, roundingFrom } = options;
  const unit =
    roundingUnit === undefined
      ? 1
      : readAmount({ option: "--rounding-unit" }, roundingUnit, currency);
  return { mode: roundingMode(options), unit, from: roundingFrom };
}

function breachesIn(years: readonly Minor[], options: PathOptions, currency: string): object[] {
  const { cap = "", base, outside } = options;
  const amount = (option: string, found: string): Minor => readAmount({ option }, found, currency);
  const breaches = breachesOf(
    base === undefined ? years.slice(1) : years,
    {
      base: base === undefined ? (years[0] ?? 0) : amount("--base", base),
      cap: readPercent({ option: "--cap" }, cap),
      basis: basisOf(options),
      outside: outside === undefined ? 0 : amount("--outside", outside)
    },
    roundingMode(options)
  );
  const skipped = base === undefined ? 1 : 0;
  return breaches.map((breach) => breachJson(breach, skipped, currency));
}

function breachJson(breach: Breach, skipped: number, currency: string): object {
  const text = (minor: Minor): string => amountText(minor, currency);
  return {
    kind: breach.kind,
    year: breach.year + skipped,
    price: text(breach.price),
    ...(breach.kind === "overCap" && { ceiling: text(breach.ceiling), over: text(breach.over) })
  };
}

interface PathJson {
  readonly currency: string;
  readonly years: readonly { year: number; price: string; changePercent: number | null }[];
  readonly total: string;
  readonly compoundPercent: number;
  readonly computed?: string;
  readonly difference?: string;
  readonly presentValue?: string;
  readonly breaches?: readonly object[];
}

function pathText(json: PathJson): string {
  const prices = alignedRight(json.years.map(({ price }) => price));
  const changes = alignedRight(json.years.map(({ changePercent }) => String(changePercent ?? "")));
  const rows = json.years.map(({ year }, index) => [
    year,
    prices[index] ?? "",
    changes[index] ?? ""
  ]);
  const breaches = (json.breaches ?? []).map((breach) => {
    const { kind, ...values } = breach as { kind: string; year: number; price: string };
    return message(`breach.${kind}`, values);
  });
  return [
    table([message("line.year"), message("line.price"), message("line.changePercent")], rows),
    "",
    linesText([
      ["total", `${json.total} ${json.currency}`],
      ["compoundPercent", json.compoundPercent],
      ["computed", json.computed],
      ["difference", json.difference],
      ["presentValue", json.presentValue]
    ]),
    ...breaches
  ].join("\n");
}

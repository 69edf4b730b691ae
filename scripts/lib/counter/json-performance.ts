import type { JsonCursor } from "./json-cursor.ts";
import { lastDayOfMonth } from "./month.ts";
import type { CounterHeader } from "./report.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("counter");

/** Counts of one metric under one set of attributes. */
export interface Performance {
  readonly metric: string;
  /** Where Data_Type, Access_Type and Access_Method stand. */
  readonly attributes: JsonCursor;
  /** `YYYY-MM` to count. */
  readonly counts: ReadonlyMap<string, number>;
}

/** R5.1: `Attribute_Performance[].Performance` is metric → month → count. */
export function performanceR51(item: JsonCursor, header: CounterHeader): Performance[] {
  return item
    .at("Attribute_Performance")
    .list()
    .flatMap((attributes) =>
      attributes
        .at("Performance")
        .entries()
        .map(([metric, months]) => ({ metric, attributes, counts: monthCounts(months, header) }))
    );
}

function monthCounts(months: JsonCursor, header: CounterHeader): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [month, count] of months.entries()) {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month) || !inPeriod(month, header)) {
      count.refuse(message("wantedMonth", { begin: header.begin, end: header.end }));
    } else {
      counts.set(month, count.count());
    }
  }
  return counts;
}

function inPeriod(month: string, header: CounterHeader): boolean {
  return month >= header.begin.slice(0, 7) && month <= header.end.slice(0, 7);
}

/** R5: `Performance[]` holds periods, each with `Instance[]` of metric and count. */
export function performanceR5(item: JsonCursor, header: CounterHeader): Performance[] {
  const byMetric = new Map<string, Map<string, number>>();
  for (const performance of item.at("Performance").list()) {
    const month = monthOfPeriod(performance.at("Period"), header);
    if (!month) continue;
    for (const instance of performance.at("Instance").list()) {
      const metric = instance.at("Metric_Type").string();
      const counts = byMetric.get(metric) ?? new Map<string, number>();
      counts.set(month, (counts.get(month) ?? 0) + instance.at("Count").count());
      byMetric.set(metric, counts);
    }
  }
  return [...byMetric].map(([metric, counts]) => ({ metric, attributes: item, counts }));
}

function monthOfPeriod(period: JsonCursor, header: CounterHeader): string | undefined {
  const begin = period.at("Begin_Date").string();
  const month = begin.slice(0, 7);
  const whole = begin === `${month}-01` && period.at("End_Date").string() === lastDayOfMonth(month);
  if (whole && inPeriod(month, header)) return month;
  period.refuse(message("wantedWholeMonth", { begin: header.begin, end: header.end }));
  return undefined;
}

import type { Field } from "../../metadata/schema.ts";

export interface DisplaySettings {
  /** `fr_FR` or `fr-FR`. */
  readonly locale: string;
  readonly timeZone: string;
  /** ISO code; default the local org's only currency. */
  readonly currency?: string;
}

/** The local org is a single-currency org. */
export const ORG_CURRENCY = "EUR";

/**
 * A stored value as people read it: numbers, money and dates in the user's locale.
 * Null where the value itself is text enough (text, ids, booleans) or there is none.
 */
export function formatValue(
  value: string | number | boolean | null,
  { type, scale }: Pick<Field, "type" | "scale">,
  settings: DisplaySettings
): string | null {
  if (value === null) return null;
  const locale = settings.locale.replaceAll("_", "-");
  switch (type) {
    case "int":
    case "double":
      return numberFormat(locale, { style: "decimal", ...digits(scale) }).format(Number(value));
    case "currency": {
      const currency = settings.currency ?? ORG_CURRENCY;
      const options: Intl.NumberFormatOptions = { style: "currency", currency, ...digits(scale) };
      return numberFormat(locale, options).format(Number(value));
    }
    case "percent":
      return numberFormat(locale, { style: "percent", ...digits(scale) }).format(
        Number(value) / 100
      );
    case "date":
      return dateFormat(locale, "UTC", false).format(new Date(`${value}T00:00:00Z`));
    case "datetime":
      return dateFormat(locale, settings.timeZone, true).format(new Date(String(value)));
    case "time":
      return timeFormat(locale).format(new Date(`1970-01-01T${value}`));
    case "string":
    case "textarea":
    case "picklist":
      return String(value);
    default:
      return null;
  }
}

function digits(scale: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: scale, maximumFractionDigits: scale };
}

const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function cached<T extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => T): T {
  let format = formats.get(key) as T | undefined;
  if (!format) formats.set(key, (format = make()));
  return format;
}

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  return cached(key, () => new Intl.NumberFormat(locale, options));
}

/** Dates as Lightning shows them: `3/31/2026`, `31/03/2026`, with `2:05 PM`, `14:05`. */
function dateFormat(locale: string, timeZone: string, withTime: boolean): Intl.DateTimeFormat {
  const time = withTime ? ({ hour: "numeric", minute: "2-digit" } as const) : {};
  return cached(
    JSON.stringify([locale, timeZone, withTime]),
    () =>
      new Intl.DateTimeFormat(locale, {
        year: "numeric",
        month: "numeric",
        day: "numeric",
        ...time,
        timeZone
      })
  );
}

function timeFormat(locale: string): Intl.DateTimeFormat {
  return cached(
    `time ${locale}`,
    () => new Intl.DateTimeFormat(locale, { timeStyle: "short", timeZone: "UTC" })
  );
}

/** The `@salesforce/i18n/…` values of a user, made from the language data of the JavaScript engine. */
export interface LocaleSettings {
  /** `fr_FR` */
  readonly locale: string;
  /** `fr`, `en_US` */
  readonly language: string;
  readonly timeZone: string;
  /** ISO 4217. */
  readonly currency: string;
}

/** Day, month and hour below 10, so that padding shows; a month whose short name differs. */
const SAMPLE = new Date(Date.UTC(2026, 8, 5, 9, 7, 8));

type Style = "short" | "medium" | "long";

export const languageTag = (key: string): string => key.replaceAll("_", "-");

export function i18nValues(settings: LocaleSettings): Record<string, string | number | boolean> {
  const tag = languageTag(settings.locale);
  const style = (date?: Style, time?: Style): string => pattern(tag, date, time);
  return {
    locale: tag,
    lang: languageTag(settings.language),
    dir: "ltr",
    currency: settings.currency,
    timeZone: settings.timeZone,
    firstDayOfWeek: firstDayOfWeek(tag),
    "dateTime.shortDateFormat": style("short"),
    "dateTime.mediumDateFormat": style("medium"),
    "dateTime.longDateFormat": style("long"),
    "dateTime.shortTimeFormat": style(undefined, "short"),
    "dateTime.mediumTimeFormat": style(undefined, "medium"),
    "dateTime.shortDateTimeFormat": `${style("short")} ${style(undefined, "short")}`,
    "dateTime.mediumDateTimeFormat": `${style("medium")} ${style(undefined, "medium")}`,
    "dateTime.longDateTimeFormat": `${style("long")} ${style(undefined, "medium")}`,
    ...numberValues(tag, settings.currency)
  };
}

function numberValues(tag: string, currency: string): Record<string, string> {
  const parts = new Intl.NumberFormat(tag, { style: "currency", currency }).formatToParts(-12345.6);
  const part = (type: Intl.NumberFormatPartTypes, fallback: string): string =>
    parts.find((one) => one.type === type)?.value ?? fallback;
  const symbolLast = parts.findIndex((one) => one.type === "currency") > 1;
  return {
    "number.decimalSeparator": part("decimal", "."),
    "number.groupingSeparator": part("group", ","),
    "number.currencySymbol": part("currency", currency),
    "number.currencyFormat": symbolLast ? "#,##0.00\u00a0¤" : "¤#,##0.00",
    "number.numberFormat": "#,##0.###",
    "number.percentFormat": symbolLast ? "#,##0\u00a0%" : "#,##0%"
  };
}

function firstDayOfWeek(tag: string): number {
  const locale = new Intl.Locale(tag) as Intl.Locale & {
    getWeekInfo?(): { firstDay: number };
  };
  const monday = 1;
  return ((locale.getWeekInfo?.().firstDay ?? monday) % 7) + 1;
}

/** Unicode date pattern (`dd/MM/yyyy`) that the locale uses. */
function pattern(tag: string, date?: Style, time?: Style): string {
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC" };
  if (date !== undefined) options.dateStyle = date;
  if (time !== undefined) options.timeStyle = time;
  const format = new Intl.DateTimeFormat(tag, options);
  return format.formatToParts(SAMPLE).map(patternPart).join("");
}

function patternPart(part: Intl.DateTimeFormatPart): string {
  const { type, value } = part;
  if (type === "day") return value.startsWith("0") ? "dd" : "d";
  if (type === "month") return monthPattern(value);
  if (type === "year") return "yyyy";
  if (type === "hour") return value.startsWith("0") ? "HH" : "h";
  if (type === "minute") return "mm";
  if (type === "second") return "ss";
  if (type === "dayPeriod") return "a";
  return /[A-Za-z]/.test(value) ? `'${value}'` : value.replaceAll("\u202f", " ");
}

function monthPattern(value: string): string {
  if (/^\d+$/.test(value)) return value.startsWith("0") ? "MM" : "M";
  return value.length > "sept.".length ? "MMMM" : "MMM";
}

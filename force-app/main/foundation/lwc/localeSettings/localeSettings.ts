import CURRENCY from "@salesforce/i18n/currency";
import LOCALE from "@salesforce/i18n/locale";
import TIME_ZONE from "@salesforce/i18n/timeZone";

export interface LocaleSettings {
  /** BCP 47: `fr-FR`. */
  readonly locale: string;
  /** ISO 4217 code of the user's (in a single-currency org: the org's) currency. */
  readonly currency: string;
  /** IANA name. */
  readonly timeZone: string;
}

export const localeSettings: LocaleSettings = {
  locale: LOCALE || "en-US",
  currency: CURRENCY || "EUR",
  timeZone: TIME_ZONE || "UTC"
};

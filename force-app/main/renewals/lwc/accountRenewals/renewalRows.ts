import { bucketOf, dayIn, daysFrom, formatDay } from "c/calendarDay";
import type { Bucket } from "c/calendarDay";
import type { LocaleSettings } from "c/localeSettings";
import { formatMoney, toMinor } from "c/money";
import BUCKET_181_TO_365 from "@salesforce/label/c.Negotiation_Bucket_181_To_365";
import BUCKET_0_TO_30 from "@salesforce/label/c.Negotiation_Bucket_0_To_30";
import BUCKET_31_TO_60 from "@salesforce/label/c.Negotiation_Bucket_31_To_60";
import BUCKET_61_TO_90 from "@salesforce/label/c.Negotiation_Bucket_61_To_90";
import BUCKET_91_TO_180 from "@salesforce/label/c.Negotiation_Bucket_91_To_180";
import BUCKET_LATER from "@salesforce/label/c.Negotiation_Bucket_Later";
import BUCKET_OVERDUE from "@salesforce/label/c.Negotiation_Bucket_Overdue";
import NO_DATE from "@salesforce/label/c.Renewals_Home_No_Date";
import type { RenewalNode } from "./renewalsQuery";

export interface RenewalRow {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  readonly decision: string;
  readonly bucket: string;
  readonly amount: string;
  readonly badgeClass: string;
}

const NONE = "–";
const LABELS: Readonly<Record<Bucket, string>> = {
  overdue: BUCKET_OVERDUE,
  days0To30: BUCKET_0_TO_30,
  days31To60: BUCKET_31_TO_60,
  days61To90: BUCKET_61_TO_90,
  days91To180: BUCKET_91_TO_180,
  days181To365: BUCKET_181_TO_365,
  later: BUCKET_LATER
};
const BADGES: Readonly<Partial<Record<Bucket, string>>> = {
  overdue: "slds-theme_error",
  days0To30: "slds-theme_warning"
};

export function renewalRow(node: RenewalNode, settings: LocaleSettings, now: Date): RenewalRow {
  const decision = node.Decision_Date__c?.value;
  const bucket = decision ? bucketOf(daysFrom(dayIn(settings.timeZone, now), decision)) : undefined;
  const currency = node.CurrencyIsoCode?.value ?? settings.currency;
  const due = node.Due_Amount__c?.value;
  const format = { locale: settings.locale, currency, symbol: true, decimals: "whole" as const };
  return {
    id: node.Id,
    title: node.Name.value ?? "",
    phase: node.Phase__c.label ?? node.Phase__c.value ?? "",
    decision: decision ? formatDay(decision, settings.locale, { dateStyle: "medium" }) : NO_DATE,
    bucket: bucket ? LABELS[bucket] : "",
    amount: typeof due === "number" ? formatMoney(toMinor(due, currency), format) : NONE,
    badgeClass: `slds-badge ${(bucket && BADGES[bucket]) ?? ""}`
  };
}

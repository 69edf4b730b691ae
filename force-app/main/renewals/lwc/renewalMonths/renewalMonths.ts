import { LightningElement, api } from "lwc";
import type { Day } from "c/calendarDay";
import { localeSettings } from "c/localeSettings";
import type { RenewalRow } from "c/renewalHomeModel";
import CAPTION from "@salesforce/label/c.Renewals_Home_Months";
import DUE from "@salesforce/label/c.Renewals_Home_Months_Due";
import RISK from "@salesforce/label/c.Renewals_Home_Months_Risk";
import { monthColumns } from "./monthColumns";
import type { MonthColumn } from "./monthColumns";

/** What is due for decision month by month, and how much of it is at risk. */
export default class RenewalMonths extends LightningElement {
  @api rows: readonly RenewalRow[] = [];
  /** First day of the first of twelve months. */
  @api from: Day = "";
  labels = { caption: CAPTION, due: DUE, risk: RISK };

  get months(): MonthColumn[] {
    return monthColumns(this.rows, this.from, localeSettings.locale);
  }

  get hasMonths(): boolean {
    return this.months.length > 0;
  }
}

import { LightningElement, api } from "lwc";
import { NavigationMixin } from "lightning/navigation";
import { localeSettings } from "c/localeSettings";
import type { Bucket, RenewalRow } from "c/renewalHomeModel";
import CALL from "@salesforce/label/c.Renewals_Home_Call";
import CALL_DISPUTED from "@salesforce/label/c.Renewals_Home_Call_Disputed";
import DECISION from "@salesforce/label/c.Renewals_Home_Decision";
import DUE from "@salesforce/label/c.Renewals_Home_Due";
import PHASE from "@salesforce/label/c.Renewals_Home_Phase";
import RENEWAL from "@salesforce/label/c.Renewals_Home_Renewal";
import STEP from "@salesforce/label/c.Renewals_Home_Step";
import TABLE from "@salesforce/label/c.Renewals_Home_Table";
import { GROUP_STEP, boardGroups } from "./boardRows";
import type { BoardGroup } from "./boardRows";

/** Renewals by time to decision with sums. Passes on `stepsaved` of its rows. */
export default class RenewalBoard extends NavigationMixin(LightningElement) {
  @api rows: readonly RenewalRow[] = [];
  /** Whether the reader may write next steps. */
  @api editable = false;
  labels = {
    call: CALL,
    decision: DECISION,
    disputed: CALL_DISPUTED,
    due: DUE,
    phase: PHASE,
    renewal: RENEWAL,
    step: STEP,
    table: TABLE
  };
  private shown: ReadonlyMap<Bucket, number> = new Map();

  get groups(): BoardGroup[] {
    return boardGroups(this.rows, this.shown, localeSettings.locale);
  }

  handleOpen(event: Event): void {
    const recordId = (event.currentTarget as HTMLElement).dataset.id;
    this[NavigationMixin.Navigate]({
      type: "standard__recordPage",
      attributes: { recordId, objectApiName: "Renewal_Negotiation__c", actionName: "view" }
    });
  }

  handleMore(event: Event): void {
    const bucket = (event.currentTarget as HTMLElement).dataset.bucket as Bucket;
    const count = (this.shown.get(bucket) ?? GROUP_STEP) + GROUP_STEP;
    this.shown = new Map(this.shown).set(bucket, count);
  }

  handleStep(event: CustomEvent<{ id: string; text: string }>): void {
    this.dispatchEvent(new CustomEvent("stepsaved", { detail: event.detail }));
  }
}

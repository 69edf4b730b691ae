import { LightningElement, api } from "lwc";
import ACCESS from "@salesforce/label/c.Consortia_Page_Access";
import FAILED from "@salesforce/label/c.Consortia_Page_Failed";

/** The frame of a part of a deal’s page: heading, waiting, and what failed. Fires `retried` for another try. */
export default class DealCard extends LightningElement {
  @api heading = "";
  /** The heading is for screen readers only: the page says it otherwise. */
  @api quiet = false;
  @api loading = false;
  /** Lines to hold the place of what is being read. */
  @api rows = 6;
  /** What limits all that the part shows; empty where nothing does. */
  @api notice = "";
  @api errors: readonly unknown[] | undefined;
  labels = { accessHint: ACCESS, failed: FAILED };

  get headingClass(): string {
    return this.quiet ? "slds-assistive-text" : "slds-text-heading_small";
  }

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent("retried"));
  }
}

import { LightningElement, api } from "lwc";

/** A card of the home page. Fires `retried` when the person asks for another try at what failed. */
export default class HomeCard extends LightningElement {
  @api heading = "";
  @api errors: unknown;
  /** What failed. */
  @api failed = "";

  handleRetry(): void {
    this.dispatchEvent(new CustomEvent("retried"));
  }
}

import { LightningElement, api } from "lwc";

/** Nothing here yet: says what to do next. Fires `actionchosen` when its button is pressed. */
export default class EmptyState extends LightningElement {
  @api heading = "";
  @api message = "";
  @api iconName = "utility:info";
  /** Without a label there is no button. */
  @api actionLabel = "";

  handleAction(): void {
    this.dispatchEvent(new CustomEvent("actionchosen"));
  }
}

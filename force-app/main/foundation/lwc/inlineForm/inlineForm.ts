import { LightningElement, api } from "lwc";

/** A form within a page; its fields are the content. Fires `confirmed` or `cancelled`. */
export default class InlineForm extends LightningElement {
  /** What the form is for: its accessible name. */
  @api label = "";
  /** Shown over the form; without one the place says enough. */
  @api heading = "";
  /** Why the last save failed, under this heading. */
  @api errors: readonly unknown[] | undefined;
  @api failed = "";
  /** What is safe after a failure. */
  @api hint = "";
  /** Who can grant access. */
  @api accessHint = "";
  @api saveLabel = "";
  @api cancelLabel = "";
  /** A save is on its way. */
  @api busy = false;
  /** There is nothing that could be saved. */
  @api incomplete = false;

  get cannotSave(): boolean {
    return this.busy || this.incomplete;
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent("cancelled"));
  }

  handleSave(): void {
    this.dispatchEvent(new CustomEvent("confirmed"));
  }
}

import { LightningElement, api } from "lwc";

/**
 * A place to paste rows of a spreadsheet. Fires `textpasted` with the whole text at each change, `applied` and
 * `closed` for its buttons; what the text says is the owner's to tell. The slot holds what stands above the buttons.
 */
export default class PasteBox extends LightningElement {
  @api label = "";
  @api rowsLabel = "";
  @api help = "";
  @api applyLabel = "";
  @api closeLabel = "";
  @api text = "";
  /** What the text says, a sentence a line. */
  @api report: readonly string[] = [];
  @api cannotApply = false;

  get lines(): { readonly key: number; readonly text: string }[] {
    return this.report.map((text, key) => ({ key, text }));
  }

  handleText(event: CustomEvent<{ value: string }>): void {
    const detail = event.detail.value;
    this.dispatchEvent(new CustomEvent<string>("textpasted", { detail }));
  }

  handleApply(): void {
    this.dispatchEvent(new CustomEvent("applied"));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("closed"));
  }
}

import { LightningElement, api } from "lwc";
import no from "@salesforce/label/host.no";
import yes from "@salesforce/label/host.yes";
import type { Cell } from "../../data/format.ts";

/** A value, read only. */
export default class FieldValue extends LightningElement {
  @api cell: Cell | undefined;

  get isLink(): boolean {
    return this.cell?.kind === "link" || this.cell?.kind === "email" || this.cell?.kind === "phone";
  }

  get isAddress(): boolean {
    return this.cell?.kind === "url";
  }

  get isCheckbox(): boolean {
    return this.cell?.kind === "checkbox";
  }

  get isPlain(): boolean {
    return !this.isLink && !this.isAddress && !this.isCheckbox;
  }

  get textClass(): string {
    return this.cell?.kind === "lines" ? "lines" : "";
  }

  get checkboxText(): string {
    return this.cell?.checked ? yes : no;
  }
}

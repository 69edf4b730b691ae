import { LightningElement, api } from "lwc";
import loading from "@salesforce/label/host.loading";

/** Grey bars in the place of what is being loaded. */
export default class Stencil extends LightningElement {
  @api rows = 4;
  labels = { loading };

  get lines(): number[] {
    return Array.from({ length: Number(this.rows) }, (_line, index) => index);
  }
}

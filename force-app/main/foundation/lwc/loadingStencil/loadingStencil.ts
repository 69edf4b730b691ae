import { LightningElement, api } from "lwc";
import LOADING from "@salesforce/label/c.Foundation_Loading";

/** Grey bars in the place of what is coming. */
export default class LoadingStencil extends LightningElement {
  /** Bars shown. */
  @api rows = 4;
  loadingLabel = LOADING;

  get bars(): { key: number }[] {
    return Array.from({ length: Number(this.rows) }, (_, key) => ({ key }));
  }
}

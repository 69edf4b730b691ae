import { LightningElement, api } from "lwc";

/** Stands in for a part that reads and shows data of its own, which its own tests cover. */
export default class Part extends LightningElement {
  @api recordId: string | undefined;
  @api currency: string | undefined;
  @api tableAmount: number | undefined;
  @api closed = false;

  @api
  refresh(): Promise<void> {
    return Promise.resolve();
  }
}

import { LightningElement, api } from "lwc";
import { RecordFormState } from "../../data/record-form-state.ts";

/** `lightning-record-view-form`: shows the output fields inside it. */
export default class RecordViewForm extends LightningElement {
  @api objectApiName: string | { readonly objectApiName: string } = "";
  @api recordId: string | undefined;
  @api density = "auto";
  #form = new RecordFormState(this, ({ record }) => {
    this.dispatchEvent(
      new CustomEvent("load", { detail: { records: { [record?.id ?? ""]: record } } })
    );
  });

  connectedCallback(): void {
    void Promise.resolve().then(() => this.load());
  }

  disconnectedCallback(): void {
    this.#form.close();
  }

  async load(): Promise<void> {
    try {
      await this.#form.load(this.objectApiName, this.recordId);
    } catch (error) {
      this.dispatchEvent(new CustomEvent("error", { detail: (error as { body?: object }).body }));
    }
  }
}

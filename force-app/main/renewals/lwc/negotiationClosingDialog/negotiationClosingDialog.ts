import { api } from "lwc";
import LightningModal from "lightning/modal";
import BUTTON from "@salesforce/label/c.Negotiation_Closing_Button";
import CANCEL from "@salesforce/label/c.Negotiation_Closing_Cancel";

type Form = HTMLElement & { save(): Promise<void> };

/** The closing form over the page. Resolves to the result, undefined when nothing was closed. */
export default class NegotiationClosingDialog extends LightningModal {
  @api recordId: string | undefined;
  labels = { cancel: CANCEL, close: BUTTON };
  busy = false;

  handleBusy(event: CustomEvent<{ busy: boolean }>): void {
    this.busy = event.detail.busy;
    this.disableClose = this.busy;
  }

  handleCancel(): void {
    this.close();
  }

  async handleClose(): Promise<void> {
    await this.template?.querySelector<Form>("c-negotiation-closing-form")?.save();
  }

  handleClosed(event: CustomEvent<{ result: string }>): void {
    this.disableClose = false;
    this.close(event.detail.result);
  }
}

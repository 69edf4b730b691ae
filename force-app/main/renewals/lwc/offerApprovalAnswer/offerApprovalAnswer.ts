import { LightningElement, api } from "lwc";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { saveChanges } from "c/recordChanges";
import APPROVE from "@salesforce/label/c.Negotiation_Approval_Approve";
import APPROVE_OFFER from "@salesforce/label/c.Negotiation_Approval_Approve_Offer";
import CANCEL from "@salesforce/label/c.Negotiation_Approval_Cancel";
import FAILED from "@salesforce/label/c.Negotiation_Approval_Failed";
import KEPT from "@salesforce/label/c.Negotiation_Approval_Kept";
import REASON from "@salesforce/label/c.Negotiation_Approval_Reason";
import REASON_MISSING from "@salesforce/label/c.Negotiation_Approval_Reason_Missing";
import REJECT from "@salesforce/label/c.Negotiation_Approval_Reject";
import REJECT_OFFER from "@salesforce/label/c.Negotiation_Approval_Reject_Offer";

type Answer = "Approved" | "Rejected";
type Reason = HTMLElement & {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
};

/** Approve at once, or reject with a reason. Fires `answered` once the answer is saved. */
export default class OfferApprovalAnswer extends LightningElement {
  @api offerId = "";
  /** Which offer the buttons are about, where several stand on one page. */
  @api offerName = "";
  labels = {
    approve: APPROVE,
    cancel: CANCEL,
    failed: FAILED,
    kept: KEPT,
    reason: REASON,
    reject: REJECT
  };
  rejecting = false;
  saving = false;
  reason = "";
  errors: readonly ErrorMessage[] | undefined;

  get approveTitle(): string {
    return this.offerName ? fillLabel(APPROVE_OFFER, this.offerName) : APPROVE;
  }

  get rejectTitle(): string {
    return this.offerName ? fillLabel(REJECT_OFFER, this.offerName) : REJECT;
  }

  async handleApprove(): Promise<void> {
    await this.answer("Approved", null);
  }

  handleReject(): void {
    this.rejecting = true;
  }

  handleCancel(): void {
    this.rejecting = false;
    this.errors = undefined;
  }

  handleReason(event: CustomEvent<{ value: string }>): void {
    this.reason = event.detail.value;
    (event.target as Reason).setCustomValidity("");
  }

  async handleConfirm(): Promise<void> {
    const field = this.template?.querySelector<Reason>("lightning-textarea");
    field?.setCustomValidity(this.reason.trim() ? "" : REASON_MISSING);
    if (field?.reportValidity()) await this.answer("Rejected", this.reason.trim());
    else field?.focus();
  }

  private async answer(answer: Answer, reason: string | null): Promise<void> {
    if (this.saving) return;
    this.saving = true;
    const errors = await saveChanges("AnswerOffer", [
      {
        alias: "answer",
        object: "Negotiation_Offer__c",
        id: this.offerId,
        fields: { Approval__c: answer, Approval_Reason__c: reason }
      }
    ]);
    this.saving = false;
    this.errors = errors.length > 0 ? errorMessages(errors) : undefined;
    if (errors.length > 0) return;
    this.rejecting = false;
    this.dispatchEvent(new CustomEvent("answered", { detail: { answer } }));
  }
}

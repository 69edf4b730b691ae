import { wire } from "lwc";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import type { WireResult } from "lightning/uiRecordApi";
import NegotiationClosingDialog from "c/negotiationClosingDialog";
import { fillLabel } from "c/labelText";
import RecordPart from "c/recordPart";
import BUTTON from "@salesforce/label/c.Negotiation_Closing_Button";
import CLOSED from "@salesforce/label/c.Negotiation_Closing_Closed";
import DONE from "@salesforce/label/c.Negotiation_Closing_Done";
import { CLOSED_QUERY } from "./closedQuery";
import type { ClosedNode } from "./closedQuery";

/** A button for whoever may close the negotiation, or how it ended. Fires `closed` with the result. */
export default class NegotiationClosing extends RecordPart<ClosedNode> {
  buttonLabel = BUTTON;
  override query = CLOSED_QUERY;
  node: ClosedNode | undefined;

  @wire(getObjectInfo, { objectApiName: "Renewal_Negotiation__c" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  /** Without access there is no button: the room says who grants it. */
  protected override show(node: ClosedNode): void {
    this.node = node;
  }

  get isClosed(): boolean {
    return this.node?.Phase__c.value === "Closed";
  }

  get canClose(): boolean {
    const mayEdit = this.objectInfo?.data?.fields.Result__c?.updateable ?? false;
    return this.node !== undefined && !this.isClosed && mayEdit;
  }

  get closedText(): string {
    return fillLabel(CLOSED, this.node?.Result__c?.label ?? this.node?.Result__c?.value ?? "");
  }

  async handleOpen(): Promise<void> {
    const { recordId } = this;
    const result = await NegotiationClosingDialog.open({ label: BUTTON, size: "medium", recordId });
    if (typeof result !== "string" || !recordId) return;
    await this.refresh();
    const title = fillLabel(DONE, this.node?.Result__c?.label ?? result);
    this.dispatchEvent(new ShowToastEvent({ title, variant: "success" }));
    this.dispatchEvent(new CustomEvent("closed", { detail: { result } }));
    await notifyRecordUpdateAvailable([{ recordId }]);
  }
}

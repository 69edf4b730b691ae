import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import type { WireResult } from "lightning/uiRecordApi";
import NegotiationClosingDialog from "c/negotiationClosingDialog";
import { fillLabel } from "c/labelText";
import { nodesOf } from "c/negotiationModel";
import BUTTON from "@salesforce/label/c.Negotiation_Closing_Button";
import CLOSED from "@salesforce/label/c.Negotiation_Closing_Closed";
import DONE from "@salesforce/label/c.Negotiation_Closing_Done";
import { STANDING_QUERY } from "./standingQuery";
import type { StandingData, StandingNode } from "./standingQuery";

/** A button for whoever may close the negotiation, or how it ended. Fires `closed` with the result. */
export default class NegotiationClosing extends LightningElement {
  @api recordId: string | undefined;
  buttonLabel = BUTTON;
  query = STANDING_QUERY;
  node: StandingNode | undefined;
  private refreshData: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Renewal_Negotiation__c" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  /** Without access there is no button: the room says who grants it. */
  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredStanding({ data, refresh }: GraphQLResult<StandingData>): void {
    if (refresh) this.refreshData = refresh;
    if (data) this.node = nodesOf(data.uiapi.query.Renewal_Negotiation__c)[0];
  }

  @api
  async refresh(): Promise<void> {
    await this.refreshData?.();
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

import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import type { WireResult } from "lightning/uiRecordApi";
import { localeSettings } from "c/localeSettings";
import { nodesOf } from "c/negotiationModel";
import { APPROVAL_QUERY, approvalOf, rightsOf } from "c/offerApprovalModel";
import type { Approval, ApprovalData, Rights } from "c/offerApprovalModel";
import { saveChanges } from "c/recordChanges";
import MAY_APPROVE_ANY from "@salesforce/customPermission/Approve_Offers";
import USER_ID from "@salesforce/user/Id";
import { approvalFacts } from "./approvalFacts";
import type { Fact } from "./approvalFacts";
import { LABELS } from "./approvalLabels";
import { headlineOf, stepsOf } from "./approvalStages";
import type { Headline } from "./approvalStages";

const NO_RIGHTS: Rights = { ask: false, answer: false, recall: false };

/** The approval of one of our offers. Fires `changed` when somebody asked, answered or recalled here. */
export default class OfferApproval extends LightningElement {
  /** The offer. */
  @api recordId: string | undefined;
  labels = LABELS;
  query = APPROVAL_QUERY;
  approval: Approval | undefined;
  readErrors: readonly unknown[] | undefined;
  saveErrors: readonly unknown[] | undefined;
  saving = false;
  private refreshData: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Negotiation_Offer__c" })
  offerInfo: WireResult<ObjectInfo> | undefined;

  get variables(): object | undefined {
    return this.recordId ? { where: { Id: { eq: this.recordId } }, first: 1 } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredApproval({ data, errors, refresh }: GraphQLResult<ApprovalData>): void {
    if (refresh) this.refreshData = refresh;
    this.readErrors = errors?.length ? errors : undefined;
    if (!data) return;
    const node = nodesOf(data.uiapi.query.Negotiation_Offer__c)[0];
    this.approval = node && approvalOf(node, localeSettings);
    if (!node) this.readErrors ??= [{ message: "", errorCode: "INSUFFICIENT_ACCESS" }];
  }

  @api
  async refresh(): Promise<void> {
    await this.refreshData?.();
  }

  get loading(): boolean {
    return !this.approval && !this.readErrors;
  }

  /** Nobody approves what the other side offers. */
  get isOurs(): boolean {
    return this.approval !== undefined && this.approval.stage !== "theirs";
  }

  get isShown(): boolean {
    return this.loading || this.isOurs || this.readErrors !== undefined;
  }

  get rights(): Rights {
    if (!this.approval || !this.offerInfo?.data?.fields.Approval__c?.updateable) return NO_RIGHTS;
    return rightsOf(this.approval, USER_ID, MAY_APPROVE_ANY === true);
  }

  get hasButtons(): boolean {
    return this.rights.ask || this.rights.recall;
  }

  get askLabel(): string {
    return this.approval?.stage === "needed" ? LABELS.ask : LABELS.askAgain;
  }

  get headline(): Headline | undefined {
    return this.approval && headlineOf(this.approval, localeSettings.locale);
  }

  get facts(): Fact[] {
    return this.approval ? approvalFacts(this.approval, localeSettings.locale) : [];
  }

  get steps(): { key: string; text: string }[] {
    return this.approval ? stepsOf(this.approval, localeSettings.locale) : [];
  }

  get hasSteps(): boolean {
    return this.steps.length > 0;
  }

  async handleAsk(): Promise<void> {
    await this.save({ Approval__c: "Requested", Approval_Reason__c: null }, LABELS.asked);
  }

  async handleRecall(): Promise<void> {
    await this.save({ Approval__c: null }, LABELS.recalled);
  }

  async handleAnswered(): Promise<void> {
    await this.finish(LABELS.answered);
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  private async save(fields: Record<string, unknown>, title: string): Promise<void> {
    if (this.saving || !this.recordId) return;
    this.saving = true;
    const change = { alias: "approval", object: "Negotiation_Offer__c", id: this.recordId, fields };
    const errors = await saveChanges("AskApproval", [change]);
    this.saving = false;
    this.saveErrors = errors.length > 0 ? errors : undefined;
    if (errors.length === 0) await this.finish(title);
  }

  private async finish(title: string): Promise<void> {
    this.dispatchEvent(new ShowToastEvent({ title, variant: "success" }));
    this.dispatchEvent(new CustomEvent("changed"));
    await this.refresh();
    if (this.recordId) await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }
}

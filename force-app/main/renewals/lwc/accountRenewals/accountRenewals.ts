import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { NavigationMixin } from "lightning/navigation";
import { encodeDefaultFieldValues } from "lightning/pageReferenceUtils";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { localeSettings } from "c/localeSettings";
import { nodesOf } from "c/negotiationModel";
import RENEWALS_EMPTY from "@salesforce/label/c.Negotiation_Renewals_Empty";
import RENEWALS_EMPTY_TITLE from "@salesforce/label/c.Negotiation_Renewals_Empty_Title";
import RENEWALS_FAILED from "@salesforce/label/c.Negotiation_Renewals_Failed";
import RENEWALS_NEW from "@salesforce/label/c.Negotiation_Renewals_New";
import RENEWALS_TITLE from "@salesforce/label/c.Negotiation_Renewals_Title";
import ROOM_ACCESS from "@salesforce/label/c.Negotiation_Room_Access";
import { renewalRow } from "./renewalRows";
import type { RenewalRow } from "./renewalRows";
import { RENEWALS_QUERY } from "./renewalsQuery";
import type { RenewalsData } from "./renewalsQuery";

/** What is being negotiated with this account, and how soon it is decided. */
export default class AccountRenewals extends NavigationMixin(LightningElement) {
  @api recordId: string | undefined;
  /** Months from the decision to the end of a term, proposed for renewals to open. */
  @api decisionLead = 1;
  labels = {
    accessHint: ROOM_ACCESS,
    emptyMessage: RENEWALS_EMPTY,
    emptyTitle: RENEWALS_EMPTY_TITLE,
    failed: RENEWALS_FAILED,
    title: RENEWALS_TITLE
  };
  query = RENEWALS_QUERY;
  rows: readonly RenewalRow[] | undefined;
  errors: readonly unknown[] | undefined;
  private refresh: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Renewal_Negotiation__c" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  get variables(): { accountId: string } | undefined {
    return this.recordId ? { accountId: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredRenewals({ data, errors, refresh }: GraphQLResult<RenewalsData>): void {
    if (refresh) this.refresh = refresh;
    this.errors = errors?.length ? errors : undefined;
    const nodes = data && nodesOf(data.uiapi.query.Renewal_Negotiation__c);
    if (nodes) this.rows = nodes.map((node) => renewalRow(node, localeSettings, new Date()));
  }

  get loading(): boolean {
    return this.rows === undefined;
  }

  get hasRows(): boolean {
    return (this.rows?.length ?? 0) > 0;
  }

  get mayCreate(): boolean {
    return this.objectInfo?.data?.createable ?? false;
  }

  get newLabel(): string {
    return this.mayCreate ? RENEWALS_NEW : "";
  }

  handleOpen(event: Event): void {
    const recordId = (event.currentTarget as HTMLElement).dataset.id;
    this[NavigationMixin.Navigate]({
      type: "standard__recordPage",
      attributes: { recordId, objectApiName: "Renewal_Negotiation__c", actionName: "view" }
    });
  }

  handleNew(): void {
    this[NavigationMixin.Navigate]({
      type: "standard__objectPage",
      attributes: { objectApiName: "Renewal_Negotiation__c", actionName: "new" },
      state: { defaultFieldValues: encodeDefaultFieldValues({ Account__c: this.recordId }) }
    });
  }

  async handleOpened(): Promise<void> {
    await this.refresh?.();
  }

  async handleRetry(): Promise<void> {
    await this.refresh?.();
  }
}

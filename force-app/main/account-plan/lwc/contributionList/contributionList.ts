import { LightningElement, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { NavigationMixin } from "lightning/navigation";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { formatDay } from "c/calendarDay";
import { errorMessages } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import DUE from "@salesforce/label/c.Account_Plan_Home_Due";
import EMPTY from "@salesforce/label/c.Account_Plan_Home_Empty";
import FAILED from "@salesforce/label/c.Account_Plan_Home_Failed";
import OVERDUE from "@salesforce/label/c.Account_Plan_Home_Overdue";
import TITLE from "@salesforce/label/c.Account_Plan_Home_Title";
import { CONTRIBUTION_QUERY } from "./contributionQuery";
import type { ContributionData, ContributionNode } from "./contributionQuery";

interface Row {
  readonly id: string;
  readonly account: string;
  readonly question: string;
  readonly due: string;
  readonly isOverdue: boolean;
}

/**
 * Questions to the reader that wait for an answer. Who only answers sees it always, who also asks only when there
 * are some, who has no access never.
 */
export default class ContributionList extends NavigationMixin(LightningElement) {
  labels = { empty: EMPTY, failed: FAILED };
  query = CONTRIBUTION_QUERY;
  rows: readonly Row[] | undefined;
  errors: readonly unknown[] | undefined;
  private refresh: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Plan_Contribution__c" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  @wire(graphql, { query: "$query" })
  wiredContributions({ data, errors, refresh }: GraphQLResult<ContributionData>): void {
    if (refresh) this.refresh = refresh;
    const isHidden = errorMessages(errors).some(({ kind }) => kind === "noAccess");
    this.errors = isHidden || !errors?.length ? undefined : errors;
    if (data) this.rows = data.uiapi.query.Plan_Contribution__c.edges.map(({ node }) => row(node));
  }

  get hasRows(): boolean {
    return (this.rows?.length ?? 0) > 0;
  }

  get isShown(): boolean {
    const onlyAnswers = this.objectInfo?.data?.createable === false;
    return this.hasRows || this.errors !== undefined || (this.rows !== undefined && onlyAnswers);
  }

  get heading(): string {
    return fillLabel(TITLE, this.rows?.length ?? 0);
  }

  handleOpen(event: Event): void {
    const recordId = (event.currentTarget as HTMLElement).dataset.id;
    this[NavigationMixin.Navigate]({
      type: "standard__recordPage",
      attributes: { recordId, objectApiName: "Plan_Contribution__c", actionName: "view" }
    });
  }

  async handleRetry(): Promise<void> {
    await this.refresh?.();
  }
}

function row(node: ContributionNode): Row {
  const due = node.Due_Date__c?.value;
  const isOverdue = node.Is_Overdue__c?.value === true;
  const date = due ? formatDay(due, localeSettings.locale, { dateStyle: "medium" }) : "";
  return {
    id: node.Id,
    account: node.Account_Name__c?.value ?? "",
    question: node.Question__c?.value ?? "",
    due: date && fillLabel(isOverdue ? OVERDUE : DUE, date),
    isOverdue
  };
}

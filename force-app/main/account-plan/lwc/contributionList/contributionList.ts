import { wire } from "lwc";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { formatDay } from "c/calendarDay";
import HomePart from "c/homePart";
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
export default class ContributionList extends HomePart<ContributionData> {
  labels = { empty: EMPTY, failed: FAILED };
  override query = CONTRIBUTION_QUERY;
  override objectName = "Plan_Contribution__c";
  rows: readonly Row[] | undefined;

  @wire(getObjectInfo, { objectApiName: "Plan_Contribution__c" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  protected override show(data: ContributionData): void {
    this.rows = data.uiapi.query.Plan_Contribution__c.edges.map(({ node }) => row(node));
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

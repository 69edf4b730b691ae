import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { dayIn } from "c/calendarDay";
import HomePart from "c/homePart";
import { localeSettings } from "c/localeSettings";
import { nodesOf } from "c/negotiationModel";
import { APPROVAL_QUERY, approvalOf } from "c/offerApprovalModel";
import type { ApprovalData } from "c/offerApprovalModel";
import MAY_APPROVE_ANY from "@salesforce/customPermission/Approve_Offers";
import ANSWERED from "@salesforce/label/c.Negotiation_Approval_Answered";
import EMPTY from "@salesforce/label/c.Negotiation_Approval_Empty";
import LOADING_FAILED from "@salesforce/label/c.Negotiation_Approval_Loading_Failed";
import WAITING_TITLE from "@salesforce/label/c.Negotiation_Approval_Waiting_Title";
import USER_ID from "@salesforce/user/Id";
import { approvalRows } from "./approvalRows";
import type { ApprovalRow } from "./approvalRows";

/** Asked in open negotiations, of the reader or of nobody: then whoever may approve any offer answers. */
const VARIABLES = {
  first: 200,
  where: {
    Approval__c: { eq: "Requested" },
    Negotiation__r: { Phase__c: { ne: "Closed" } },
    or: [{ Approver__c: { eq: USER_ID } }, { Approver__c: { eq: null } }]
  }
};

/**
 * Offers whose approval is asked of the reader, answered in place. Nobody who is never asked sees it.
 * Fires `answered` after each answer.
 */
export default class ApprovalList extends HomePart<ApprovalData> {
  labels = { empty: EMPTY, failed: LOADING_FAILED };
  override query = APPROVAL_QUERY;
  override variables = VARIABLES;
  override objectName = "Negotiation_Offer__c";
  rows: readonly ApprovalRow[] | undefined;

  protected override show(data: ApprovalData): void {
    const { locale, timeZone } = localeSettings;
    const today = dayIn(timeZone, new Date());
    const reader = { userId: USER_ID, mayApproveAny: MAY_APPROVE_ANY === true, locale, today };
    const nodes = nodesOf(data.uiapi.query.Negotiation_Offer__c);
    this.rows = approvalRows(
      nodes.map((node) => approvalOf(node, localeSettings)),
      reader
    );
  }

  get hasRows(): boolean {
    return (this.rows?.length ?? 0) > 0;
  }

  get isEmpty(): boolean {
    return this.rows?.length === 0;
  }

  get isShown(): boolean {
    return this.hasRows || this.errors !== undefined || (this.isEmpty && MAY_APPROVE_ANY === true);
  }

  get heading(): string {
    return this.hasRows ? `${WAITING_TITLE} (${this.rows?.length})` : WAITING_TITLE;
  }

  async handleAnswered(event: CustomEvent<{ answer: string }>): Promise<void> {
    this.dispatchEvent(new ShowToastEvent({ title: ANSWERED, variant: "success" }));
    this.dispatchEvent(new CustomEvent("answered", { detail: event.detail }));
    await this.refresh();
  }
}

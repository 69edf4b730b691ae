import { daysFrom } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import { changeText, rightsOf } from "c/offerApprovalModel";
import type { Approval, Cause } from "c/offerApprovalModel";
import ASKER from "@salesforce/label/c.Negotiation_Approval_Asker";
import BECAUSE from "@salesforce/label/c.Negotiation_Approval_Because";
import CAUSE_CAP from "@salesforce/label/c.Negotiation_Approval_Cause_Cap";
import CAUSE_CHANGE from "@salesforce/label/c.Negotiation_Approval_Cause_Change";
import CAUSE_TERM from "@salesforce/label/c.Negotiation_Approval_Cause_Term";
import CONTRACT from "@salesforce/label/c.Negotiation_Approval_Contract";
import NET from "@salesforce/label/c.Negotiation_Approval_Net";
import NOBODY from "@salesforce/label/c.Negotiation_Approval_Nobody";
import OFFER_NAME from "@salesforce/label/c.Negotiation_Approval_Offer_Name";
import OFFER_PACKAGE from "@salesforce/label/c.Negotiation_Approval_Offer_Package";
import SINCE_DAY from "@salesforce/label/c.Negotiation_Approval_Since_Day";
import SINCE_DAYS from "@salesforce/label/c.Negotiation_Approval_Since_Days";
import SINCE_TODAY from "@salesforce/label/c.Negotiation_Approval_Since_Today";

export interface ApprovalRow {
  readonly id: string;
  readonly negotiation: string;
  readonly offer: string;
  /** The first year, and how it compares with the base. */
  readonly amount: string;
  readonly change: string;
  /** What the first year does not say: net of what is given, and all the years. */
  readonly beyondFirstYear: string;
  readonly because: string;
  readonly asked: string;
}

export interface Reader {
  readonly userId: string;
  readonly mayApproveAny: boolean;
  readonly locale: string;
  readonly today: Day;
}

const CAUSES: Readonly<Record<Cause, string>> = {
  Change: CAUSE_CHANGE,
  Term: CAUSE_TERM,
  Cap: CAUSE_CAP
};

/** Requests that the reader may answer, the one that waits longest first. */
export function approvalRows(approvals: readonly Approval[], reader: Reader): ApprovalRow[] {
  return approvals
    .filter((approval) => rightsOf(approval, reader.userId, reader.mayApproveAny).answer)
    .sort((left, right) => (left.askedOn ?? "").localeCompare(right.askedOn ?? ""))
    .map((approval) => approvalRow(approval, reader));
}

function approvalRow(approval: Approval, { locale, today }: Reader): ApprovalRow {
  const { offerId, base, total } = approval;
  const causes = [...approval.causes].map((cause) => CAUSES[cause]);
  return {
    id: offerId,
    negotiation: approval.negotiation,
    offer: approval.package
      ? fillLabel(OFFER_PACKAGE, approval.round, approval.package)
      : fillLabel(OFFER_NAME, approval.round),
    amount: moneyText(total, approval, locale),
    change: changeText(base, total, locale),
    beyondFirstYear: beyondFirstYear(approval, locale),
    because: causes.length > 0 ? fillLabel(BECAUSE, causes.join(", ")) : "",
    asked: askedText(approval, today)
  };
}

function beyondFirstYear(approval: Approval, locale: string): string {
  const { base, total, net, contract, years } = approval;
  const texts: string[] = [];
  if (net !== undefined && net !== total)
    texts.push(`${NET} ${moneyText(net, approval, locale)} ${changeText(base, net, locale)}`);
  if (contract !== undefined && years > 1)
    texts.push(`${fillLabel(CONTRACT, years)} ${moneyText(contract, approval, locale)}`);
  return texts.join(" · ");
}

function moneyText(minor: Minor, { currency }: Approval, locale: string): string {
  return formatMoney(minor, { locale, currency, symbol: true, decimals: "whole" });
}

function askedText({ askedBy, askedOn, approver }: Approval, today: Day): string {
  const since = askedOn ? sinceText(daysFrom(askedOn, today)) : "";
  const asked = askedBy && since ? fillLabel(ASKER, askedBy.fullName, since) : since;
  return approver ? asked : [asked, NOBODY].filter(Boolean).join(" · ");
}

function sinceText(days: number): string {
  if (days <= 0) return SINCE_TODAY;
  return days === 1 ? SINCE_DAY : fillLabel(SINCE_DAYS, days);
}

import { dayIn } from "c/calendarDay";
import { nodesOf } from "c/dealModel";
import { errorMessages } from "c/errorMessages";
import { localeSettings } from "c/localeSettings";
import RecordPart from "c/recordPart";
import { commitmentRow } from "./commitmentRows";
import type { CommitmentRow } from "./commitmentRows";
import { commitmentsOf } from "./commitments";
import { LABELS } from "./commitmentsLabels";
import { COMMITMENTS_QUERY } from "./commitmentsQuery";
import type { AccountNode } from "./commitmentsQuery";

/**
 * The consortium deals of an institution: what it committed to, its shares, when it left and came back. Nothing for
 * accounts that are no member, and nothing for people who may not see deals.
 */
export default class MemberCommitments extends RecordPart<AccountNode> {
  labels = LABELS;
  override query = COMMITMENTS_QUERY;
  rows: readonly CommitmentRow[] = [];

  get hasRows(): boolean {
    return this.rows.length > 0;
  }

  /** What failed, but for a missing right. */
  get failures(): readonly unknown[] | undefined {
    const found = errorMessages(this.errors);
    return found.some(({ kind }) => kind !== "noAccess") ? found : undefined;
  }

  get isShown(): boolean {
    return this.hasRows || this.failures !== undefined;
  }

  protected override show(node: AccountNode, currency: string): void {
    const { timeZone } = localeSettings;
    const today = dayIn(timeZone, new Date());
    const memberships = nodesOf(node.Deal_Memberships__r);
    const found = commitmentsOf(memberships, today, currency);
    this.rows = found.map((each) => commitmentRow(each, localeSettings));
  }
}

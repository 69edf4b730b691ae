import { LightningElement, api } from "lwc";
import { addDays, dayIn, formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import type { Deal, DealMember } from "c/dealModel";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { saveMembers } from "c/memberChanges";
import { MOST_CHANGES } from "c/namedChanges";
import { LABELS } from "./reminderLabels";

const USUAL_DAYS = 7;

/**
 * Plans a reminder for those of the selected members that have not answered: a day on the member, from which the
 * platform gives the task, one at a time. Fires `saved` with what was done, in words.
 */
export default class DealMembersReminder extends LightningElement {
  @api deal: Deal | undefined;
  @api members: readonly DealMember[] = [];
  labels = LABELS;
  saving = false;
  errors: readonly unknown[] | undefined;
  private typed: Day | undefined;

  get open(): readonly DealMember[] {
    return this.members.filter(({ response }) => response === "invited" || response === "noReply");
  }

  get hasOpen(): boolean {
    return this.open.length > 0;
  }

  get today(): Day {
    return dayIn(localeSettings.timeZone, new Date());
  }

  /** In a week, or on the last day to answer where that comes first. */
  get due(): Day {
    const deadline = this.deal?.commitmentDeadline;
    const usual = addDays(this.today, USUAL_DAYS);
    const isNearer = deadline !== undefined && deadline >= this.today && deadline < usual;
    return this.typed ?? (isNearer ? deadline : usual);
  }

  /** A reminder that is planned already moves; there is never a second one. */
  get note(): string {
    const planned = this.open.filter(({ reminderDue }) => reminderDue !== undefined).length;
    return planned > 0 ? fillLabel(LABELS.planned, planned) : "";
  }

  get buttonLabel(): string {
    return fillLabel(LABELS.plan, this.open.length);
  }

  get cannotPlan(): boolean {
    return this.saving || this.open.length > MOST_CHANGES;
  }

  handleDay(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value || undefined;
  }

  async handlePlan(): Promise<void> {
    const { open, due } = this;
    if (this.cannotPlan) return;
    this.saving = true;
    const errors = await saveMembers("RemindMembers", open, { Reminder_Due__c: due });
    this.saving = false;
    this.errors = errors.length > 0 ? errors : undefined;
    if (errors.length > 0) return;
    const day = formatDay(due, localeSettings.locale, { dateStyle: "medium" });
    const said = fillLabel(LABELS.saved, open.length, day);
    this.dispatchEvent(new CustomEvent("saved", { detail: said }));
  }
}

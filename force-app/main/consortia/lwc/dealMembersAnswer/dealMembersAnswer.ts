import { LightningElement, api } from "lwc";
import LightningConfirm from "lightning/confirm";
import type { PicklistValues } from "lightning/uiObjectInfoApi";
import { dayIn } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { responseOf } from "c/dealModel";
import type { Deal, DealMember } from "c/dealModel";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { MOST_CHANGES } from "c/namedChanges";
import { LABELS } from "./answerLabels";
import { saveAnswers } from "./answerWrites";
import { consequencesOf, isLate } from "./consequences";
import type { Trial } from "./consequences";

type DayField = "answeredOn" | "leftOn" | "accessFrom";
type Checked = HTMLElement & { reportValidity(): boolean };

/** Records one answer for the members that are selected, all or none. Fires `saved` with what was done, in words. */
export default class DealMembersAnswer extends LightningElement {
  @api deal: Deal | undefined;
  @api members: readonly DealMember[] = [];
  @api options: PicklistValues["values"] = [];
  labels = LABELS;
  chosen = "";
  answeredOn: Day | undefined;
  leftOn: Day | undefined;
  accessFrom: Day | undefined;
  saving = false;
  errors: readonly unknown[] | undefined;

  get isWithdrawal(): boolean {
    return this.trial?.response === "withdrawn";
  }

  get joinsLate(): boolean {
    return this.trial !== undefined && isLate(this.trial);
  }

  get today(): Day {
    return dayIn(localeSettings.timeZone, new Date());
  }

  get consequences(): { key: number; text: string }[] {
    const { trial } = this;
    if (!trial) return [];
    const { timeZone, locale } = localeSettings;
    return consequencesOf(trial, timeZone, locale).map((text, key) => ({ key, text }));
  }

  get tooMany(): string {
    return this.members.length > MOST_CHANGES ? fillLabel(LABELS.tooMany, MOST_CHANGES) : "";
  }

  get saveLabel(): string {
    return fillLabel(LABELS.save, this.members.length);
  }

  get cannotSave(): boolean {
    return this.saving || this.chosen === "" || this.tooMany !== "";
  }

  handleResponse(event: CustomEvent<{ value: string }>): void {
    this.chosen = event.detail.value;
    this.errors = undefined;
  }

  handleDay(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset.field as DayField;
    this[field] = event.detail.value || undefined;
  }

  async handleSave(): Promise<void> {
    const { trial, members } = this;
    if (!trial || this.cannotSave || !this.isValid() || !(await this.isSure())) return;
    this.saving = true;
    const errors = await saveAnswers(members, {
      response: trial.response,
      answeredOn: this.answeredOn,
      leftOn: this.leftOn,
      accessFrom: this.joinsLate ? this.accessFrom : undefined
    });
    this.saving = false;
    this.errors = errors.length > 0 ? errors : undefined;
    if (errors.length > 0) return;
    const said = fillLabel(LABELS.saved, members.length, this.labelOf(this.chosen));
    this.dispatchEvent(new CustomEvent("saved", { detail: said }));
  }

  private get trial(): Trial | undefined {
    const { deal, members, chosen, answeredOn, today } = this;
    if (!deal || chosen === "") return undefined;
    const ids = new Set(members.map(({ id }) => id));
    return { deal, ids, response: responseOf(chosen), answeredOn: answeredOn ?? today };
  }

  /** A withdrawal is asked for once more, with what follows from it. */
  private async isSure(): Promise<boolean> {
    if (!this.isWithdrawal) return true;
    const lines = this.consequences.map(({ text }) => text);
    const question = fillLabel(LABELS.sure, this.members.length);
    return LightningConfirm.open({
      message: [question, ...lines].join(" "),
      label: this.labelOf(this.chosen),
      theme: "warning"
    });
  }

  private isValid(): boolean {
    const inputs = [...(this.template?.querySelectorAll<Checked>("lightning-input") ?? [])];
    return inputs.map((input) => input.reportValidity()).every(Boolean);
  }

  private labelOf(value: string): string {
    return this.options.find((option) => option.value === value)?.label ?? value;
  }
}

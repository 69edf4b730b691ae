import { LightningElement, api, wire } from "lwc";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import type { ObjectInfo, PicklistValues } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { formatDay } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import type { ErrorMessage } from "c/errorMessages";
import { saveGuarded } from "c/guardedSave";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import FORM_NOW from "@salesforce/label/c.Negotiation_Form_Now";
import ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import CHECK_CALL from "@salesforce/label/c.Negotiation_Check_Call";
import CHECK_CANCEL from "@salesforce/label/c.Negotiation_Check_Cancel";
import CHECK_DIFFER from "@salesforce/label/c.Negotiation_Check_Differ";
import CHECK_EDIT from "@salesforce/label/c.Negotiation_Check_Edit";
import CHECK_FAILED from "@salesforce/label/c.Negotiation_Check_Failed";
import CHECK_FIELD from "@salesforce/label/c.Negotiation_Check_Field";
import CHECK_FIRST from "@salesforce/label/c.Negotiation_Check_First";
import CHECK_NONE from "@salesforce/label/c.Negotiation_Check_None";
import CHECK_SAVE from "@salesforce/label/c.Negotiation_Check_Save";
import CHECK_SECOND from "@salesforce/label/c.Negotiation_Check_Second";
import CHECK_SIGNAL from "@salesforce/label/c.Negotiation_Check_Signal";

export interface Answer {
  readonly value: string;
  readonly label: string;
}

/** Both judgements are kept: what the data say and what a person says. */
export interface Checkpoint {
  readonly key: "First" | "Second";
  readonly date: Day | undefined;
  readonly signal: Answer | undefined;
  readonly call: Answer | undefined;
}

interface Choice {
  readonly field: string;
  readonly label: string;
  readonly value: string;
  /** What the negotiation has, in words; empty for no answer. */
  readonly stored: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const MASTER_RECORD_TYPE = "012000000000000AAA";
const OBJECT = "Renewal_Negotiation__c";
const NAMES = { First: CHECK_FIRST, Second: CHECK_SECOND } as const;
/** At the second checkpoint the doubt must have been cleared up. */
const FIRST_ONLY = "Monitor";

/** Checkpoint answers beside each other; a disagreement is shown, never averaged. Fires `changed` once saved. */
export default class NegotiationCheckpoints extends LightningElement {
  @api recordId: string | undefined;
  /** The revision that the answers were read at; a save of a later one is refused. */
  @api revision: number | undefined;
  @api checkpoints: readonly Checkpoint[] = [];
  /** Reads the answers again. */
  @api reread: (() => Promise<void>) | undefined;
  /** A closed negotiation keeps its answers. */
  @api closed = false;
  labels = {
    accessHint: ACCESS,
    call: CHECK_CALL,
    cancel: CHECK_CANCEL,
    differ: CHECK_DIFFER,
    edit: CHECK_EDIT,
    failed: CHECK_FAILED,
    none: CHECK_NONE,
    save: CHECK_SAVE,
    signal: CHECK_SIGNAL
  };
  objectApiName = OBJECT;
  recordTypeId = MASTER_RECORD_TYPE;
  callField = `${OBJECT}.First_Checkpoint_Call__c`;
  editing = false;
  saving = false;
  failures: readonly ErrorMessage[] | undefined;
  chosen: Readonly<Record<string, string>> = {};

  @wire(getObjectInfo, { objectApiName: "$objectApiName" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  @wire(getPicklistValues, { recordTypeId: "$recordTypeId", fieldApiName: "$callField" })
  answers: WireResult<PicklistValues> | undefined;

  get views(): (Checkpoint & {
    title: string;
    signalText: string;
    callText: string;
    differ: boolean;
  })[] {
    const { locale } = localeSettings;
    return this.checkpoints
      .filter(({ date, signal, call }) => date ?? signal ?? call)
      .map((checkpoint) => {
        const { key, date, signal, call } = checkpoint;
        const day = date && formatDay(date, locale, { dateStyle: "medium" });
        return {
          ...checkpoint,
          title: day ? `${NAMES[key]} · ${day}` : NAMES[key],
          signalText: signal?.label ?? CHECK_NONE,
          callText: call?.label ?? CHECK_NONE,
          differ: Boolean(signal && call && signal.value !== call.value)
        };
      });
  }

  get canEdit(): boolean {
    return (
      !this.closed &&
      this.views.length > 0 &&
      (this.objectInfo?.data?.fields.First_Checkpoint_Call__c?.updateable ?? false)
    );
  }

  get choices(): Choice[] {
    const known = this.answers?.data?.values ?? [];
    const blank = { value: "", label: CHECK_NONE };
    return this.checkpoints.flatMap(({ key, signal, call }) =>
      (["Signal", "Call"] as const).map((part) => {
        const field = `${key}_Checkpoint_${part}__c`;
        const answer = part === "Signal" ? signal : call;
        const values =
          part === "Call" && key === "Second"
            ? known.filter(({ value }) => value !== FIRST_ONLY)
            : known;
        return {
          field,
          label: fillLabel(CHECK_FIELD, NAMES[key], part === "Call" ? CHECK_CALL : CHECK_SIGNAL),
          value: this.chosen[field] ?? answer?.value ?? "",
          stored: answer?.label ?? "",
          options: [blank, ...values.map(({ value, label }) => ({ value, label }))]
        };
      })
    );
  }

  get nothingToSave(): boolean {
    return this.saving || Object.keys(this.chosen).length === 0;
  }

  handleEdit(): void {
    this.editing = true;
    this.chosen = {};
    this.failures = undefined;
  }

  handleCancel(): void {
    this.editing = false;
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset.field ?? "";
    this.chosen = { ...this.chosen, [field]: event.detail.value };
  }

  async handleSave(): Promise<void> {
    const { recordId: id } = this;
    if (!id || this.nothingToSave) return;
    this.saving = true;
    const answers = Object.entries(this.chosen).map(([field, value]) => [field, value || null]);
    const fields = Object.fromEntries(answers);
    const failures = await saveGuarded({
      title: "SaveCheckpoints",
      negotiationId: id,
      wasLost: false,
      revision: () => this.revision,
      changes: () => [{ alias: "negotiation", object: OBJECT, id, fields }],
      reread: () => this.differences()
    });
    this.saving = false;
    this.failures = failures.length > 0 ? failures : undefined;
    if (this.failures) return;
    this.editing = false;
    this.dispatchEvent(new CustomEvent("changed"));
  }

  /** What somebody else answered meanwhile, of that which is answered here. */
  private async differences(): Promise<string[]> {
    const before = new Map(this.choices.map(({ field, stored }) => [field, stored]));
    await this.reread?.();
    return this.choices
      .filter(({ field, stored }) => field in this.chosen && stored !== before.get(field))
      .map(({ label, stored }) => fillLabel(FORM_NOW, label, stored || CHECK_NONE));
  }
}

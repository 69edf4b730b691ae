import { LightningElement, api, wire } from "lwc";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import type { ObjectInfo, PicklistValues } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { saveGuarded, told } from "c/guardedSave";
import type { GuardedSave } from "c/guardedSave";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { RecordChange, RecordCreation } from "c/recordChanges";
import ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import FORM_NOW from "@salesforce/label/c.Negotiation_Form_Now";
import ISSUES_CANCEL from "@salesforce/label/c.Negotiation_Issues_Cancel";
import ISSUES_EDIT_TITLE from "@salesforce/label/c.Negotiation_Issues_Edit_Title";
import ISSUES_NEW_TITLE from "@salesforce/label/c.Negotiation_Issues_New_Title";
import ISSUES_NONE from "@salesforce/label/c.Negotiation_Issues_None";
import ISSUES_RANGE_HELP from "@salesforce/label/c.Negotiation_Issues_Range_Help";
import ISSUES_RANGE_WRONG from "@salesforce/label/c.Negotiation_Issues_Range_Wrong";
import ISSUES_SAVE from "@salesforce/label/c.Negotiation_Issues_Save";
import ISSUES_WRITE_FAILED from "@salesforce/label/c.Negotiation_Issues_Write_Failed";
import { ISSUE_FIELDS, issueValues } from "./issueFields";
import type { IssueField } from "./issueFields";

interface EditedIssue {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

interface InputView extends IssueField {
  readonly value: string;
  readonly isText: boolean;
  readonly isPicklist: boolean;
  readonly isNumber: boolean;
  readonly isArea: boolean;
  readonly step: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

const OBJECT = "Negotiation_Issue__c";
const NONE = "–";
const MASTER_RECORD_TYPE = "012000000000000AAA";

/** An issue: only the fields that the user may write. Fires `saved` or `closed`. */
export default class NegotiationIssueForm extends LightningElement {
  @api recordId: string | undefined;
  @api currency = localeSettings.currency;
  /** Of the negotiation, as last read. */
  @api revision: number | undefined;
  /** Reads the issues again. */
  @api reread: (() => Promise<void>) | undefined;
  /** Place of a new one. */
  @api position = 1;
  labels = {
    accessHint: ACCESS,
    cancel: ISSUES_CANCEL,
    rangeHelp: ISSUES_RANGE_HELP,
    save: ISSUES_SAVE,
    writeFailed: ISSUES_WRITE_FAILED
  };
  objectApiName = OBJECT;
  recordTypeId = MASTER_RECORD_TYPE;
  kindField = `${OBJECT}.Kind__c`;
  criticalityField = `${OBJECT}.Criticality__c`;
  typed: Readonly<Record<string, string>> = {};
  saving = false;
  failures: readonly ErrorMessage[] | undefined;
  private edited: EditedIssue | undefined;
  /** Values that the person has seen: as the form was opened, or as they were told since. */
  private seen: EditedIssue["values"] = {};
  private wasLost = false;
  private isFocused = false;

  /** What is changed, as last read; without it a new one is made. */
  @api
  get issue(): EditedIssue | undefined {
    return this.edited;
  }
  set issue(issue: EditedIssue | undefined) {
    if (issue?.id !== this.edited?.id) this.seen = issue?.values ?? {};
    this.edited = issue;
  }

  @wire(getObjectInfo, { objectApiName: "$objectApiName" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  @wire(getPicklistValues, { recordTypeId: "$recordTypeId", fieldApiName: "$kindField" })
  kinds: WireResult<PicklistValues> | undefined;

  @wire(getPicklistValues, { recordTypeId: "$recordTypeId", fieldApiName: "$criticalityField" })
  criticalities: WireResult<PicklistValues> | undefined;

  /** Whoever opened the form goes on typing in it. */
  override renderedCallback(): void {
    const input = this.template?.querySelector<HTMLElement>("lightning-input");
    if (this.isFocused || !input) return;
    this.isFocused = true;
    input.focus();
  }

  get heading(): string {
    return this.issue ? ISSUES_EDIT_TITLE : ISSUES_NEW_TITLE;
  }

  get inputs(): InputView[] {
    const known = this.objectInfo?.data?.fields ?? {};
    const may = (field: string): boolean => {
      const info = known[field];
      return (this.issue ? info?.updateable : info?.createable) ?? false;
    };
    return ISSUE_FIELDS.filter(({ field }) => may(field)).map((each) => ({
      ...each,
      value: this.textOf(each.field),
      isText: each.kind === "text",
      isPicklist: each.kind === "picklist",
      isNumber: each.kind === "amount" || each.kind === "number",
      isArea: each.kind === "area",
      step: each.kind === "amount" ? "0.01" : "any",
      options: this.optionsOf(each.field)
    }));
  }

  get hasRange(): boolean {
    return this.inputs.some(({ field }) => field === "Lowest_Units__c");
  }

  get cannotSave(): boolean {
    const changed = Object.keys(this.typed).length > 0;
    return this.saving || !changed || this.textOf("Name").trim() === "";
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset.field ?? "";
    this.typed = { ...this.typed, [field]: event.detail.value };
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("closed"));
  }

  async handleSave(): Promise<void> {
    if (!this.recordId || this.cannotSave || !this.inputsAreValid()) return;
    if (this.rangeIsWrong()) {
      this.failures = errorMessages([{ message: ISSUES_RANGE_WRONG }]);
      return;
    }
    this.saving = true;
    const unseen = told(this.unseen());
    const failures = unseen.length > 0 ? unseen : await saveGuarded(this.guarded(this.recordId));
    this.saving = false;
    this.failures = failures.length > 0 ? failures : undefined;
    this.wasLost = failures.some(({ kind }) => kind === "offline");
    if (!this.failures) this.dispatchEvent(new CustomEvent("saved"));
  }

  private guarded(negotiationId: string): GuardedSave {
    return {
      title: "SaveIssue",
      negotiationId,
      wasLost: this.wasLost,
      revision: () => this.revision,
      changes: () => [this.changeOf(negotiationId)],
      reread: async () => {
        await this.reread?.();
        return this.unseen();
      }
    };
  }

  private changeOf(negotiationId: string): RecordChange | RecordCreation {
    const values = issueValues(this.typed, this.currency);
    const parent = { Negotiation__c: negotiationId, Position__c: this.position };
    return this.issue
      ? { alias: "issue", object: OBJECT, id: this.issue.id, fields: values }
      : { alias: "issue", object: OBJECT, fields: { ...parent, ...values } };
  }

  /** What somebody else changed of the fields that were typed here; told once. */
  private unseen(): string[] {
    const before = this.seen;
    const now = this.edited?.values ?? before;
    this.seen = now;
    return ISSUE_FIELDS.filter(
      ({ field }) => this.typed[field] !== undefined && now[field] !== before[field]
    ).map(({ field, label }) => fillLabel(FORM_NOW, label, now[field] || NONE));
  }

  private textOf(field: string): string {
    return this.typed[field] ?? this.issue?.values[field] ?? "";
  }

  private optionsOf(field: string): InputView["options"] {
    const answers = field === "Kind__c" ? this.kinds : this.criticalities;
    const values = answers?.data?.values ?? [];
    return [
      { value: "", label: ISSUES_NONE },
      ...values.map(({ value, label }) => ({ value, label }))
    ];
  }

  /** Packages are searched from the lowest to the highest, by steps above 0. */
  private rangeIsWrong(): boolean {
    const [low, high, step] = ["Lowest_Units__c", "Highest_Units__c", "Step_Units__c"].map(
      (field) => this.textOf(field)
    );
    const reversed = Boolean(low && high) && Number(low) > Number(high);
    return reversed || (Boolean(step) && Number(step) <= 0);
  }

  private inputsAreValid(): boolean {
    const inputs = [...(this.template?.querySelectorAll("lightning-input") ?? [])];
    return inputs.every((input) => (input as unknown as HTMLInputElement).reportValidity());
  }
}

import { LightningElement, api, wire } from "lwc";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import type { AlternativeResult } from "c/alternativeModel";
import type { ErrorMessage } from "c/errorMessages";
import type { StripFact } from "c/factStrip";
import { saveGuarded } from "c/guardedSave";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney, toFieldValue } from "c/money";
import type { Minor } from "c/money";
import FORM_NOW from "@salesforce/label/c.Negotiation_Form_Now";
import { FIELD_LABELS, LABELS } from "./alternativeLabels";
import { MODEL_FIELDS, modelResult, modelText, storedModel } from "./modelFields";
import type { ModelField, ModelText } from "./modelFields";

export interface AlternativeFacts {
  readonly ourText: string;
  readonly ourAmount: Minor | undefined;
  readonly theirText: string;
  readonly theirAmount: Minor | undefined;
  /** Parameters of the model as stored; empty before the first time. */
  readonly theirModel: string;
}

const OBJECT = "Renewal_Negotiation__c";
const NONE = "–";
const PERCENTS: ReadonlySet<ModelField> = new Set([
  "packageGrowthPercent",
  "titleGrowthPercent",
  "contentFeePercent",
  "requestRatePercent"
]);

/** What each side does without a deal, for the negotiation team. Fires `changed` once saved. */
export default class NegotiationAlternatives extends LightningElement {
  @api recordId: string | undefined;
  /** The revision that was read; a save of a later one is refused. */
  @api revision: number | undefined;
  /** Reads the alternatives again. */
  @api reread: (() => Promise<void>) | undefined;
  @api currency = localeSettings.currency;
  /** Yearly amount due, from which the package's price starts. */
  @api due: Minor | undefined;
  @api alternatives: AlternativeFacts | undefined;
  /** A closed negotiation keeps what was weighed. */
  @api closed = false;
  labels = LABELS;
  objectApiName = OBJECT;
  text: ModelText | undefined;
  weighing = false;
  saving = false;
  failures: readonly ErrorMessage[] | undefined;

  @wire(getObjectInfo, { objectApiName: "$objectApiName" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  get sides(): { key: string; label: string; amount: string; text: string }[] {
    if (!this.alternatives) return [];
    const { ourText, ourAmount, theirText, theirAmount } = this.alternatives;
    const sides = [
      { key: "ours", label: LABELS.ours, amount: this.money(ourAmount), text: ourText },
      { key: "theirs", label: LABELS.theirs, amount: this.money(theirAmount), text: theirText }
    ];
    // What was never weighed no longer matters.
    return this.closed ? sides.filter(({ amount, text }) => amount !== NONE || text) : sides;
  }

  get canEdit(): boolean {
    const { fields } = this.objectInfo?.data ?? {};
    return !this.closed && (fields?.Their_Alternative_Model__c?.updateable ?? false);
  }

  get editing(): boolean {
    return this.text !== undefined;
  }

  get inputs(): {
    field: ModelField;
    label: string;
    value: string;
    step: string;
    max: string | undefined;
  }[] {
    const { text } = this;
    if (!text) return [];
    return MODEL_FIELDS.map((field) => ({
      field,
      label: FIELD_LABELS[field],
      value: text[field],
      step: field === "years" || field === "lostUse" ? "1" : "0.01",
      max: PERCENTS.has(field) ? "100" : undefined
    }));
  }

  get result(): AlternativeResult | undefined {
    return this.text && modelResult(this.text, this.currency);
  }

  get figures(): StripFact[] {
    const { result } = this;
    if (!result) return [];
    return [
      {
        key: "subscriptions",
        label: LABELS.subscriptions,
        value: this.money(result.subscriptions)
      },
      { key: "loans", label: LABELS.loans, value: this.money(result.loans) },
      { key: "walkAway", label: LABELS.walkAway, value: this.money(result.walkAway) },
      { key: "package", label: LABELS.package, value: this.money(result.packagePrice) },
      { key: "saving", label: LABELS.saving, value: this.money(result.saving) }
    ];
  }

  get cannotSave(): boolean {
    return this.saving || this.result === undefined;
  }

  get formOpen(): boolean {
    return this.editing || this.weighing;
  }

  handleWeigh(): void {
    this.weighing = true;
  }

  handleWeighed(): void {
    this.weighing = false;
    this.dispatchEvent(new CustomEvent("changed"));
  }

  handleWeighClose(): void {
    this.weighing = false;
  }

  handleEdit(): void {
    this.failures = undefined;
    this.text = modelText(this.alternatives?.theirModel ?? "", this.due, this.currency);
  }

  handleCancel(): void {
    this.text = undefined;
  }

  handleInput(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset.field as ModelField;
    if (this.text) this.text = { ...this.text, [field]: event.detail.value };
  }

  async handleSave(): Promise<void> {
    const { recordId, text, result } = this;
    if (!recordId || !text || !result) return;
    this.saving = true;
    const fields = {
      Their_Alternative_Model__c: storedModel(text),
      Their_Alternative_Amount__c: toFieldValue(result.walkAway, this.currency)
    };
    const failures = await saveGuarded({
      title: "SaveAlternative",
      negotiationId: recordId,
      wasLost: false,
      revision: () => this.revision,
      changes: () => [{ alias: "negotiation", object: OBJECT, id: recordId, fields }],
      reread: () => this.differences()
    });
    this.saving = false;
    this.failures = failures.length > 0 ? failures : undefined;
    if (this.failures) return;
    this.text = undefined;
    this.dispatchEvent(new CustomEvent("changed"));
  }

  /** What somebody else found their alternative to be worth meanwhile. */
  private async differences(): Promise<string[]> {
    const before = this.alternatives?.theirAmount;
    await this.reread?.();
    const now = this.alternatives?.theirAmount;
    return now === before ? [] : [fillLabel(FORM_NOW, LABELS.theirs, this.money(now))];
  }

  private money(amount: Minor | undefined): string {
    if (amount === undefined) return NONE;
    const { locale } = localeSettings;
    return formatMoney(amount, { locale, currency: this.currency, decimals: "whole" });
  }
}

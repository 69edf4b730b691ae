import { LightningElement, api } from "lwc";
import type { ErrorMessage } from "c/errorMessages";
import { saveGuarded } from "c/guardedSave";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney, toFieldValue } from "c/money";
import type { Minor } from "c/money";
import FORM_NOW from "@salesforce/label/c.Negotiation_Form_Now";
import ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import CANCEL from "@salesforce/label/c.Negotiation_Alternatives_Cancel";
import OURS from "@salesforce/label/c.Negotiation_Alternatives_Ours";
import AMOUNT from "@salesforce/label/c.Negotiation_Expected_Amount";
import COST from "@salesforce/label/c.Negotiation_Expected_Cost";
import FAILED from "@salesforce/label/c.Negotiation_Expected_Failed";
import HELP from "@salesforce/label/c.Negotiation_Expected_Help";
import PROBABILITY from "@salesforce/label/c.Negotiation_Expected_Probability";
import RESULT from "@salesforce/label/c.Negotiation_Expected_Result";
import SAVE from "@salesforce/label/c.Negotiation_Expected_Save";
import TITLE from "@salesforce/label/c.Negotiation_Expected_Title";
import { expectedResult } from "./expectedFacts";
import type { ExpectedResult, OutcomeText } from "./expectedFacts";

const OBJECT = "Renewal_Negotiation__c";
/** What happens if it goes well, as usual, badly. */
const OUTCOMES = 3;
const BLANK: readonly OutcomeText[] = Array.from({ length: OUTCOMES }, () => ({
  probability: "",
  amount: ""
}));

/** The expected value of what we do without a deal. Fires `saved` or `closed`. */
export default class ExpectedAlternative extends LightningElement {
  @api recordId: string | undefined;
  /** The revision that was read; a save of a later one is refused. */
  @api revision: number | undefined;
  /** Reads the alternatives again. */
  @api reread: (() => Promise<void>) | undefined;
  /** What the negotiation has. */
  @api stored: Minor | undefined;
  @api currency = localeSettings.currency;
  labels = {
    accessHint: ACCESS,
    cancel: CANCEL,
    cost: COST,
    failed: FAILED,
    help: HELP,
    save: SAVE,
    title: TITLE
  };
  outcomes = BLANK;
  cost = "";
  saving = false;
  failures: readonly ErrorMessage[] | undefined;

  get rows(): (OutcomeText & { key: number; probabilityLabel: string; amountLabel: string })[] {
    return this.outcomes.map((outcome, key) => ({
      ...outcome,
      key,
      probabilityLabel: fillLabel(PROBABILITY, key + 1),
      amountLabel: fillLabel(AMOUNT, key + 1)
    }));
  }

  get result(): ExpectedResult | string {
    return expectedResult(this.outcomes, this.cost, localeSettings.locale, this.currency);
  }

  get answer(): string {
    const { result } = this;
    if (typeof result === "string") return result;
    const format = { locale: localeSettings.locale, currency: this.currency };
    return fillLabel(
      RESULT,
      formatMoney(result.amount, { ...format, decimals: "whole" }),
      result.sum
    );
  }

  get cannotSave(): boolean {
    return this.saving || typeof this.result === "string";
  }

  handleOutcome(event: CustomEvent<{ value: string }>): void {
    const { index, field } = (event.currentTarget as HTMLElement).dataset;
    const change = { [field ?? ""]: event.detail.value };
    this.outcomes = this.outcomes.map((outcome, at) => {
      return String(at) === index ? { ...outcome, ...change } : outcome;
    });
  }

  handleCost(event: CustomEvent<{ value: string }>): void {
    this.cost = event.detail.value;
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("closed"));
  }

  async handleSave(): Promise<void> {
    const { recordId: id, result } = this;
    if (!id || typeof result === "string") return;
    this.saving = true;
    const amount = toFieldValue(result.amount, this.currency);
    const fields = { Our_Alternative_Amount__c: amount };
    const failures = await saveGuarded({
      title: "SaveOurAlternative",
      negotiationId: id,
      wasLost: false,
      revision: () => this.revision,
      changes: () => [{ alias: "negotiation", object: OBJECT, id, fields }],
      reread: () => this.differences()
    });
    this.saving = false;
    this.failures = failures.length > 0 ? failures : undefined;
    if (!this.failures) this.dispatchEvent(new CustomEvent("saved"));
  }

  /** What somebody else found our alternative to be worth meanwhile. */
  private async differences(): Promise<string[]> {
    const before = this.stored;
    await this.reread?.();
    if (this.stored === before) return [];
    const format = { locale: localeSettings.locale, currency: this.currency };
    const now = this.stored === undefined ? "–" : formatMoney(this.stored, format);
    return [fillLabel(FORM_NOW, OURS, now)];
  }
}

import { LightningElement, api } from "lwc";
import { dayIn } from "c/calendarDay";
import { errorMessages } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney, parseMoney } from "c/money";
import { linesOnTable, priceChanges } from "c/negotiationDrafts";
import type { Drafts, DraftSettings } from "c/negotiationDrafts";
import type { Negotiation, NegotiationLine, Side } from "c/negotiationModel";
import { nextRound } from "c/offerHistory";
import { totalsOf } from "c/pricing";
import { saveOffer } from "c/renewalMutations";
import type { NewOffer } from "c/renewalMutations";
import { allPriced, blankLines, draftsOfTotal, offerProblems } from "./offerDraft";
import type { OfferFieldProblem, OfferFields } from "./offerDraft";
import { isSavedAlready, offerErrors } from "./offerErrors";
import { LABELS, PROBLEM_LABELS, SIDE_OPTIONS } from "./offerFormLabels";

type Validatable = HTMLElement & {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
};

/**
 * Records an offer of either side. Ours takes the prices on the table, saving those that are not saved yet; theirs is
 * typed, line by line or as a total. Fires `offerrecorded` or `offercancelled`.
 */
export default class NegotiationOfferForm extends LightningElement {
  /** Unsaved prices on the table. */
  @api drafts: Drafts = new Map();
  labels = LABELS;
  sideOptions = SIDE_OPTIONS;
  fields: OfferFields = {
    side: "Ours",
    round: "1",
    date: "",
    validUntil: "",
    package: "",
    note: ""
  };
  theirLines: readonly NegotiationLine[] = [];
  theirDrafts: Drafts = new Map();
  totalText = "";
  generalErrors: readonly string[] = [];
  pricesProblem = "";
  saving = false;
  private readonly externalId = crypto.randomUUID();
  private given: Negotiation | undefined;

  @api
  get negotiation(): Negotiation | undefined {
    return this.given;
  }
  set negotiation(value: Negotiation | undefined) {
    this.given = value;
    this.theirLines = blankLines(value?.lines ?? []);
    if (this.fields.date) return;
    const date = dayIn(localeSettings.timeZone, new Date());
    this.fields = { ...this.fields, date, round: this.roundOf("Ours") };
  }

  get isTheirs(): boolean {
    return this.fields.side === "Theirs";
  }

  get ourSummary(): string {
    const lines = linesOnTable(this.given?.lines ?? [], this.drafts);
    const total = formatMoney(totalsOf(lines).price, { ...this.settings, decimals: "whole" });
    const summary = fillLabel(LABELS.ourSummary, lines.length, total);
    return this.drafts.size > 0
      ? `${summary} ${fillLabel(LABELS.ourUnsaved, this.drafts.size)}`
      : summary;
  }

  handleSide(event: CustomEvent<{ value: Side }>): void {
    const side = event.detail.value;
    this.fields = { ...this.fields, side, round: this.roundOf(side) };
    this.pricesProblem = "";
  }

  handleField(event: CustomEvent<{ value: string }>): void {
    const input = event.target as Validatable;
    this.fields = { ...this.fields, [input.dataset.field ?? ""]: event.detail.value ?? "" };
    input.setCustomValidity("");
  }

  handleTotal(event: CustomEvent<{ value: string }>): void {
    this.totalText = event.detail.value;
    const { locale, currency } = this.settings;
    const total = parseMoney(this.totalText, locale, currency);
    if ("minor" in total && total.minor >= 0) {
      this.theirDrafts = draftsOfTotal(total.minor, this.theirLines, this.settings);
    }
  }

  handleTheirDrafts(event: CustomEvent<Drafts>): void {
    this.theirDrafts = event.detail;
    this.totalText = "";
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent("offercancelled"));
  }

  async handleSave(): Promise<void> {
    const problems = offerProblems(this.fields, this.offeredLines, this.offeredDrafts);
    const offer = this.newOffer();
    if (!this.isComplete(problems) || !offer || this.saving) return;
    this.saving = true;
    const changes = this.isTheirs ? [] : priceChanges(this.drafts);
    const errors = errorMessages(await saveOffer(offer, changes, this.settings.currency));
    this.saving = false;
    if (errors.length === 0 || isSavedAlready(errors)) {
      this.dispatchEvent(
        new CustomEvent("offerrecorded", { detail: { side: offer.side, round: offer.round } })
      );
      return;
    }
    const sorted = offerErrors(
      errors,
      offer.lines,
      changes.map(({ lineId }) => lineId)
    );
    this.generalErrors = sorted.general;
    for (const [field, message] of sorted.fields) this.showAt(field, message);
  }

  /** Shows what is wrong at each field, what a field itself cannot read included; true when nothing is. */
  private isComplete(problems: readonly OfferFieldProblem[]): boolean {
    this.generalErrors = [];
    this.pricesProblem = problems.includes("prices") ? PROBLEM_LABELS.prices : "";
    const inputs = [...(this.template?.querySelectorAll<Validatable>("[data-field]") ?? [])];
    for (const input of inputs) {
      const problem = problems.find((each) => each === input.dataset.field);
      input.setCustomValidity(problem ? PROBLEM_LABELS[problem] : "");
    }
    const unreadable = inputs.filter((input) => input.reportValidity() === false);
    unreadable[0]?.focus();
    return problems.length === 0 && unreadable.length === 0;
  }

  private showAt(field: string, message: string): void {
    const input = this.template?.querySelector<Validatable>(`[data-field="${field}"]`);
    input?.setCustomValidity(message);
    input?.reportValidity();
  }

  private newOffer(): NewOffer | undefined {
    const lines = linesOnTable(this.offeredLines, this.offeredDrafts);
    if (!this.given || !allPriced(lines)) return undefined;
    return {
      ...this.fields,
      externalId: this.externalId,
      negotiationId: this.given.id,
      round: Number(this.fields.round),
      validUntil: this.fields.validUntil || undefined,
      lines
    };
  }

  private get offeredLines(): readonly NegotiationLine[] {
    return this.isTheirs ? this.theirLines : (this.given?.lines ?? []);
  }

  private get offeredDrafts(): Drafts {
    return this.isTheirs ? this.theirDrafts : this.drafts;
  }

  private get settings(): DraftSettings {
    return {
      locale: localeSettings.locale,
      currency: this.given?.currency ?? localeSettings.currency
    };
  }

  private roundOf(side: Side): string {
    return String(nextRound(this.given?.offers ?? [], side));
  }
}

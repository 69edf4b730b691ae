import { LightningElement, api } from "lwc";
import { dayIn } from "c/calendarDay";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { isStale } from "c/guardedSave";
import { localeSettings } from "c/localeSettings";
import { parseMoney } from "c/money";
import type { Negotiation, NegotiationLine } from "c/negotiationModel";
import type { RoomData } from "c/offerBuilder";
import type { PackageEdit } from "c/offerGrid";
import { nextRound } from "c/offerHistory";
import { MOST_YEARS, withYears } from "c/offerPackage";
import type { PackageContent, TypedTexts } from "c/offerPackage";
import { saveTheirOffer } from "c/renewalMutations";
import type { TheirOffer } from "c/renewalMutations";
import { BLANK_CONTENT, offeredContent, offerProblems, theirLines, withTotal } from "./offerDraft";
import type { OfferFieldProblem, OfferFields } from "./offerDraft";
import { offerErrors } from "./offerErrors";
import { LABELS, PROBLEM_LABELS } from "./offerFormLabels";

type Validatable = HTMLElement & {
  setCustomValidity(message: string): void;
  reportValidity(): boolean;
};

const NO_TYPED: TypedTexts = new Map();

/** Records an offer of the other side, line by line or as a total. Fires `offerrecorded` or `offercancelled`. */
export default class NegotiationOfferForm extends LightningElement {
  /** Reads again; resolves to undefined where the org could not be reached. */
  @api reload: (() => Promise<RoomData | undefined>) | undefined;
  labels = LABELS;
  yearOptions = Array.from({ length: MOST_YEARS }, (_, index) => ({
    label: String(index + 1),
    value: String(index + 1)
  }));

  fields: OfferFields = { round: "1", date: "", validUntil: "", package: "", note: "" };
  lines: readonly NegotiationLine[] = [];
  content: PackageContent = BLANK_CONTENT;
  typed: TypedTexts = NO_TYPED;
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
    this.lines = theirLines(value?.lines ?? []);
    if (this.fields.date) return;
    const date = dayIn(localeSettings.timeZone, new Date());
    this.fields = { ...this.fields, date, round: String(nextRound(value?.offers ?? [], "Theirs")) };
  }

  get years(): string {
    return String(this.content.head.years);
  }

  handleField(event: CustomEvent<{ value: string }>): void {
    const input = event.target as Validatable;
    this.fields = { ...this.fields, [input.dataset.field ?? ""]: event.detail.value ?? "" };
    input.setCustomValidity("");
  }

  handleYears(event: CustomEvent<{ value: string }>): void {
    this.content = withYears(this.content, Number(event.detail.value));
  }

  handleTotal(event: CustomEvent<{ value: string }>): void {
    this.totalText = event.detail.value;
    this.pricesProblem = "";
    const total = parseMoney(this.totalText, localeSettings.locale, this.currency);
    if (!("minor" in total) || total.minor < 0) return;
    this.content = withTotal(this.content, total.minor, this.lines);
    this.typed = NO_TYPED;
  }

  handleEdited({ detail }: CustomEvent<PackageEdit>): void {
    this.content = detail.content;
    this.typed = detail.typed;
    this.totalText = "";
    this.pricesProblem = "";
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent("offercancelled"));
  }

  async handleSave(): Promise<void> {
    const problems = offerProblems(this.fields, this.lines, this.content, this.typed);
    if (!this.isComplete(problems) || !this.given || this.saving) return;
    this.saving = true;
    const round = Number(this.fields.round);
    const content = offeredContent(this.content, this.fields);
    const offer = { externalId: this.externalId, round, date: this.fields.date, content };
    const errors = await this.record(this.given, offer, true);
    this.saving = false;
    if (errors.length === 0) {
      this.dispatchEvent(new CustomEvent("offerrecorded", { detail: { round } }));
      return;
    }
    const sorted = offerErrors(errors, this.lines);
    this.generalErrors = sorted.general;
    for (const [field, message] of sorted.fields) this.showAt(field, message);
  }

  /** Where a reply was lost, an earlier try may have arrived: what the org has now tells. */
  private async record(
    negotiation: Negotiation,
    offer: TheirOffer,
    mayRetry: boolean
  ): Promise<readonly ErrorMessage[]> {
    const errors = errorMessages(await saveTheirOffer(negotiation, offer));
    if (!isStale(errors)) return errors;
    const now = (await this.reload?.())?.negotiation;
    if (now?.offers.some(({ externalId }) => externalId === offer.externalId)) return [];
    return now && mayRetry ? this.record(now, offer, false) : errors;
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

  private get currency(): string {
    return this.given?.currency ?? localeSettings.currency;
  }
}

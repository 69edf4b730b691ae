import { LightningElement, api } from "lwc";
import type { Direction, LedgerEntry } from "c/concessionLedger";
import type { ErrorMessage } from "c/errorMessages";
import { saveGuarded, told } from "c/guardedSave";
import type { GuardedSave } from "c/guardedSave";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { toFieldValue } from "c/money";
import type { Minor } from "c/money";
import { concessionWrites } from "./concessionWrites";
import type { ConcessionText } from "./concessionWrites";
import FORM_NOW from "@salesforce/label/c.Negotiation_Form_Now";
import { DIRECTIONS, LABELS, TEXT_FIELDS } from "./formLabels";

interface Choice {
  readonly value: string;
  readonly label: string;
}

const NONE = "–";
const BLANK: ConcessionText = {
  direction: "Give",
  title: "",
  issueId: "",
  exchangeId: "",
  newGet: "",
  madeOn: "",
  cost: "",
  value: ""
};

/** A give or a get. Fires `saved` or `closed`. */
export default class NegotiationConcessionForm extends LightningElement {
  @api recordId: string | undefined;
  @api currency = localeSettings.currency;
  /** Every concession of the negotiation. */
  @api entries: readonly LedgerEntry[] = [];
  @api issues: readonly Choice[] = [];
  /** Whether the user may read costs and values. */
  @api team = false;
  /** Of the negotiation, as last read. */
  @api revision: number | undefined;
  /** Reads the concessions again. */
  @api reread: (() => Promise<void>) | undefined;
  labels = LABELS;
  directions = DIRECTIONS;
  text = BLANK;
  saving = false;
  failures: readonly ErrorMessage[] | undefined;
  private edited: LedgerEntry | undefined;
  private wasLost = false;
  private isFocused = false;

  /** What is changed; without it a new one is made. */
  @api
  get entry(): LedgerEntry | undefined {
    return this.edited;
  }
  set entry(entry: LedgerEntry | undefined) {
    if (entry?.id === this.edited?.id && this.edited) return;
    this.edited = entry;
    this.text = entry ? this.textOf(entry) : BLANK;
  }

  /** Whoever opened the form goes on typing in it. */
  override renderedCallback(): void {
    const input = this.template?.querySelector<HTMLElement>("lightning-input");
    if (this.isFocused || !input) return;
    this.isFocused = true;
    input.focus();
  }

  get heading(): string {
    return this.edited ? LABELS.editTitle : LABELS.newTitle;
  }

  get isGive(): boolean {
    return this.text.direction === "Give";
  }

  get directionFixed(): boolean {
    return this.edited !== undefined || this.saving;
  }

  get issueOptions(): Choice[] {
    return [{ value: "", label: LABELS.none }, ...this.issues];
  }

  get exchangeLabel(): string {
    return this.isGive ? LABELS.exchangeGive : LABELS.exchangeGet;
  }

  get exchangeOptions(): Choice[] {
    const others = this.entries.filter(
      ({ id, direction }) => id !== this.edited?.id && direction !== this.text.direction
    );
    return [
      { value: "", label: LABELS.none },
      ...others.map(({ id, title }) => ({ value: id, label: title }))
    ];
  }

  get canNameGet(): boolean {
    return this.isGive && this.text.exchangeId === "";
  }

  get showsAmounts(): boolean {
    return this.team && this.isGive;
  }

  get cannotSave(): boolean {
    return this.saving || this.text.title.trim() === "";
  }

  handleChange(event: CustomEvent<{ value: string }>): void {
    const field = (event.currentTarget as HTMLElement).dataset.field ?? "";
    this.text = { ...this.text, [field]: event.detail.value };
  }

  handleDirection(event: CustomEvent<{ value: string }>): void {
    this.text = { ...this.text, direction: event.detail.value as Direction, exchangeId: "" };
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("closed"));
  }

  async handleSave(): Promise<void> {
    if (!this.recordId || this.cannotSave || !this.inputsAreValid()) return;
    this.saving = true;
    const unseen = told(this.unseen());
    const failures = unseen.length > 0 ? unseen : await saveGuarded(this.guarded(this.recordId));
    this.saving = false;
    this.failures = failures.length > 0 ? failures : undefined;
    this.wasLost = failures.some(({ kind }) => kind === "offline");
    if (!this.failures) this.dispatchEvent(new CustomEvent("saved"));
  }

  private guarded(negotiationId: string): GuardedSave {
    const { team, currency, edited } = this;
    return {
      title: "SaveConcession",
      negotiationId,
      wasLost: this.wasLost,
      revision: () => this.revision,
      changes: () => concessionWrites(this.text, { negotiationId, id: edited?.id, team, currency }),
      reread: async () => {
        await this.reread?.();
        return this.unseen();
      }
    };
  }

  /**
   * What somebody else changed of that which is changed here, told once; what they changed elsewhere in the entry is
   * taken over.
   */
  private unseen(): string[] {
    const fresh = this.entries.find(({ id }) => id === this.edited?.id);
    if (!this.edited || !fresh) return [];
    const [before, now] = [this.textOf(this.edited), this.textOf(fresh)];
    this.edited = fresh;
    const changed = TEXT_FIELDS.filter(({ field }) => now[field] !== before[field]);
    const both = changed.filter(({ field }) => this.text[field] !== before[field]);
    const theirs = changed.filter((each) => !both.includes(each));
    const taken = Object.fromEntries(theirs.map(({ field }) => [field, now[field]]));
    this.text = { ...this.text, ...taken };
    return both.map(({ field, label }) => {
      return fillLabel(FORM_NOW, label, this.shown(field, now[field]));
    });
  }

  /** As people read it: the name of what an id stands for. */
  private shown(field: keyof ConcessionText, value: string): string {
    const choices = field === "issueId" ? this.issueOptions : this.exchangeOptions;
    const isChoice = field === "issueId" || field === "exchangeId";
    if (!isChoice) return value || NONE;
    return choices.find((choice) => choice.value === value)?.label ?? NONE;
  }

  private inputsAreValid(): boolean {
    const inputs = [...(this.template?.querySelectorAll("lightning-input") ?? [])];
    return inputs.every((input) => (input as unknown as HTMLInputElement).reportValidity());
  }

  private textOf(entry: LedgerEntry): ConcessionText {
    const { direction, title, issueId, exchangeId, madeOn, cost, value, id } = entry;
    const amount = (figure: Minor | undefined): string => {
      return figure === undefined ? "" : String(toFieldValue(figure, this.currency));
    };
    const give = this.entries.find((each) => each.exchangeId === id);
    return {
      ...BLANK,
      direction,
      title,
      issueId,
      exchangeId: direction === "Get" && give ? give.id : exchangeId,
      madeOn: madeOn ?? "",
      cost: amount(cost),
      value: amount(value)
    };
  }
}

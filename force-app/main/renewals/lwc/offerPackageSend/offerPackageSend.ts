import { LightningElement, api } from "lwc";
import { dayIn } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import type { Offer } from "c/negotiationModel";
import { isSameWorth } from "c/offerPackage";
import type { PackageWorth } from "c/offerPackageWorth";
import { LABELS } from "./sendLabels";

/** Which packages leave, and when. */
export interface SendOrder {
  readonly offerIds: readonly string[];
  readonly date: string;
  readonly validUntil: string;
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly blocked: boolean;
  readonly reason: string;
  readonly warning: string;
}

type Field = HTMLElement & { reportValidity(): boolean; setCustomValidity(message: string): void };

/** A last look before packages become offers made. Fires `sendconfirmed` (SendOrder) or `sendcancelled`. */
export default class OfferPackageSend extends LightningElement {
  /** Saved drafts of the round. */
  @api offers: readonly Offer[] = [];
  /** Packages of the same round that have left already. */
  @api sent: readonly Offer[] = [];
  /** Percent by which packages of one round may differ in worth. */
  @api tolerance = 0;
  /** Whether this person is of the negotiation team. */
  @api confidential = false;
  @api currency = localeSettings.currency;
  @api busy = false;
  labels = LABELS;
  date = dayIn(localeSettings.timeZone, new Date());
  validUntil = "";
  private left: ReadonlySet<string> = new Set();

  get choices(): Choice[] {
    return this.offers.map((offer) => {
      const blocked = Boolean(offer.needsApproval) && offer.approval !== "Approved";
      return {
        id: offer.id,
        label: `${offer.package || "–"} · ${this.money(offer.total)}`,
        checked: !blocked && !this.left.has(offer.id),
        blocked,
        reason: blocked ? LABELS.blocked : "",
        warning: offer.isBelowWalkAway ? LABELS.belowWalkAway : ""
      };
    });
  }

  get chosen(): Choice[] {
    return this.choices.filter(({ checked }) => checked);
  }

  /** What would stand side by side: for the team to compare. */
  get packages(): PackageWorth[] {
    const leaving = new Set(this.chosen.map(({ id }) => id));
    const offers = [...this.sent, ...this.offers.filter(({ id }) => leaving.has(id))];
    return offers.map((offer) => ({ title: offer.package || "–", worth: offer.worth }));
  }

  /** Only the team sends packages side by side. */
  get needsTeam(): boolean {
    return !this.confidential && this.chosen.length > 0 && this.packages.length > 1;
  }

  get cannotSend(): boolean {
    return this.busy || this.chosen.length === 0 || this.needsTeam || this.isApart;
  }

  private get isApart(): boolean {
    const worths = this.packages.flatMap(({ worth }) => worth ?? []);
    return !isSameWorth(worths, this.tolerance);
  }

  get sendLabel(): string {
    return fillLabel(LABELS.send, this.chosen.length);
  }

  handleToggle(event: Event): void {
    const { id = "" } = (event.target as HTMLElement).dataset;
    const left = new Set(this.left);
    if (!left.delete(id)) left.add(id);
    this.left = left;
  }

  handleDate(event: CustomEvent<{ value: string }>): void {
    this.date = event.detail.value ?? "";
  }

  handleValidUntil(event: CustomEvent<{ value: string }>): void {
    const field = event.target as Field;
    this.validUntil = event.detail.value ?? "";
    field.setCustomValidity(
      this.validUntil && this.validUntil < this.date ? LABELS.validUntilProblem : ""
    );
  }

  handleSend(): void {
    const fields = [...(this.template?.querySelectorAll<Field>("[data-field]") ?? [])];
    const wrong = fields.filter((field) => field.reportValidity() === false);
    wrong[0]?.focus();
    if (wrong.length > 0 || this.cannotSend) return;
    const { date, validUntil } = this;
    const detail = { offerIds: this.chosen.map(({ id }) => id), date, validUntil };
    this.dispatchEvent(new CustomEvent<SendOrder>("sendconfirmed", { detail }));
  }

  handleCancel(): void {
    this.dispatchEvent(new CustomEvent("sendcancelled"));
  }

  private money(minor: number): string {
    const { locale } = localeSettings;
    return formatMoney(minor, { locale, currency: this.currency, symbol: true });
  }
}

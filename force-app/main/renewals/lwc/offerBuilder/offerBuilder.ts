import { LightningElement, api } from "lwc";
import LightningConfirm from "lightning/confirm";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { dayIn } from "c/calendarDay";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { Minor } from "c/money";
import type { Negotiation } from "c/negotiationModel";
import type { PackageEdit } from "c/offerGrid";
import type { PackageContent, PackageHead, SavedPackage } from "c/offerPackage";
import type { ConflictChoice } from "c/saveConflict";
import { LABELS } from "./builderLabels";
import { builderView } from "./builderView";
import type { BuilderView } from "./builderView";
import { isChanged } from "./roundDraft";
import * as rounds from "./roundState";
import type { RoundState } from "./roundState";
import { resumeSave, saveRound } from "./saveRound";
import type { SaveHost, SaveOutcome } from "./saveRound";

/** A negotiation with the drafts of its running round, read together. */
export interface RoomData {
  readonly negotiation: Negotiation;
  readonly packages: readonly SavedPackage[];
}

/**
 * Packages of the running round, edited side by side and saved together. Fires `tablechanged` (first-year total of
 * the package on screen, null for an offer made), `saved`, `sendasked` once all is saved, `deleteasked`.
 */
export default class OfferBuilder extends LightningElement {
  /** Reads again; resolves to undefined where the org could not be reached. */
  @api reload: (() => Promise<RoomData | undefined>) | undefined;
  /** Whether this person may write what a package is worth to us. */
  @api confidential = false;
  labels = LABELS;
  round: RoundState = rounds.NO_ROUND;
  outcome: SaveOutcome | undefined;
  saving = false;
  progress = "";
  announcement = "";
  proposing = false;
  private given: RoomData | undefined;
  private mayEdit = false;
  private madeContent: PackageContent | undefined;

  @api
  get data(): RoomData | undefined {
    return this.given;
  }
  set data(value: RoomData | undefined) {
    if (value) this.take(value);
  }

  /** Whether this person may write offers. */
  @api
  get editable(): boolean {
    return this.mayEdit;
  }
  set editable(value: boolean) {
    this.mayEdit = value;
    if (this.given) this.take(this.given);
  }

  @api
  get hasUnsaved(): boolean {
    return this.round.drafts.some(isChanged);
  }

  override connectedCallback(): void {
    window.addEventListener("beforeunload", this.warn);
  }

  override disconnectedCallback(): void {
    window.removeEventListener("beforeunload", this.warn);
  }

  get view(): BuilderView {
    const { round, negotiation, outcome, saving, editable } = this;
    return builderView({ round, negotiation, outcome, saving, editable });
  }

  get negotiation(): Negotiation {
    return this.given?.negotiation as Negotiation;
  }

  get isReady(): boolean {
    return this.given !== undefined;
  }

  handleChosen(event: CustomEvent<string>): void {
    this.show({ ...this.round, active: event.detail });
  }

  handleAdded(): void {
    this.show(rounds.added(this.round, this.negotiation, this.view.draft?.content));
  }

  handlePackageRead(event: CustomEvent<PackageContent | null>): void {
    this.madeContent = event.detail ?? undefined;
  }

  handleNextRound(): void {
    this.show(rounds.added(this.round, this.negotiation, this.madeContent));
  }

  handleEdited({ detail }: CustomEvent<PackageEdit>): void {
    this.show(rounds.edited(this.round, detail, detail.step));
    if (detail.skipped > 0) this.announcement = fillLabel(LABELS.skipped, detail.skipped);
  }

  handleHead(event: CustomEvent<Partial<PackageHead>>): void {
    this.show(rounds.withHead(this.round, event.detail));
  }

  handleYears(event: CustomEvent<number>): void {
    this.show(rounds.withTerm(this.round, event.detail));
  }

  handleStep(event: CustomEvent): void {
    this.show(rounds.stepped(this.round, event.type as "undone" | "redone"));
  }

  handleRevert(): void {
    this.outcome = undefined;
    this.show(rounds.reverted(this.round));
  }

  handlePropose(): void {
    this.proposing = !this.proposing;
  }

  handleProposed({ detail }: CustomEvent<readonly PackageContent[]>): void {
    this.proposing = false;
    this.show(rounds.proposed(this.round, this.negotiation, detail));
  }

  handleFillDown(): void {
    this.template?.querySelector<HTMLElement & { fillDown(): void }>("c-offer-grid")?.fillDown();
  }

  async handleDelete(): Promise<void> {
    const { draft } = this.view;
    if (!draft) return;
    const message = fillLabel(LABELS.deleteConfirm, draft.content.head.title);
    const sure = await LightningConfirm.open({ message, label: LABELS.delete, theme: "warning" });
    if (!sure) return;
    this.show(rounds.removed(this.round, draft.key));
    if (draft.offerId)
      this.dispatchEvent(new CustomEvent<string>("deleteasked", { detail: draft.offerId }));
  }

  handleConflictChoice(event: CustomEvent<ConflictChoice[]>): void {
    this.show(rounds.chosen(this.round, event.detail));
  }

  handleConflictClosed(): void {
    this.show({ ...this.round, meanwhile: [] });
  }

  handleSave(): Promise<boolean> {
    return this.run(saveRound);
  }

  handleCheck(): Promise<boolean> {
    return this.run(resumeSave);
  }

  async handleSend(): Promise<void> {
    this.round = rounds.adopted(this.round, this.negotiation);
    if (!this.hasUnsaved || (await this.run(saveRound)))
      this.dispatchEvent(new CustomEvent("sendasked"));
  }

  handleApproval(): void {
    this.dispatchEvent(new CustomEvent("saved"));
  }

  private async run(save: typeof saveRound): Promise<boolean> {
    if (this.saving) return false;
    this.round = rounds.adopted(this.round, this.negotiation);
    this.saving = true;
    this.progress = "";
    this.outcome = await save(this.saveHost, dayIn(localeSettings.timeZone, new Date()));
    this.saving = false;
    if (this.outcome.kind !== "saved") return false;
    this.outcome = undefined;
    this.dispatchEvent(new ShowToastEvent({ title: LABELS.saved, variant: "success" }));
    this.dispatchEvent(new CustomEvent("saved"));
    return true;
  }

  private get saveHost(): SaveHost {
    return {
      negotiation: () => this.negotiation,
      drafts: () => this.round.drafts,
      markAttempted: () => {
        this.round = rounds.attempted(this.round);
      },
      reload: async () => {
        const data = await this.reload?.();
        if (data) this.take(data);
        return data !== undefined;
      },
      hasMeanwhile: () => this.round.meanwhile.length > 0,
      progress: (left) => {
        this.progress = fillLabel(LABELS.saving, left);
      }
    };
  }

  private take(value: RoomData): void {
    const { negotiation, packages } = unguarded(value);
    this.given = { negotiation, packages };
    const mayBegin = this.editable && negotiation.lines.length > 0;
    this.show(rounds.taken(this.round, negotiation, packages, mayBegin));
  }

  private show(round: RoundState): void {
    this.round = round;
    const detail = rounds.firstYearTotal(round, this.negotiation);
    this.dispatchEvent(new CustomEvent<Minor | undefined>("tablechanged", { detail }));
  }

  private warn = (event: BeforeUnloadEvent): void => {
    if (this.hasUnsaved) event.preventDefault();
  };
}

/** A copy outside the platform's proxies, which cost more than the arithmetic on 500 lines. */
function unguarded({ negotiation, packages }: RoomData): RoomData {
  const lines = negotiation.lines.map((line) => ({ ...line }));
  const offers = negotiation.offers.map((offer) => ({ ...offer }));
  return { negotiation: { ...negotiation, lines, offers }, packages };
}

import { api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import LightningConfirm from "lightning/confirm";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import type { ObjectInfo, PicklistValues } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import DealPart from "c/dealPart";
import { errorMessages } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { HELD_QUERY, heldOf } from "./heldQuery";
import type { Held, HeldData } from "./heldQuery";
import { PLAN_QUERY } from "./planQuery";
import { problemWords } from "./planWords";
import type { ProblemWords } from "./planWords";
import { LABELS } from "./publicationLabels";
import { viewOf } from "./publicationView";
import type { PublicationView } from "./publicationView";
import { publishFees } from "./publishRun";
import type { Stop } from "./publishRun";
import { OWN_RULES, sourceOf, standingOf } from "./standing";
import type { Standing } from "./standing";
import { stopWords } from "./stopWords";
import type { StopWords } from "./stopWords";

interface Choice {
  readonly label: string;
  readonly value: string;
}

/**
 * Shows what the chosen scenario makes of the members' fees and publishes them, with progress. Whatever interrupts it,
 * the same button finishes it, and so does `entente consortium publish`.
 */
export default class FeePublication extends DealPart {
  labels = LABELS;
  override query = PLAN_QUERY;
  heldQuery = HELD_QUERY;
  source = OWN_RULES;
  vatCategory = "";
  view: PublicationView | undefined;
  problem: ProblemWords | undefined;
  running = false;
  progress = { done: 0, total: 0 };
  stopped: StopWords | undefined;
  hasChanged = false;
  private held: Held | undefined;
  private heldErrors: readonly unknown[] | undefined;
  private readHeld: (() => Promise<void>) | undefined;
  private standing: Standing | undefined;
  private isSourceChosen = false;
  private pauseAsked = false;
  private info: ObjectInfo | undefined;

  @wire(getObjectInfo, { objectApiName: "Member_Fee__c" })
  wiredInfo({ data }: WireResult<ObjectInfo>): void {
    this.info = data;
    this.look();
  }

  @wire(getPicklistValues, {
    recordTypeId: "$recordTypeId",
    fieldApiName: "Member_Fee__c.VAT_Category__c"
  })
  categories: WireResult<PicklistValues> | undefined;

  @wire(graphql, { query: "$heldQuery", variables: "$variables" })
  wiredHeld({ data, errors, refresh }: GraphQLResult<HeldData>): void {
    if (refresh) this.readHeld = refresh;
    this.heldErrors = errors?.length ? errors : undefined;
    if (data) this.held = heldOf(data, this.deal?.currency ?? localeSettings.currency);
    this.look();
  }

  @api
  override async refresh(): Promise<void> {
    await Promise.all([super.refresh(), this.readHeld?.()]);
  }

  get recordTypeId(): string | undefined {
    return this.info?.defaultRecordTypeId;
  }

  /** Once something is shown, a failed reading is told where it stopped a run. */
  get readErrors(): readonly unknown[] | undefined {
    return this.deal && this.held ? undefined : (this.errors ?? this.heldErrors);
  }

  override get loading(): boolean {
    return !(this.deal && this.held) && !this.readErrors;
  }

  get isEmpty(): boolean {
    const { deal } = this;
    return Boolean(deal && (deal.members.length === 0 || deal.years.length === 0));
  }

  get sources(): Choice[] {
    const scenarios = this.deal?.scenarios.filter(({ results }) => results !== "") ?? [];
    return [
      { label: LABELS.ownRules, value: OWN_RULES },
      ...scenarios.map(({ id, title }) => ({ label: title, value: id }))
    ];
  }

  get vatCategories(): Choice[] {
    const values = this.categories?.data?.values ?? [];
    return [{ label: LABELS.noVat, value: "" }, ...values];
  }

  get canPublish(): boolean {
    return Boolean(this.view?.hasWork) && !this.running;
  }

  get choosesVat(): boolean {
    return this.canPublish && Boolean(this.view?.hasNew);
  }

  get button(): string {
    return this.stopped ? LABELS.resume : (this.view?.button ?? "");
  }

  get hasProgress(): boolean {
    return this.progress.total > 0 && (this.running || this.stopped !== undefined);
  }

  get progressText(): string {
    return fillLabel(LABELS.progress, this.progress.done, this.progress.total);
  }

  get percentDone(): number {
    const { done, total } = this.progress;
    return total === 0 ? 0 : Math.floor((done * 100) / total);
  }

  handleSource({ detail }: CustomEvent<{ value: string }>): void {
    this.isSourceChosen = true;
    this.source = detail.value;
    this.look();
  }

  handleVat({ detail }: CustomEvent<{ value: string }>): void {
    this.vatCategory = detail.value;
  }

  handlePause(): void {
    this.pauseAsked = true;
  }

  async handlePublish(): Promise<void> {
    const { view, standing } = this;
    if (!view || !standing || !this.canPublish) return;
    if (view.atWork && !(await confirmed(view))) return;
    this.running = true;
    this.pauseAsked = false;
    this.stopped = undefined;
    this.progress = { done: 0, total: 0 };
    await this.run(standing.plan.key);
    this.running = false;
  }

  /** Publishes what was looked at: shares that changed meanwhile are shown first. */
  private async run(shownKey: string): Promise<void> {
    const fresh = await this.readFresh();
    const { deal, standing, view } = this;
    if ("errors" in fresh) return this.end({ reason: "begin", errors: fresh.errors });
    this.hasChanged = standing?.plan.key !== shownKey;
    if (!deal || !standing || !view?.hasWork || this.hasChanged) return undefined;
    const stop = await publishFees({
      deal,
      plan: standing.plan,
      steps: standing.steps,
      vatCategory: this.vatCategory || undefined,
      read: () => this.readFresh(),
      onProgress: (done) => (this.progress = { done, total: standing.left }),
      isPaused: () => this.pauseAsked
    });
    return this.end(stop);
  }

  private end(stop: Stop | undefined): void {
    this.stopped = stop && this.deal && stopWords(this.deal, stop, localeSettings.locale);
    if (!stop) this.dispatchEvent(new ShowToastEvent({ title: LABELS.done, variant: "success" }));
    const isOffline = errorMessages(stop?.errors).some(({ kind }) => kind === "offline");
    // Without a connection the other parts of the page keep what they show.
    if (!isOffline) this.refreshPage();
  }

  private async readFresh(): Promise<Held | { readonly errors: readonly unknown[] }> {
    await this.refresh();
    const errors = this.errors ?? this.heldErrors;
    return errors || !this.held ? { errors: errors ?? [] } : this.held;
  }

  protected override showDeal(): void {
    this.look();
  }

  private look(): void {
    const { deal, held, info } = this;
    if (!deal || !held) return;
    if (!this.isSourceChosen && !this.running) this.source = sourceOf(deal, held);
    const standing = standingOf(deal, held, this.source, new Date());
    const isPlanned = !("problem" in standing);
    this.problem = isPlanned ? undefined : problemWords(deal, standing.problem);
    this.standing = isPlanned ? standing : undefined;
    const mayPublish = Boolean(info?.createable && info.fields.Net_Amount__c?.updateable);
    this.view = isPlanned ? viewOf(deal, held, standing, mayPublish, localeSettings) : undefined;
  }
}

function confirmed({ atWork, button }: PublicationView): Promise<boolean> {
  return LightningConfirm.open({ message: atWork, label: button, theme: "warning" });
}

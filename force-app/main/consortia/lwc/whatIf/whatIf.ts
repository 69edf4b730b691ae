import { api } from "lwc";
import type { WhatIfTrial } from "c/allocationParameters";
import type { Deal } from "c/dealModel";
import { parseDecimal } from "c/decimalText";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { editableMoney, parseMoney } from "c/money";
import NextFocus from "c/nextFocus";
import { candidatesFor, newcomerId, supposedMembers } from "./supposable";
import type { Candidate, SupposedItem } from "./supposable";
import { stepChoices, stepIn, stepValue } from "./stepChoices";
import type { Choice } from "./stepChoices";
import { LABELS, LEAVER_RULES, leaverRuleOf } from "./whatIfLabels";

/** What follows from a supposition, in a person's words. */
export interface Line {
  readonly key: string;
  readonly text: string;
}

const SEARCH = "[data-name=search]";

/**
 * Supposes that members leave, join or accept, that others join, or that the price follows another step. Fires
 * `supposed` with each supposition, `backasked` to leave it.
 */
export default class WhatIf extends NextFocus {
  @api deal: Deal | undefined;
  /** undefined: nothing is supposed. */
  @api supposed: WhatIfTrial | undefined;
  @api lines: readonly Line[] = [];
  labels = LABELS;
  leaverRules: readonly Choice[] = Object.entries(LEAVER_RULES).map(([value, label]) => ({
    value,
    label
  }));
  search = "";
  newcomer = { title: "", weight: "" };
  /** What is typed as added amount and is not what would be written. */
  addedDraft: string | undefined;

  get candidates(): Candidate[] {
    const { deal, supposed, search } = this;
    return deal && supposed ? candidatesFor(search, deal, supposed) : [];
  }

  get items(): SupposedItem[] {
    return this.deal && this.supposed ? supposedMembers(this.deal, this.supposed) : [];
  }

  get finds(): boolean {
    return this.candidates.length > 0;
  }

  get findsNobody(): boolean {
    return this.search.trim() !== "" && !this.finds;
  }

  get stepChoices(): Choice[] {
    return this.deal ? stepChoices(this.deal) : [];
  }

  get step(): string {
    return this.supposed ? stepValue(this.supposed.step) : "";
  }

  get hasSteps(): boolean {
    return Boolean(this.deal?.tiers.length);
  }

  get addedLabel(): string {
    return fillLabel(LABELS.added, this.deal?.currency ?? "");
  }

  get added(): string {
    const { deal, supposed, addedDraft } = this;
    if (!deal || !supposed) return "";
    return addedDraft ?? editableMoney(supposed.added, localeSettings.locale, deal.currency);
  }

  get addedError(): string {
    return this.addedDraft !== undefined && this.readAdded(this.addedDraft) === undefined
      ? LABELS.notANumber
      : "";
  }

  get weightError(): string {
    const { weight } = this.newcomer;
    return weight.trim() !== "" && !this.newcomerWeight ? LABELS.notANumber : "";
  }

  get cannotAdd(): boolean {
    return this.newcomer.title.trim() === "" || this.weightError !== "";
  }

  handleStart(): void {
    const { deal } = this;
    if (!deal) return;
    this.focusNext(SEARCH);
    this.fire({
      leaving: [],
      joining: [],
      newcomers: [],
      added: 0,
      leaverRule: leaverRuleOf(deal.leaverRule),
      step: "answers"
    });
  }

  handleBack(): void {
    this.search = "";
    this.addedDraft = undefined;
    this.focusNext("[data-do=start]");
    this.dispatchEvent(new CustomEvent("backasked"));
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.search = event.detail.value;
  }

  handleCandidate(event: Event): void {
    const { id = "", list } = (event.currentTarget as HTMLElement).dataset;
    const key = list as "leaving" | "joining";
    this.change({ [key]: [...(this.supposed?.[key] ?? []), id] });
    this.search = "";
    this.focusNext(SEARCH);
  }

  handleRemove(event: Event): void {
    const { id } = (event.currentTarget as HTMLElement).dataset;
    const { supposed } = this;
    if (!supposed) return;
    this.focusNext(SEARCH);
    this.change({
      leaving: supposed.leaving.filter((each) => each !== id),
      joining: supposed.joining.filter((each) => each !== id),
      newcomers: supposed.newcomers.filter((each) => each.id !== id)
    });
  }

  handleNewcomer(event: CustomEvent<{ value: string }>): void {
    const { name = "" } = (event.currentTarget as HTMLElement).dataset;
    this.newcomer = { ...this.newcomer, [name]: event.detail.value };
  }

  handleAdd(): void {
    const { supposed } = this;
    if (!supposed || this.cannotAdd) return;
    const title = this.newcomer.title.trim();
    const fresh = { id: newcomerId(supposed), title, weight: this.newcomerWeight };
    this.change({ newcomers: [...supposed.newcomers, fresh] });
    this.newcomer = { title: "", weight: "" };
  }

  handleAdded(event: CustomEvent<{ value: string }>): void {
    this.addedDraft = event.detail.value;
    const added = this.readAdded(this.addedDraft);
    if (added !== undefined) this.change({ added });
  }

  handleAddedLeft(): void {
    if (!this.addedError) this.addedDraft = undefined;
  }

  handleRule(event: CustomEvent<{ value: string }>): void {
    this.change({ leaverRule: event.detail.value as WhatIfTrial["leaverRule"] });
  }

  handleStep(event: CustomEvent<{ value: string }>): void {
    this.change({ step: stepIn(event.detail.value, this.deal?.tiers ?? []) });
  }

  private get newcomerWeight() {
    return parseDecimal(this.newcomer.weight, localeSettings.locale);
  }

  private readAdded(text: string): number | undefined {
    if (text.trim() === "") return 0;
    const parsed = parseMoney(text, localeSettings.locale, this.deal?.currency ?? "");
    return "minor" in parsed ? parsed.minor : undefined;
  }

  private change(change: Partial<WhatIfTrial>): void {
    if (this.supposed) this.fire({ ...this.supposed, ...change });
  }

  private fire(detail: WhatIfTrial): void {
    this.dispatchEvent(new CustomEvent<WhatIfTrial>("supposed", { detail }));
  }
}

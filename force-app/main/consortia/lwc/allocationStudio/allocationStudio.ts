import type { GridMember } from "c/allocationGrid";
import { parametersOfDeal, readParameters } from "c/allocationParameters";
import type { AllocationParameters, WhatIfTrial } from "c/allocationParameters";
import type { Deal } from "c/dealModel";
import DealPart from "c/dealPart";
import { against, inYear, newcomersOf, pricedYears, study, yearName } from "c/dealStudy";
import type { Studied, StudiedMember, YearView } from "c/dealStudy";
import { localeSettings } from "c/localeSettings";
import { withTrials } from "c/memberTrials";
import type { TrialChange } from "c/memberTrials";
import type { StripFact } from "c/factStrip";
import { stepGapText } from "c/stepGap";
import type { Line } from "c/whatIf";
import { consequences } from "./consequences";
import { problemText } from "./problemWords";
import type { ProblemText } from "./problemWords";
import { LABELS } from "./studioLabels";
import { STUDIO_QUERY } from "./studioQuery";
import { topLine } from "./topLine";

type Clearable = HTMLElement & { clear(): void };

/** Tries ways to split a deal's envelope: each change is allocated at once. Writes scenarios, never members. */
export default class AllocationStudio extends DealPart {
  labels = LABELS;
  override query = STUDIO_QUERY;
  parameters: AllocationParameters | undefined;
  studied: Studied | undefined;
  /** What a supposition is compared with; undefined: nothing is supposed. */
  before: { readonly parameters: AllocationParameters; readonly studied: Studied } | undefined;
  /** The year that the grid shows, 0 for the first. */
  year: number | "all" = 0;

  protected override showDeal(deal: Deal): void {
    if (!this.hasWork) return;
    if (this.before) this.compareWith(this.before.parameters);
    this.attempt(this.parameters ?? startOf(deal));
  }

  /** Shares of some members only would not be theirs. */
  get hasWork(): boolean {
    const { deal } = this;
    if (!deal || deal.hasMoreMembers) return false;
    return deal.members.length > 0 && pricedYears(deal).length > 0;
  }

  get years(): string[] {
    return this.deal ? pricedYears(this.deal).map(yearName) : [];
  }

  get yearChoices(): { label: string; value: string }[] {
    const years = this.years.map((label, index) => ({ label, value: String(index) }));
    return [...years, { label: LABELS.allYears, value: "all" }];
  }

  get yearValue(): string {
    return String(this.year);
  }

  get hasYears(): boolean {
    return this.years.length > 1;
  }

  get view(): YearView | undefined {
    const { deal, studied, before, year } = this;
    if (!deal || !studied) return undefined;
    const view = inYear(studied, deal, year);
    return before ? against(view, inYear(before.studied, deal, year)) : view;
  }

  get members(): readonly GridMember[] {
    return this.view?.members ?? [];
  }

  get facts(): StripFact[] {
    const { deal, studied, view } = this;
    if (!deal || !studied || !view) return [];
    const { currency, threshold } = deal;
    const { locale } = localeSettings;
    return topLine(view, studied.participation, { locale, currency, threshold });
  }

  get consequences(): Line[] {
    const { deal, before, studied } = this;
    if (!deal || !before || !studied) return [];
    const { locale } = localeSettings;
    return consequences(before.studied, studied, { locale, currency: deal.currency });
  }

  /** Empty in a what-if: it is at the price of its step. */
  get stepGap(): string {
    const { deal, before, studied } = this;
    if (!deal || before || !studied) return "";
    return stepGapText(deal, studied.participation, localeSettings.locale);
  }

  get newcomers(): readonly StudiedMember[] {
    return this.parameters ? newcomersOf(this.parameters) : [];
  }

  get problems(): ProblemText[] {
    const { deal, studied } = this;
    if (!deal || !studied) return [];
    const all = [...deal.members, ...this.newcomers];
    const names = new Map(all.map(({ id, institution }) => [id, institution]));
    const nameOf = (member: string): string => names.get(member) ?? member;
    const settings = { locale: localeSettings.locale, currency: deal.currency, nameOf };
    return studied.problems.map((problem) => problemText(problem, settings));
  }

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  /** What is saved can be published: nothing is left open. */
  get canSave(): boolean {
    return Boolean(this.studied?.allocation) && !this.hasProblems;
  }

  handleYear(event: CustomEvent<{ value: string }>): void {
    const { value } = event.detail;
    this.year = value === "all" ? value : Number(value);
  }

  handleOpen({ detail: parameters }: CustomEvent<AllocationParameters>): void {
    this.clearTyped();
    this.before = undefined;
    if (this.deal && parameters.supposed) this.compareWith(startOf(this.deal));
    this.attempt(parameters);
  }

  handleWritten(): void {
    this.refreshPage();
  }

  handleParameters(event: CustomEvent<AllocationParameters>): void {
    this.attempt(event.detail);
  }

  handleTrials(event: CustomEvent<readonly TrialChange[]>): void {
    const { deal, parameters } = this;
    if (!deal || !parameters) return;
    const members = [...deal.members, ...this.newcomers];
    const trials = withTrials(parameters.trials, event.detail, members);
    this.attempt({ ...parameters, trials });
  }

  handleReset(): void {
    this.before = undefined;
    if (this.deal) this.attempt(rulesOf(this.deal));
  }

  /** The settings of now are what the supposition is compared with. */
  handleSuppose({ detail: supposed }: CustomEvent<WhatIfTrial>): void {
    const { parameters } = this;
    if (!parameters) return;
    if (!this.before) this.compareWith(parameters);
    this.attempt({ ...parameters, supposed });
  }

  handleBack(): void {
    const parameters = this.before?.parameters;
    this.before = undefined;
    this.clearTyped();
    if (parameters) this.attempt(parameters);
  }

  private clearTyped(): void {
    this.template?.querySelector<Clearable>("c-allocation-controls")?.clear();
  }

  private compareWith(parameters: AllocationParameters): void {
    if (!this.deal) return;
    this.before = { parameters, studied: study(this.deal, parameters, localeSettings.timeZone) };
  }

  private attempt(parameters: AllocationParameters): void {
    this.parameters = parameters;
    if (this.deal) this.studied = study(this.deal, parameters, localeSettings.timeZone);
  }
}

function rulesOf(deal: Deal): AllocationParameters {
  return parametersOfDeal(
    deal,
    pricedYears(deal).map(({ envelope }) => envelope)
  );
}

/** The settings of the deal's chosen scenario, where the studio wrote them, else the deal's rules. */
function startOf(deal: Deal): AllocationParameters {
  const chosen = deal.scenarios.find(({ isChosen, parameters }) => isChosen && parameters !== "");
  const read = chosen && readParameters(chosen.parameters);
  return read && !("problem" in read) && !read.supposed ? read : rulesOf(deal);
}

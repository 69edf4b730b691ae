import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import type { GridMember, TrialChange } from "c/allocationGrid";
import { parametersOfDeal, readParameters } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import { dealOf, nodesOf } from "c/dealModel";
import type { Deal } from "c/dealModel";
import { participationIn } from "c/dealParticipation";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { Participation } from "c/participation";
import CHOSEN_TOAST from "@salesforce/label/c.Consortia_Studio_Chosen_Toast";
import OPEN_FAILED from "@salesforce/label/c.Consortia_Studio_Open_Failed";
import SAVED_TOAST from "@salesforce/label/c.Consortia_Studio_Saved_Toast";
import { problemText } from "./problemWords";
import type { ProblemText } from "./problemWords";
import { chooseScenario, saveScenario } from "./scenarioWrites";
import { study, withTrials } from "./studied";
import type { Studied } from "./studied";
import { LABELS } from "./studioLabels";
import { pricedYears, yearName } from "./studiedYears";
import { STUDIO_QUERY } from "./studioQuery";
import type { StudioData } from "./studioQuery";
import { topLine } from "./topLine";
import type { Fact } from "./topLine";

type Clearable = HTMLElement & { clear(): void };

/** Tries ways to split a deal's envelope: each change is allocated at once. Writes scenarios, never members; fires `changed` then. */
export default class AllocationStudio extends LightningElement {
  @api recordId: string | undefined;
  labels = LABELS;
  query = STUDIO_QUERY;
  deal: Deal | undefined;
  errors: readonly unknown[] | undefined;
  parameters: AllocationParameters | undefined;
  studied: Studied | undefined;
  saveErrors: readonly unknown[] | undefined;
  saving = false;
  private participation: Participation | undefined;
  private readAgain: (() => Promise<void>) | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredDeal({ data, errors, refresh }: GraphQLResult<StudioData>): void {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    const node = data && nodesOf(data.uiapi.query.Consortium_Deal__c)[0];
    if (!node) return;
    this.deal = dealOf(node, localeSettings.currency);
    this.participation = participationIn(this.deal, localeSettings.timeZone);
    this.show(this.parameters ?? chosenIn(this.deal) ?? rulesOf(this.deal));
  }

  /** Reads the deal again; what is being tried stays. */
  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  get loading(): boolean {
    return !this.deal && !this.errors;
  }

  get hasWork(): boolean {
    const { deal } = this;
    return Boolean(deal && deal.members.length > 0 && pricedYears(deal).length > 0);
  }

  get years(): string[] {
    return this.deal ? pricedYears(this.deal).map(yearName) : [];
  }

  get members(): readonly GridMember[] {
    return this.studied?.members ?? [];
  }

  get facts(): Fact[] {
    const { deal, parameters, studied, participation } = this;
    if (!deal || !parameters || !studied) return [];
    return topLine(studied, participation, {
      locale: localeSettings.locale,
      currency: deal.currency,
      envelope: parameters.envelope,
      threshold: deal.threshold
    });
  }

  get problems(): ProblemText[] {
    const { deal, studied } = this;
    if (!deal || !studied) return [];
    const names = new Map(deal.members.map(({ id, institution }) => [id, institution]));
    const nameOf = (member: string): string => names.get(member) ?? member;
    const settings = { locale: localeSettings.locale, currency: deal.currency, nameOf };
    return studied.problems.map((problem) => problemText(problem, settings));
  }

  get hasProblems(): boolean {
    return this.problems.length > 0;
  }

  /** What is saved can be published: nothing is left open. */
  get canSave(): boolean {
    return Boolean(this.studied?.allocation) && !this.hasProblems && !this.saving;
  }

  handleOpen(event: CustomEvent<string>): void {
    const scenario = this.deal?.scenarios.find(({ id }) => id === event.detail);
    if (!scenario) return;
    const read = readParameters(scenario.parameters);
    this.saveErrors =
      "problem" in read ? [{ message: fillLabel(OPEN_FAILED, scenario.title) }] : undefined;
    if ("problem" in read) return;
    this.clearTyped();
    this.show(read);
  }

  async handleSave({ detail: title }: CustomEvent<string>): Promise<void> {
    const { deal, parameters, studied } = this;
    if (!deal || !parameters || !studied || !this.canSave) return;
    const saved = await this.write(
      () => saveScenario(deal, title, parameters, studied.results),
      fillLabel(SAVED_TOAST, title)
    );
    if (saved) this.template?.querySelector<Clearable>("c-scenario-strip")?.clear();
  }

  async handleChoose({ detail: id }: CustomEvent<string>): Promise<void> {
    const { deal } = this;
    const scenario = deal?.scenarios.find((each) => each.id === id);
    if (!deal || !scenario || this.saving) return;
    await this.write(() => chooseScenario(deal, id), fillLabel(CHOSEN_TOAST, scenario.title));
  }

  handleParameters(event: CustomEvent<AllocationParameters>): void {
    this.show(event.detail);
  }

  handleTrials(event: CustomEvent<readonly TrialChange[]>): void {
    const { deal, parameters } = this;
    if (!deal || !parameters) return;
    const trials = withTrials(parameters.trials, event.detail, deal.members);
    this.show({ ...parameters, trials });
  }

  handleReset(): void {
    if (this.deal) this.show(rulesOf(this.deal));
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  /** True when all is saved. */
  private async write(save: () => Promise<readonly unknown[]>, said: string): Promise<boolean> {
    this.saving = true;
    const errors = await save();
    this.saving = false;
    this.saveErrors = errors.length > 0 ? errors : undefined;
    if (errors.length > 0) return false;
    this.dispatchEvent(new ShowToastEvent({ title: said, variant: "success" }));
    this.dispatchEvent(new CustomEvent("changed"));
    await this.refresh();
    return true;
  }

  private clearTyped(): void {
    this.template?.querySelector<Clearable>("c-allocation-controls")?.clear();
  }

  private show(parameters: AllocationParameters): void {
    this.parameters = parameters;
    if (this.deal) this.studied = study(this.deal, parameters);
  }
}

function rulesOf(deal: Deal): AllocationParameters {
  return parametersOfDeal(
    deal,
    pricedYears(deal).map(({ envelope }) => envelope)
  );
}

/** The settings of the deal's chosen scenario, where the studio wrote them. */
function chosenIn({ scenarios }: Deal): AllocationParameters | undefined {
  const chosen = scenarios.find(({ isChosen, parameters }) => isChosen && parameters !== "");
  const read = chosen && readParameters(chosen.parameters);
  return read && !("problem" in read) ? read : undefined;
}

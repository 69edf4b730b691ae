import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import type { GridMember, TrialChange } from "c/allocationGrid";
import { parametersOfDeal, readParameters } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import { dealOf, nodesOf } from "c/dealModel";
import type { Deal } from "c/dealModel";
import { participationIn } from "c/dealParticipation";
import { localeSettings } from "c/localeSettings";
import type { Participation } from "c/participation";
import { problemText } from "./problemWords";
import type { ProblemText } from "./problemWords";
import { firstYear, study, withTrials } from "./studied";
import type { Studied } from "./studied";
import { LABELS } from "./studioLabels";
import { STUDIO_QUERY } from "./studioQuery";
import type { StudioData } from "./studioQuery";
import { topLine } from "./topLine";
import type { Fact } from "./topLine";

/** Tries ways to split a deal's envelope: each change is allocated at once. Writes nothing to the members. */
export default class AllocationStudio extends LightningElement {
  @api recordId: string | undefined;
  labels = LABELS;
  query = STUDIO_QUERY;
  deal: Deal | undefined;
  errors: readonly unknown[] | undefined;
  parameters: AllocationParameters | undefined;
  studied: Studied | undefined;
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
    return Boolean(deal && deal.members.length > 0 && firstYear(deal)?.envelope !== undefined);
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

  private show(parameters: AllocationParameters): void {
    this.parameters = parameters;
    if (this.deal) this.studied = study(this.deal, parameters);
  }
}

function rulesOf(deal: Deal): AllocationParameters {
  return parametersOfDeal(deal, firstYear(deal)?.envelope ?? 0);
}

/** The settings of the deal's chosen scenario, where the studio wrote them. */
function chosenIn({ scenarios }: Deal): AllocationParameters | undefined {
  const chosen = scenarios.find(({ isChosen, parameters }) => isChosen && parameters !== "");
  const read = chosen && readParameters(chosen.parameters);
  return read && !("problem" in read) ? read : undefined;
}

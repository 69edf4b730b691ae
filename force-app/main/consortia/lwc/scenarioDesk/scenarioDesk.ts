import { LightningElement, api, wire } from "lwc";
import LightningConfirm from "lightning/confirm";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import { parametersText, readParameters } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import type { Deal, Scenario } from "c/dealModel";
import { readResults } from "c/feePublicationPlan";
import { fillLabel } from "c/labelText";
import type { Minor } from "c/money";
import type { ComparedScenario } from "c/scenarioCompare";
import { LABELS } from "./deskLabels";
import {
  chooseScenario,
  deleteScenario,
  isTooLarge,
  renameScenario,
  saveScenario
} from "./scenarioWrites";

type Clearable = HTMLElement & { clear(): void };
interface Named {
  readonly id: string;
  readonly title: string;
}

/** What is being tried now, among the scenarios compared. */
const NOW = "now";

/** Scenarios of a deal and what is done with them. Fires `scenarioopened` with its settings, `written` after each save. */
export default class ScenarioDesk extends LightningElement {
  @api deal: Deal | undefined;
  /** What is being tried, and the share of every member that it makes. */
  @api parameters: AllocationParameters | undefined;
  @api results: ReadonlyMap<string, Minor | undefined> = new Map();
  /** What is being tried can be allocated. */
  @api canSave = false;
  /** Names of institutions that are only supposed to join, by id. */
  @api newcomers: readonly { readonly id: string; readonly institution: string }[] = [];
  labels = LABELS;
  errors: readonly unknown[] | undefined;
  saving = false;
  picked: readonly string[] = [];
  @wire(getObjectInfo, { objectApiName: "Allocation_Scenario__c" })
  objectInfo: { readonly data?: { readonly createable: boolean } } | undefined;
  private attempt: Named | undefined;

  get scenarios(): readonly Scenario[] {
    return this.deal?.scenarios ?? [];
  }

  /** Readers open and compare; undefined: not known yet. */
  get canEdit(): boolean | undefined {
    return this.objectInfo?.data?.createable;
  }

  get maySave(): boolean {
    return this.canSave && !this.saving;
  }

  /** A scenario that holds the very settings that are being tried. */
  get twin(): string {
    if (!this.parameters) return "";
    const text = parametersText(this.parameters);
    return this.scenarios.find(({ parameters }) => parameters === text)?.title ?? "";
  }

  get compared(): ComparedScenario[] {
    return this.picked.flatMap((id) => this.sharesOf(id));
  }

  get compares(): boolean {
    return this.compared.length > 1;
  }

  get members(): readonly { readonly id: string; readonly institution: string }[] {
    return [...(this.deal?.members ?? []), ...this.newcomers];
  }

  handlePicked(event: CustomEvent<readonly string[]>): void {
    this.picked = event.detail;
  }

  handleOpen({ detail }: CustomEvent<Named>): void {
    const scenario = this.scenarios.find(({ id }) => id === detail.id);
    if (!scenario) return;
    const read = readParameters(scenario.parameters);
    const failed = "problem" in read;
    const message = fillLabel(LABELS.openFailed, detail.title);
    this.errors = failed ? [{ message }] : undefined;
    if (!failed) this.dispatchEvent(new CustomEvent("scenarioopened", { detail: read }));
  }

  async handleSave({ detail: title }: CustomEvent<string>): Promise<void> {
    const { deal, parameters, results } = this;
    if (!deal || !parameters || !this.maySave) return;
    if (this.attempt?.title !== title) this.attempt = { id: crypto.randomUUID(), title };
    const scenario = { title, key: this.attempt.id, parameters, results };
    if (isTooLarge(scenario)) {
      this.errors = [{ message: LABELS.tooLarge }];
      return;
    }
    const saved = await this.write(
      () => saveScenario(deal, scenario),
      fillLabel(LABELS.saved, title)
    );
    if (!saved) return;
    this.attempt = undefined;
    this.template?.querySelector<Clearable>("c-scenario-strip")?.clear();
  }

  async handleChoose({ detail: { id, title } }: CustomEvent<Named>): Promise<void> {
    const { deal } = this;
    if (deal) await this.write(() => chooseScenario(deal, id), fillLabel(LABELS.chosen, title));
  }

  async handleRename({ detail: { id, title } }: CustomEvent<Named>): Promise<void> {
    await this.write(() => renameScenario(id, title), fillLabel(LABELS.saved, title));
  }

  async handleDelete({ detail: { id, title } }: CustomEvent<Named>): Promise<void> {
    const message = fillLabel(LABELS.deleteSure, title);
    const sure = await LightningConfirm.open({ message, label: LABELS.delete, theme: "warning" });
    if (!sure) return;
    this.picked = this.picked.filter((each) => each !== id);
    await this.write(() => deleteScenario(id), fillLabel(LABELS.deleted, title));
  }

  private sharesOf(id: string): ComparedScenario[] {
    if (id === NOW) return [{ id, title: LABELS.now, shares: this.results }];
    const scenario = this.scenarios.find((each) => each.id === id);
    const shares = scenario && readResults(scenario.results);
    return scenario && shares ? [{ id, title: scenario.title, shares }] : [];
  }

  /** True when all is saved. Whether or not an answer came, the page reads again what there is. */
  private async write(save: () => Promise<readonly unknown[]>, title: string): Promise<boolean> {
    if (this.saving) return false;
    this.saving = true;
    const errors = await save();
    this.saving = false;
    this.errors = errors.length > 0 ? errors : undefined;
    this.dispatchEvent(new CustomEvent("written"));
    if (errors.length > 0) return false;
    this.dispatchEvent(new ShowToastEvent({ title, variant: "success" }));
    return true;
  }
}

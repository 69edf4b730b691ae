import { api } from "lwc";
import type { Scenario } from "c/dealModel";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import NextFocus from "c/nextFocus";
import { LABELS } from "./scenarioLabels";
import { MOST_COMPARED, NOW, scenarioView } from "./scenarioViews";
import type { ActionName, ScenarioView } from "./scenarioViews";

interface Named {
  readonly id: string;
  readonly title: string;
}

const HAPPENED: Readonly<Record<Exclude<ActionName, "rename">, string>> = {
  open: "scenarioopened",
  choose: "scenariochosen",
  delete: "scenariodeleted"
};

/**
 * Scenarios of a deal. Fires `scenariosaved` with a name; `scenarioopened`, `scenariochosen`, `scenariorenamed` and
 * `scenariodeleted` with id and title; `scenariospicked` with the ids to compare.
 */
export default class ScenarioStrip extends NextFocus {
  @api scenarios: readonly Scenario[] = [];
  @api currency = localeSettings.currency;
  /** The person may write scenarios; undefined: not known yet. */
  @api canEdit: boolean | undefined;
  /** What is being tried can be allocated, and nothing is being saved. */
  @api canSave = false;
  /** Title of a scenario with the same settings. */
  @api twin = "";
  /** Ids that are compared, `now` for what is being tried. */
  @api picked: readonly string[] = [];
  labels = LABELS;
  typed = "";
  /** The scenario that is given another name, and that name. */
  renaming: Named | undefined;

  get views(): ScenarioView[] {
    const { scenarios, picked, renaming, currency, canEdit } = this;
    const state = { picked, renamed: renaming?.id, currency, canEdit: canEdit ?? false };
    return scenarios.map((scenario) => scenarioView(scenario, state));
  }

  get isEmpty(): boolean {
    return this.scenarios.length === 0;
  }

  get isReader(): boolean {
    return this.canEdit === false;
  }

  get comparesNow(): boolean {
    return this.picked.includes(NOW);
  }

  get cannotCompareNow(): boolean {
    return !this.comparesNow && this.picked.length >= MOST_COMPARED;
  }

  get cannotSave(): boolean {
    return !this.canSave || this.typed.trim() === "";
  }

  get warning(): string {
    if (this.typed.trim() === "") return "";
    if (this.isTaken(this.typed)) return LABELS.sameName;
    return this.twin ? fillLabel(LABELS.sameSettings, this.twin) : "";
  }

  get cannotRename(): boolean {
    return !this.renaming?.title.trim();
  }

  get renameWarning(): string {
    const { renaming } = this;
    return renaming && this.isTaken(renaming.title, renaming.id) ? LABELS.sameName : "";
  }

  get typedName(): string {
    return this.renaming?.title ?? "";
  }

  /** The name is free for the next one. */
  @api
  clear(): void {
    this.typed = "";
  }

  handleTitle(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value;
  }

  handleSave(): void {
    if (!this.cannotSave) this.fire("scenariosaved", this.typed.trim());
  }

  handleAction(event: Event): void {
    const { id = "", action } = (event.currentTarget as HTMLElement).dataset;
    const named = { id, title: this.scenarios.find((each) => each.id === id)?.title ?? "" };
    const name = action as ActionName;
    if (name === "rename") {
      this.renaming = named;
      this.focusNext("[data-name=new-title]");
    } else {
      this.fire(HAPPENED[name], named);
    }
  }

  handleNewTitle(event: CustomEvent<{ value: string }>): void {
    if (this.renaming) this.renaming = { ...this.renaming, title: event.detail.value };
  }

  handleRenamed(): void {
    const { renaming } = this;
    if (!renaming || this.cannotRename) return;
    this.fire("scenariorenamed", { id: renaming.id, title: renaming.title.trim() });
    this.handleKept();
  }

  handleKept(): void {
    this.focusNext(`[data-id="${this.renaming?.id}"][data-action=rename]`);
    this.renaming = undefined;
  }

  handlePick(event: CustomEvent<{ checked: boolean }>): void {
    const { id = NOW } = (event.currentTarget as HTMLElement).dataset;
    const others = this.picked.filter((each) => each !== id);
    this.fire("scenariospicked", event.detail.checked ? [...others, id] : others);
  }

  private isTaken(name: string, except?: string): boolean {
    const plain = (text: string): string => text.trim().toLowerCase();
    return this.scenarios.some(({ id, title }) => id !== except && plain(title) === plain(name));
  }

  private fire(happened: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(happened, { detail }));
  }
}

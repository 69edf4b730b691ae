import { LightningElement, api } from "lwc";
import type { Scenario } from "c/dealModel";
import { localeSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import { LABELS } from "./scenarioLabels";

interface ScenarioView {
  readonly id: string;
  readonly title: string;
  readonly envelope: string;
  readonly isChosen: boolean;
  /** The studio wrote its settings. */
  readonly canOpen: boolean;
  /** The studio wrote its shares, and the deal takes others. */
  readonly canChoose: boolean;
  readonly openTitle: string;
  readonly chooseTitle: string;
}

/** Scenarios of a deal. Fires `scenarioopened` and `scenariochosen` with an id, `scenariosaved` with a name. */
export default class ScenarioStrip extends LightningElement {
  @api scenarios: readonly Scenario[] = [];
  @api currency = localeSettings.currency;
  /** What is being tried can be allocated, and nothing is being saved. */
  @api canSave = false;
  labels = LABELS;
  typed = "";

  get views(): ScenarioView[] {
    const { locale } = localeSettings;
    return this.scenarios.map(({ id, title, envelope, isChosen, parameters }) => ({
      id,
      title,
      isChosen,
      envelope:
        envelope === undefined ? "" : formatMoney(envelope, { locale, currency: this.currency }),
      canOpen: parameters !== "",
      canChoose: parameters !== "" && !isChosen,
      openTitle: `${LABELS.open}: ${title}`,
      chooseTitle: `${LABELS.choose}: ${title}`
    }));
  }

  get isEmpty(): boolean {
    return this.scenarios.length === 0;
  }

  get cannotSave(): boolean {
    return !this.canSave || this.typed.trim() === "";
  }

  /** The name is free for the next one. */
  @api
  clear(): void {
    this.typed = "";
  }

  handleTitle(event: CustomEvent<{ value: string }>): void {
    this.typed = event.detail.value;
  }

  handleOpen(event: Event): void {
    this.fire("scenarioopened", idOf(event));
  }

  handleChoose(event: Event): void {
    this.fire("scenariochosen", idOf(event));
  }

  handleSave(): void {
    if (!this.cannotSave) this.fire("scenariosaved", this.typed.trim());
  }

  private fire(happened: string, detail: string): void {
    this.dispatchEvent(new CustomEvent<string>(happened, { detail }));
  }
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset.id ?? "";
}

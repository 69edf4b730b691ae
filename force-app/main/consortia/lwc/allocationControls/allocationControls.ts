import { LightningElement, api } from "lwc";
import { readsWeights } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import { localeSettings } from "c/localeSettings";
import { changeOf, fieldView } from "./controlFields";
import type { FieldName, FieldView, Locale } from "./controlFields";
import { LABELS, MISSINGS, MODELS, MODES, PLACES, UNITS } from "./controlLabels";

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface ChoiceView {
  readonly field: ChoiceName;
  readonly label: string;
  readonly value: string;
  readonly options: readonly Choice[];
}

type ChoiceName = "model" | "missing" | "unit" | "mode" | "place";

const OPTIONS: Readonly<Record<ChoiceName, readonly Choice[]>> = {
  model: choices(MODELS),
  missing: choices(MISSINGS),
  unit: choices(UNITS),
  mode: choices(MODES),
  place: choices(PLACES)
};

/** Every setting of an allocation. Fires `parameterschanged` on each keystroke that makes sense, `resetasked` to begin anew. */
export default class AllocationControls extends LightningElement {
  @api currency = localeSettings.currency;
  labels = LABELS;
  /** What is typed and differs from what would be written, by field. */
  drafts: Readonly<Partial<Record<FieldName, string>>> = {};
  private given: AllocationParameters | undefined;

  @api
  get parameters(): AllocationParameters | undefined {
    return this.given;
  }
  set parameters(value: AllocationParameters | undefined) {
    this.given = value;
  }

  /** Forgets what was typed: other settings are shown. */
  @api
  clear(): void {
    this.drafts = {};
  }

  get first(): FieldView[] {
    return this.fields("envelope");
  }

  get modelChoices(): ChoiceView[] {
    if (!this.given) return [];
    return [this.choice("model", this.given.model)];
  }

  get modelFields(): FieldView[] {
    if (this.given?.model === "Hybrid") return this.fields("equalPart");
    return this.given?.model === "Per FTE With Bounds" ? this.fields("unitPrice") : [];
  }

  get weightChoices(): ChoiceView[] {
    const { given } = this;
    return given && readsWeights(given) ? [this.choice("missing", given.missing)] : [];
  }

  get boundFields(): FieldView[] {
    return this.fields("floor", "ceiling", "collarDown", "collarUp");
  }

  get roundingChoices(): ChoiceView[] {
    const { given } = this;
    if (!given) return [];
    return [
      this.choice("unit", given.wholeUnits ? "whole" : "minor"),
      this.choice("mode", given.roundingMode),
      this.choice("place", given.roundingPoint)
    ];
  }

  get afterFields(): FieldView[] {
    return this.fields("centralFunding", "administrationFee");
  }

  handleField(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.name as FieldName;
    const { value } = event.detail;
    this.drafts = { ...this.drafts, [name]: value };
    const change = changeOf(name, value, this.settings);
    if (change) this.fire(change);
  }

  /** A value that makes sense is written as the locale writes it. */
  handleBlur(event: Event): void {
    const name = (event.target as HTMLElement).dataset.name as FieldName;
    const draft = this.drafts[name];
    if (draft === undefined || !changeOf(name, draft, this.settings)) return;
    const { [name]: _, ...drafts } = this.drafts;
    this.drafts = drafts;
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.name as ChoiceName;
    const { value } = event.detail;
    if (name === "unit") this.fire({ wholeUnits: value === "whole" });
    else if (name === "mode") this.fire({ roundingMode: value } as Partial<AllocationParameters>);
    else if (name === "place") this.fire({ roundingPoint: value } as Partial<AllocationParameters>);
    else this.fire({ [name]: value });
  }

  handleReset(): void {
    this.clear();
    this.dispatchEvent(new CustomEvent("resetasked"));
  }

  private get settings(): Locale {
    return { locale: localeSettings.locale, currency: this.currency };
  }

  private fields(...names: readonly FieldName[]): FieldView[] {
    const { given } = this;
    if (!given) return [];
    return names.map((name) => fieldView(name, given, this.drafts[name], this.settings));
  }

  private choice(name: ChoiceName, value: string): ChoiceView {
    return { field: name, label: LABELS[name], value, options: OPTIONS[name] };
  }

  private fire(change: Partial<AllocationParameters>): void {
    if (!this.given) return;
    const detail = { ...this.given, ...change };
    this.dispatchEvent(new CustomEvent<AllocationParameters>("parameterschanged", { detail }));
  }
}

function choices(labels: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

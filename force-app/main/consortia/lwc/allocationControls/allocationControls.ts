import { LightningElement, api } from "lwc";
import { readsWeights } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import { localeSettings } from "c/localeSettings";
import { choiceChange, choiceView } from "./controlChoices";
import type { ChoiceName, ChoiceView } from "./controlChoices";
import { changeOf, fieldView, pathField } from "./controlFields";
import type { FieldName, FieldView, Locale } from "./controlFields";
import { LABELS } from "./controlLabels";

type SettingView = (FieldView | ChoiceView) & { readonly className: string };

/** Every setting of an allocation. Fires `parameterschanged` on each keystroke that makes sense, `resetasked` to begin anew. */
export default class AllocationControls extends LightningElement {
  @api currency = localeSettings.currency;
  @api parameters: AllocationParameters | undefined;
  /** Names of the deal's years, the first one included. */
  @api years: readonly string[] = [];
  labels = LABELS;
  /** What is typed and differs from what would be written, by field. */
  drafts: Readonly<Partial<Record<FieldName, string>>> = {};

  /** Forgets what was typed: other settings are shown. */
  @api
  clear(): void {
    this.drafts = {};
  }

  get settings(): SettingView[] {
    const { parameters } = this;
    if (!parameters) return [];
    return [
      ...this.fields("wide", "envelope"),
      this.choice("wide", "model"),
      ...this.fields("wide", ...modelFields(parameters)),
      ...(readsWeights(parameters) ? [this.choice("wide", "missing")] : []),
      ...this.fields("", "floor", "ceiling", "collarDown", "collarUp"),
      ...(["unit", "mode", "place"] as const).map((name) => this.choice("", name)),
      ...this.fields("", "centralFunding", "administrationFee"),
      ...this.fields("", ...parameters.path.map((_, index) => pathField(index)))
    ];
  }

  handleField(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.name as FieldName;
    const { value } = event.detail;
    this.drafts = { ...this.drafts, [name]: value };
    const change = this.changeOf(name, value);
    if (change) this.fire(change);
  }

  /** A value that makes sense is written as the locale writes it. */
  handleBlur(event: Event): void {
    const name = (event.target as HTMLElement).dataset.name as FieldName;
    const draft = this.drafts[name];
    if (draft === undefined || !this.changeOf(name, draft)) return;
    const { [name]: _, ...drafts } = this.drafts;
    this.drafts = drafts;
  }

  handleChoice(event: CustomEvent<{ value: string }>): void {
    const name = (event.target as HTMLElement).dataset.name as ChoiceName;
    this.fire(choiceChange(name, event.detail.value));
  }

  handleReset(): void {
    this.clear();
    this.dispatchEvent(new CustomEvent("resetasked"));
  }

  private changeOf(name: FieldName, text: string): Partial<AllocationParameters> | undefined {
    return this.parameters && changeOf(name, text, this.parameters, this.locale);
  }

  private get locale(): Locale {
    const { currency, years } = this;
    return { locale: localeSettings.locale, currency, years };
  }

  private fields(className: string, ...names: readonly FieldName[]): SettingView[] {
    const { parameters, drafts, locale } = this;
    if (!parameters) return [];
    return names.map((name) => ({
      ...fieldView(name, parameters, drafts[name], locale),
      className
    }));
  }

  private choice(className: string, name: ChoiceName): SettingView {
    return { ...choiceView(name, this.parameters as AllocationParameters), className };
  }

  private fire(change: Partial<AllocationParameters>): void {
    if (!this.parameters) return;
    const detail = { ...this.parameters, ...change };
    this.dispatchEvent(new CustomEvent<AllocationParameters>("parameterschanged", { detail }));
  }
}

function modelFields({ model }: AllocationParameters): readonly FieldName[] {
  if (model === "Hybrid") return ["equalPart"];
  if (model === "Bands") return ["bands"];
  return model === "Per FTE With Bounds" ? ["unitPrice"] : [];
}

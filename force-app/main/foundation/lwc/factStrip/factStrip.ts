import { LightningElement, api } from "lwc";

/** A figure with its label, and under it what explains it or warns. */
export interface StripFact {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly warning?: string;
  /** Before the value, so that its state is not said by colour alone. */
  readonly iconName?: string;
  /** `leading`: the figure to look at first; `overdue`: nobody did it in time. */
  readonly look?: "leading" | "overdue";
}

/** Where something stands: figures side by side, as many in a line as fit. */
export default class FactStrip extends LightningElement {
  @api facts: readonly StripFact[] = [];

  get items(): (StripFact & { className: string })[] {
    return this.facts.map((fact) => ({ ...fact, className: `fact ${fact.look ?? ""}` }));
  }
}

import { LightningElement, api } from "lwc";

/** A choice with the number of rows it shows. */
export interface FilterChoice {
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

interface FilterButton {
  readonly key: string;
  readonly text: string;
  readonly pressed: "true" | "false";
  readonly className: string;
}

/** Filters of a list, one of which is on. Fires `filterchosen` with its key. */
export default class FilterButtons extends LightningElement {
  @api label = "";
  @api choices: readonly FilterChoice[] = [];
  @api chosen = "";

  get buttons(): FilterButton[] {
    return this.choices.map(({ key, label, count }) => ({
      key,
      text: `${label} (${count})`,
      pressed: key === this.chosen ? "true" : "false",
      className: `slds-button slds-button_${key === this.chosen ? "brand" : "neutral"}`
    }));
  }

  handleClick(event: Event): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    this.dispatchEvent(new CustomEvent("filterchosen", { detail: key }));
  }
}

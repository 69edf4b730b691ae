import { LightningElement, api } from "lwc";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { pastedTrials } from "c/memberTrials";
import type { Pasted, TrialChange } from "c/memberTrials";
import { LABELS, REPORTS } from "./pasteLabels";

/** Names beyond these are counted, not listed. */
const NAMES_SHOWN = 8;

/** Lays a block from a spreadsheet beside members. Fires `trialspasted` with what fits, `pasteclosed` when done. */
export default class AllocationPaste extends LightningElement {
  @api currency = localeSettings.currency;
  /** In the order that the block follows where it holds no names. */
  @api members: readonly { readonly id: string; readonly institution: string }[] = [];
  labels = LABELS;
  text = "";

  get report(): string[] {
    if (this.text.trim() === "") return [];
    const { changes, byName, ...lists } = this.pasted;
    const found = byName ? LABELS.foundByName : LABELS.foundInOrder;
    return [
      fillLabel(found, changes.length),
      ...Object.entries(lists).flatMap(([key, list]) => {
        const label = REPORTS[key as keyof typeof REPORTS];
        return list.length > 0 ? [fillLabel(label, list.length, listed(list))] : [];
      })
    ];
  }

  get cannotApply(): boolean {
    return this.pasted.changes.length === 0;
  }

  handleText(event: CustomEvent<string>): void {
    this.text = event.detail;
  }

  handleApply(): void {
    const detail = this.pasted.changes;
    this.dispatchEvent(new CustomEvent<readonly TrialChange[]>("trialspasted", { detail }));
    this.handleClose();
  }

  handleClose(): void {
    this.text = "";
    this.dispatchEvent(new CustomEvent("pasteclosed"));
  }

  private get pasted(): Pasted {
    const { weight, floor, ceiling } = LABELS;
    const headings = { weight, floor, ceiling };
    const { locale } = localeSettings;
    return pastedTrials(this.text, this.members, { locale, currency: this.currency, headings });
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join(", ");
  return names.length > NAMES_SHOWN ? `${shown} …` : shown;
}

import { LightningElement, api } from "lwc";
import search from "@salesforce/label/host.search";

interface Lookup {
  reportValidity(): boolean;
  setCustomValidity(message: string): void;
  focus(): void;
  handleClear(): void;
}

/** `lightning-record-picker`: one record of an object, by name. */
export default class RecordPicker extends LightningElement {
  @api label = "";
  @api objectApiName: string | undefined;
  @api placeholder = search;
  @api required = false;
  @api disabled = false;
  @api variant = "standard";
  @api fieldLevelHelp: string | undefined;
  @api value: string | null = null;
  /** Taken, not used: the picker matches and shows names. */
  @api filter: unknown;
  @api displayInfo: unknown;
  @api matchingInfo: unknown;

  get objects(): readonly string[] {
    return this.objectApiName === undefined ? [] : [this.objectApiName];
  }

  handleChange(event: CustomEvent<{ value: string | null }>): void {
    event.stopPropagation();
    this.value = event.detail.value;
    const detail = { recordId: this.value };
    this.dispatchEvent(new CustomEvent("change", { detail, bubbles: true }));
  }

  get lookup(): Lookup | null {
    return (this.template?.querySelector("host-lookup") ?? null) as unknown as Lookup | null;
  }

  @api
  clearSelection(): void {
    this.value = null;
  }

  @api
  setCustomValidity(message: string): void {
    this.lookup?.setCustomValidity(message);
  }

  @api
  reportValidity(): boolean {
    return this.lookup?.reportValidity() ?? true;
  }

  @api
  focus(): void {
    this.lookup?.focus();
  }
}

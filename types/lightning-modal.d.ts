declare module "lightning/modal" {
  import { LightningElement } from "lwc";

  export interface ModalOptions {
    readonly label: string;
    readonly size?: "small" | "medium" | "large" | "full";
    readonly description?: string;
    readonly [property: string]: unknown;
  }

  /** A component shown over the page. `open` resolves to what `close` was given, undefined when dismissed. */
  export default class LightningModal extends LightningElement {
    static open(options: ModalOptions): Promise<unknown>;
    label: string;
    size: string;
    description: string;
    /** Neither button nor Escape closes it while true. */
    disableClose: boolean;
    close(result?: unknown): void;
  }
}

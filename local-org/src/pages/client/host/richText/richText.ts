import { LightningElement, api } from "lwc";
import type { ComponentInstance } from "../../../../layouts/flexi-page.ts";

/** Text that the page's builder wrote. */
export default class RichText extends LightningElement {
  @api instance: ComponentInstance | undefined;

  get value(): string {
    return String(this.instance?.properties["richTextValue"] ?? "");
  }
}

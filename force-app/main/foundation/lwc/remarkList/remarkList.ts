import { LightningElement, api } from "lwc";

export interface Remark {
  readonly text: string;
  /** Whether it stands in the way. */
  readonly blocks: boolean;
}

export const blocking = (text: string): Remark => ({ text, blocks: true });
export const telling = (text: string): Remark => ({ text, blocks: false });

/** What a person should know before acting, and what stands in the way; nothing where there is none. */
export default class RemarkList extends LightningElement {
  /** What the list is, for whoever hears it read. */
  @api label = "";
  @api remarks: readonly Remark[] = [];

  get items(): { readonly text: string; readonly icon: string }[] {
    return this.remarks.map(({ blocks, text }) => ({
      text,
      icon: blocks ? "utility:error" : "utility:info"
    }));
  }

  get hasItems(): boolean {
    return this.items.length > 0;
  }
}

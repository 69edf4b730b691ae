import { LightningElement } from "lwc";

/** A component whose content changes under the focus: what it names gets the focus as soon as it is there. */
export default class NextFocus extends LightningElement {
  private selector: string | undefined;

  override renderedCallback(): void {
    const element = this.selector && this.template?.querySelector<HTMLElement>(this.selector);
    if (!element) return;
    this.selector = undefined;
    element.focus();
  }

  protected focusNext(selector: string): void {
    this.selector = selector;
  }
}

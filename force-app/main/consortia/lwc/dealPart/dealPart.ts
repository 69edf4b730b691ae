import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from "lightning/refresh";
import { dealOf } from "c/dealModel";
import type { Deal, DealNode } from "c/dealModel";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import RecordPart from "c/recordPart";
import MORE_MEMBERS from "@salesforce/label/c.Consortia_Page_More_Members";

/**
 * A part of a deal’s page. The page places each apart, so that they find each other through the page only: a part
 * calls `refreshPage` after each write, and every part reads again when one of them, or a standard component, did.
 */
export default class DealPart<Node extends DealNode = DealNode> extends RecordPart<Node> {
  deal: Deal | undefined;
  private refreshHandler: number | undefined;

  /** Says that the part works with some members only; empty where it has all. */
  get moreMembers(): string {
    if (!this.deal?.hasMoreMembers) return "";
    const format = new Intl.NumberFormat(localeSettings.locale);
    return fillLabel(MORE_MEMBERS, format.format(this.deal.members.length));
  }

  override connectedCallback(): void {
    this.refreshHandler = registerRefreshHandler(this, async () => {
      await this.refresh();
      return true;
    });
  }

  override disconnectedCallback(): void {
    if (this.refreshHandler !== undefined) unregisterRefreshHandler(this.refreshHandler);
  }

  protected override show(node: Node, currency: string): void {
    this.deal = dealOf(node, currency);
    this.showDeal(this.deal, node);
  }

  /** What a part makes of each answer. */
  protected showDeal(_deal: Deal, _node: Node): Promise<void> | void {}

  /** Tells the page that records changed: this part and all others read again. */
  protected refreshPage(): void {
    this.dispatchEvent(new RefreshEvent());
  }
}

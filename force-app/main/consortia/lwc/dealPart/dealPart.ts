import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLDocument, GraphQLResult } from "lightning/graphql";
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from "lightning/refresh";
import { dealOf, nodesOf } from "c/dealModel";
import type { Connection, Deal, DealNode } from "c/dealModel";
import { localeSettings } from "c/localeSettings";

/** The answer to a query of one deal. */
export interface DealData<Node = DealNode> {
  readonly uiapi: { readonly query: { readonly Consortium_Deal__c: Connection<Node> } };
}

/**
 * What the parts of a deal's page share. A part sets `query` (of one deal, variable `$id`), gets its answer in
 * `show`, and calls `refreshPage` after each write. Each part reads again when any of them, or a standard
 * component, refreshes the page.
 */
export default class DealPart<Node extends DealNode = DealNode> extends LightningElement {
  @api recordId: string | undefined;
  query: GraphQLDocument | undefined;
  deal: Deal | undefined;
  errors: readonly unknown[] | undefined;
  private readAgain: (() => Promise<void>) | undefined;
  private refreshHandler: number | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  async wiredDeal({ data, errors, refresh }: GraphQLResult<DealData<Node>>): Promise<void> {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    const node = data && nodesOf(data.uiapi.query.Consortium_Deal__c)[0];
    if (!node) return;
    this.deal = dealOf(node, localeSettings.currency);
    await this.show(this.deal, node);
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

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  get loading(): boolean {
    return !this.deal && !this.errors;
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  /** What a part makes of each answer. */
  protected show(_deal: Deal, _node: Node): Promise<void> | void {}

  /** Tells the page that records changed: this part and all others read again. */
  protected refreshPage(): void {
    this.dispatchEvent(new RefreshEvent());
  }
}

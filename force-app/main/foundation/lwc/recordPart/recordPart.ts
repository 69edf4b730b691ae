import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLDocument, GraphQLResult } from "lightning/graphql";
import { localeSettings } from "c/localeSettings";
import type { RecordData } from "c/recordQuery";

/**
 * What the parts of a record’s page share. A part sets `query` (of one record, c/recordQuery), gets the record in
 * `show`, and fires `changed` after each write.
 */
export default class RecordPart<Node> extends LightningElement {
  @api recordId: string | undefined;
  /** Currency of the record where it does not say it. */
  @api currency: string | undefined;
  query: GraphQLDocument | undefined;
  errors: readonly unknown[] | undefined;
  private answered = false;
  private readAgain: (() => Promise<void>) | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredRecord({ data, errors, refresh }: GraphQLResult<RecordData<Node>>): void {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (!data) return;
    const node = Object.values(data.uiapi.query)[0]?.edges[0]?.node;
    this.answered = true;
    if (node) this.show(node, this.currency ?? localeSettings.currency);
  }

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  get loading(): boolean {
    return !this.answered && !this.errors;
  }

  /** Reads again, for a form that was told that somebody else saved. */
  reread = (): Promise<void> => this.refresh();

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  /** Something was written: reads again and tells the page. */
  async handleChanged(): Promise<void> {
    await this.refresh();
    this.dispatchEvent(new CustomEvent("changed"));
  }

  /** What a part makes of each answer. */
  protected show(_node: Node, _currency: string): void {}
}

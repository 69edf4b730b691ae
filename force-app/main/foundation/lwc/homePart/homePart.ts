import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLDocument, GraphQLResult } from "lightning/graphql";
import { NavigationMixin } from "lightning/navigation";
import { errorMessages } from "c/errorMessages";

/**
 * What lists on the home page share. A part sets `query`, gets each answer in `show`, and opens records of
 * `objectName`. To whoever may not read what it asks for it is simply not there: no error says so.
 */
export default class HomePart<Data> extends NavigationMixin(LightningElement) {
  query: GraphQLDocument | undefined;
  variables: object = {};
  objectName = "";
  errors: readonly unknown[] | undefined;
  private readAgain: (() => Promise<void>) | undefined;

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredAnswer({ data, errors, refresh }: GraphQLResult<Data>): void {
    if (refresh) this.readAgain = refresh;
    const isHidden = errorMessages(errors).some(({ kind }) => kind === "noAccess");
    this.errors = isHidden || !errors?.length ? undefined : errors;
    if (data) this.show(data);
  }

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  /** Opens the record that the pressed element carries as `data-id`. */
  handleOpen(event: Event): void {
    const recordId = (event.currentTarget as HTMLElement).dataset.id;
    this[NavigationMixin.Navigate]({
      type: "standard__recordPage",
      attributes: { recordId, objectApiName: this.objectName, actionName: "view" }
    });
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  /** What a part makes of each answer. */
  protected show(_data: Data): void {}
}

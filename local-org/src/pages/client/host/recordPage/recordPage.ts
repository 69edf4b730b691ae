import { LightningElement, api } from "lwc";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import type { RelatedListDefinition } from "../../../../layouts/related-lists.ts";
import { objectDefinition } from "../../data/definitions.ts";
import { navigate } from "../../data/router.ts";
import { recordSource, type UiRecord } from "../../data/records.ts";
import { request } from "../../data/http.ts";
import { openRecordForm } from "../../data/open-record-form.ts";

/** A record's page: the Lightning page assigned to its object, for one record. */
export default class RecordPage extends LightningElement {
  @api objectApiName: string | undefined;
  @api actionName: string | undefined;
  @api relationship: string | undefined;
  definition: ObjectDefinition | undefined;
  error: unknown;
  ready = false;
  #recordId: string | undefined;
  #end: (() => void) | undefined;

  @api
  get recordId(): string | undefined {
    return this.#recordId;
  }
  set recordId(value: string | undefined) {
    this.#recordId = value;
    void Promise.resolve().then(() => this.load());
  }

  disconnectedCallback(): void {
    this.#end?.();
  }

  async load(): Promise<void> {
    const recordId = this.#recordId;
    this.#end?.();
    this.error = undefined;
    this.ready = false;
    try {
      const object = this.objectApiName ?? (await objectOf(String(recordId)));
      const definition = await objectDefinition(object);
      if (recordId !== this.#recordId) return;
      this.definition = definition;
      this.watch(definition, String(recordId));
    } catch (error) {
      this.error = error;
    }
  }

  /** The record's name titles the window; a record that is gone or hidden ends the page. */
  watch(definition: ObjectDefinition, recordId: string): void {
    const fields = [`${definition.object}.${definition.nameField}`];
    this.#end = recordSource.subscribe({ recordId, fields }, (record, error) => {
      this.error = error;
      if (record === undefined) return;
      document.title = String(record.fields[definition.nameField]?.value ?? definition.object);
      if (!this.ready && this.actionName === "edit") void this.edit(definition, recordId);
      this.ready = true;
    });
  }

  async edit(definition: ObjectDefinition, recordId: string): Promise<void> {
    await openRecordForm({ object: definition.object, recordId });
    const attributes = { objectApiName: definition.object, recordId, actionName: "view" };
    navigate({ type: "standard__recordPage", attributes }, true);
  }

  get relatedList(): RelatedListDefinition | undefined {
    return this.definition?.layout.relatedLists.find(({ id }) => id === this.relationship);
  }

  get showsPage(): boolean {
    return this.ready && this.error === undefined && this.relatedList === undefined;
  }

  get showsRelated(): boolean {
    return this.ready && this.error === undefined && this.relatedList !== undefined;
  }

  get isLoading(): boolean {
    return !this.ready && this.error === undefined;
  }
}

async function objectOf(recordId: string): Promise<string> {
  const record = await request<UiRecord>("GET", `/ui-api/records/${recordId}?layoutTypes=Compact`);
  return record.apiName;
}

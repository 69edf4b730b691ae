import { api, wire } from "lwc";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { saveChanges } from "c/recordChanges";
import type { RecordChange, RecordRemoval } from "c/recordChanges";
import RecordPart from "c/recordPart";

/**
 * A record’s children in a list, with a form to add and edit and a question before one is deleted; drawn by
 * c/listSection. A list sets `objectApiName` and fires `changed` after each write.
 */
export default class RecordList<Node> extends RecordPart<Node> {
  /** Nothing can be written, whatever the permissions. */
  @api closed = false;
  objectApiName = "";
  /** Id of the record in the form; empty for a new one. */
  edited: string | undefined;
  /** Id of the record whose deletion waits for a yes. */
  doomed: string | undefined;
  writing = false;
  writeErrors: readonly unknown[] | undefined;

  @wire(getObjectInfo, { objectApiName: "$objectApiName" })
  objectInfo: WireResult<ObjectInfo & { readonly deletable?: boolean }> | undefined;

  get formOpen(): boolean {
    return this.edited !== undefined;
  }

  get canAdd(): boolean {
    return !this.closed && (this.objectInfo?.data?.createable ?? false);
  }

  get canEdit(): boolean {
    return !this.closed && (this.objectInfo?.data?.updateable ?? false);
  }

  get canDelete(): boolean {
    return !this.closed && (this.objectInfo?.data?.deletable ?? false);
  }

  handleAdd(): void {
    this.edited = "";
  }

  handleEdit(event: Event): void {
    this.edited = (event.currentTarget as HTMLElement).dataset.id;
  }

  handleFormClosed(): void {
    this.edited = undefined;
  }

  async handleSaved(): Promise<void> {
    this.edited = undefined;
    await this.handleChanged();
  }

  handleDelete(event: Event): void {
    this.doomed = (event.currentTarget as HTMLElement).dataset.id;
    this.writeErrors = undefined;
  }

  handleKept(): void {
    this.doomed = undefined;
  }

  async handleDeleted(): Promise<void> {
    if (!this.doomed || this.writing) return;
    await this.write([{ alias: "record", object: this.objectApiName, id: this.doomed }]);
    this.doomed = undefined;
  }

  /** What every write of the list begins with. */
  protected get guards(): readonly RecordChange[] {
    return [];
  }

  /** Saves all or none, and reads again. */
  protected async write(changes: readonly (RecordChange | RecordRemoval)[]): Promise<void> {
    this.writing = true;
    const errors = await saveChanges("SaveList", [...this.guards, ...changes]);
    this.writing = false;
    this.writeErrors = errors.length > 0 ? errors : undefined;
    await (this.writeErrors ? this.refresh() : this.handleChanged());
  }
}

import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { saveChanges } from "c/recordChanges";
import type { RecordChange, RecordRemoval } from "c/recordChanges";
import { LABELS } from "./issueLabels";
import { issueRows } from "./issueRows";
import type { IssueRow } from "./issueRows";
import { ISSUES_QUERY, issueFacts } from "./issuesQuery";
import type { Issue, IssueFacts, IssuesData } from "./issuesQuery";

const OBJECT = "Negotiation_Issue__c";

/** Plan on a page. Fires `changed` after a write. */
export default class NegotiationIssues extends LightningElement {
  @api recordId: string | undefined;
  /** Currency of the negotiation where its record does not say it. */
  @api currency: string | undefined;
  labels = LABELS;
  query = ISSUES_QUERY;
  objectApiName = OBJECT;
  facts: IssueFacts | undefined;
  errors: readonly unknown[] | undefined;
  writeErrors: readonly unknown[] | undefined;
  /** Id of the issue in the form; empty for a new one. */
  edited: string | undefined;
  /** Id of the issue whose deletion waits for a yes. */
  doomed: string | undefined;
  writing = false;
  announcement = "";
  private readAgain: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "$objectApiName" })
  objectInfo: WireResult<ObjectInfo & { readonly deletable?: boolean }> | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredIssues({ data, errors, refresh }: GraphQLResult<IssuesData>): void {
    if (refresh) this.readAgain = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (data) this.facts = issueFacts(data, this.currency ?? localeSettings.currency);
  }

  @api
  async refresh(): Promise<void> {
    await this.readAgain?.();
  }

  get loading(): boolean {
    return !this.facts && !this.errors;
  }

  get issues(): readonly Issue[] {
    return this.facts?.issues ?? [];
  }

  get rows(): IssueRow[] {
    return issueRows(this.issues, localeSettings.locale, this.facts?.currency ?? "");
  }

  get hasIssues(): boolean {
    return this.issues.length > 0;
  }

  get isEmpty(): boolean {
    return this.facts !== undefined && !this.hasIssues && !this.formOpen;
  }

  get progress(): string {
    const agreed = this.issues.filter(({ values }) => values.Agreed_Outcome__c).length;
    return fillLabel(LABELS.progress, agreed, this.issues.length);
  }

  get canAdd(): boolean {
    return (this.objectInfo?.data?.createable ?? false) && !this.formOpen;
  }

  get addLabel(): string {
    return this.canAdd ? LABELS.add : "";
  }

  get canEdit(): boolean {
    return this.objectInfo?.data?.updateable ?? false;
  }

  get canDelete(): boolean {
    return this.objectInfo?.data?.deletable ?? false;
  }

  /** A field that may not be read is absent. */
  get isTeam(): boolean {
    return this.objectInfo?.data?.fields.Walk_Away_Outcome__c !== undefined;
  }

  get formOpen(): boolean {
    return this.edited !== undefined;
  }

  get editedIssue(): Issue | undefined {
    return this.issues.find(({ id }) => id === this.edited);
  }

  get nextPosition(): number {
    return Math.max(0, ...this.issues.map(({ position }) => position ?? 0)) + 1;
  }

  get doomedTitle(): string | undefined {
    return this.issues.find(({ id }) => id === this.doomed)?.title;
  }

  handleAdd(): void {
    this.edited = "";
  }

  handleEdit(event: Event): void {
    this.edited = (event.currentTarget as HTMLElement).dataset.id;
  }

  handleClose(): void {
    this.edited = undefined;
  }

  async handleSaved(): Promise<void> {
    this.edited = undefined;
    await this.finish();
  }

  handleDelete(event: Event): void {
    this.doomed = (event.currentTarget as HTMLElement).dataset.id;
  }

  handleKeep(): void {
    this.doomed = undefined;
  }

  async handleConfirm(): Promise<void> {
    if (!this.doomed) return;
    await this.write([{ alias: "issue", object: OBJECT, id: this.doomed }]);
    this.doomed = undefined;
  }

  /** Puts an issue one place up or down, and numbers those whose place changed. */
  async handleMove(event: Event): Promise<void> {
    const { id, by } = (event.currentTarget as HTMLElement).dataset;
    const order = [...this.issues];
    const from = order.findIndex((issue) => issue.id === id);
    const [moved] = order.splice(from, 1);
    if (!moved || this.writing) return;
    const to = from + Number(by);
    order.splice(to, 0, moved);
    const changes = order.flatMap((issue, index): RecordChange[] => {
      const fields = { Position__c: index + 1 };
      const change = { alias: `issue${index}`, object: OBJECT, id: issue.id, fields };
      return issue.position === index + 1 ? [] : [change];
    });
    await this.write(changes);
    this.announcement = fillLabel(LABELS.moved, moved.title, to + 1);
  }

  async handleRetry(): Promise<void> {
    await this.refresh();
  }

  private async write(changes: readonly (RecordChange | RecordRemoval)[]): Promise<void> {
    this.writing = true;
    const errors = await saveChanges("SaveIssues", changes);
    this.writing = false;
    this.writeErrors = errors.length > 0 ? errors : undefined;
    if (!this.writeErrors) await this.finish();
  }

  private async finish(): Promise<void> {
    await this.refresh();
    this.dispatchEvent(new CustomEvent("changed"));
  }
}

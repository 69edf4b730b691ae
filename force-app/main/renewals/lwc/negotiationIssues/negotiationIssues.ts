import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { RecordChange } from "c/recordChanges";
import { revisionGuard } from "c/guardedSave";
import RecordList from "c/recordList";
import { LABELS } from "./issueLabels";
import { issueRows } from "./issueRows";
import type { IssueRow } from "./issueRows";
import { ISSUES_QUERY, issueFacts } from "./issuesQuery";
import type { Issue, IssueFacts, IssuesNode } from "./issuesQuery";

const OBJECT = "Negotiation_Issue__c";

/** Plan on a page. Fires `changed` after a write. */
export default class NegotiationIssues extends RecordList<IssuesNode> {
  labels = LABELS;
  override query = ISSUES_QUERY;
  override objectApiName = OBJECT;
  facts: IssueFacts | undefined;
  announcement = "";

  protected override get guards(): RecordChange[] {
    return this.recordId ? revisionGuard(this.recordId, this.facts?.revision) : [];
  }

  protected override show(node: IssuesNode, currency: string): void {
    this.facts = issueFacts(node, currency);
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

  /** undefined before it is known. */
  get isEmpty(): boolean | undefined {
    return this.facts && !this.hasIssues;
  }

  get progress(): string {
    const agreed = this.issues.filter(({ values }) => values.Agreed_Outcome__c).length;
    return fillLabel(LABELS.progress, agreed, this.issues.length);
  }

  /** A field that may not be read is absent. */
  get isTeam(): boolean {
    return this.objectInfo?.data?.fields.Walk_Away_Outcome__c !== undefined;
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
    if (!this.writeErrors) this.announcement = fillLabel(LABELS.moved, moved.title, to + 1);
  }
}

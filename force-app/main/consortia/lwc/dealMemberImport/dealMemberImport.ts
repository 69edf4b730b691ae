import { api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLDocument, GraphQLResult } from "lightning/graphql";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import type { Deal, DealNode } from "c/dealModel";
import DealPart from "c/dealPart";
import { fillLabel } from "c/labelText";
import type { AccountKeys, KnownAccount } from "c/importAccounts";
import type { KnownMember } from "c/importSteps";
import type { ImportChoice } from "c/memberImportSource";
import { MOST_CHANGES, saveNamed } from "c/namedChanges";
import { LABELS } from "./importLabels";
import { ACCOUNTS_QUERY, accountsIn, IMPORT_QUERY, membersIn } from "./importQuery";
import type { AccountsData } from "./importQuery";
import { changesOf, draftedIn, studied } from "./importStudy";
import type { Drafted, Studied } from "./importStudy";
import { problemList } from "./problemViews";
import type { ProblemList } from "./problemViews";

/**
 * Members of a deal from a table: what is wrong in which row, then a save of all. Nothing is written while a row has a
 * problem; what was interrupted is finished by saving again.
 */
export default class DealMemberImport extends DealPart {
  labels = LABELS;
  override query = IMPORT_QUERY;
  accountsQuery: GraphQLDocument | undefined;
  keys: AccountKeys | undefined;
  opened = false;
  saving = false;
  progressText = "";
  saveErrors: readonly unknown[] | undefined;
  accountErrors: readonly unknown[] | undefined;
  private choice: ImportChoice | undefined;
  private members: readonly KnownMember[] = [];
  private drafted: Drafted | undefined;
  private accounts: readonly KnownAccount[] | undefined;
  private study: Studied | undefined;
  private readAccounts: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Deal_Member__c" })
  objectInfo: WireResult<ObjectInfo> | undefined;

  @wire(graphql, { query: "$accountsQuery", variables: "$keys" })
  wiredAccounts({ data, errors, refresh }: GraphQLResult<AccountsData>): void {
    if (refresh) this.readAccounts = refresh;
    this.accountErrors = errors?.length ? errors : undefined;
    this.accounts = data && accountsIn(data);
    this.look();
  }

  @api
  override async refresh(): Promise<void> {
    await Promise.all([super.refresh(), this.keys && this.readAccounts?.()]);
  }

  /** Whoever may not add members sees no import. */
  get canImport(): boolean {
    return Boolean(this.deal && this.objectInfo?.data?.createable);
  }

  get isOver(): boolean {
    return ["Closed", "Abandoned"].includes(this.deal?.stage ?? "");
  }

  get fieldLabels(): Readonly<Record<string, string>> {
    const fields = Object.values(this.objectInfo?.data?.fields ?? {});
    return Object.fromEntries(fields.map(({ apiName, label }) => [apiName, label]));
  }

  get isReading(): boolean {
    return Boolean(this.drafted && !this.study && !this.accountErrors);
  }

  get problems(): ProblemList | undefined {
    return this.study && problemList(this.study.problems);
  }

  get counts(): string {
    if (!this.study) return "";
    const { creates, updates, unchanged } = this.study.steps;
    return fillLabel(LABELS.counts, creates.length, updates.length, unchanged);
  }

  get saveLabel(): string {
    return fillLabel(LABELS.save, this.writeCount);
  }

  get cannotSave(): boolean {
    return this.saving || this.writeCount === 0 || this.problems !== undefined;
  }

  handleOpen(): void {
    this.opened = true;
  }

  handleClose(): void {
    this.opened = false;
    this.saveErrors = undefined;
    this.choice = undefined;
    this.draft();
  }

  handleChoice({ detail }: CustomEvent<ImportChoice | null>): void {
    this.choice = detail ?? undefined;
    this.saveErrors = undefined;
    this.draft();
  }

  async handleSave(): Promise<void> {
    if (this.cannotSave) return;
    this.saving = true;
    this.saveErrors = await this.save();
    this.saving = false;
    this.progressText = "";
    if (this.saveErrors || this.problems) return;
    this.dispatchEvent(new ShowToastEvent({ title: LABELS.done, variant: "success" }));
    this.handleClose();
    this.refreshPage();
  }

  private get writeCount(): number {
    const { creates = [], updates = [] } = this.study?.steps ?? {};
    return creates.length + updates.length;
  }

  /** What is there is looked up first: an interrupted save goes on where it ended. */
  private async save(): Promise<readonly unknown[] | undefined> {
    await this.refresh();
    const { deal, study, errors, accountErrors } = this;
    if (errors ?? accountErrors) return errors ?? accountErrors;
    if (!deal || !study || study.problems.length > 0) return undefined;
    const changes = changesOf(study.steps, deal.id);
    for (let start = 0; start < changes.length; start += MOST_CHANGES) {
      this.progressText = fillLabel(LABELS.progress, start, changes.length);
      // One request after the other: what a broken one left undone is written before the next.
      // eslint-disable-next-line no-await-in-loop
      const refused = await saveNamed("ImportMembers", changes.slice(start, start + MOST_CHANGES));
      if (refused.length > 0) return refused;
    }
    return undefined;
  }

  private draft(): void {
    const { deal, choice } = this;
    this.drafted = deal && choice && draftedIn(choice, deal);
    this.accountsQuery = this.drafted && ACCOUNTS_QUERY;
    const keys = this.drafted?.keys;
    // Other accounts are asked for only where the table names others.
    if (JSON.stringify(keys) !== JSON.stringify(this.keys)) {
      this.accounts = undefined;
      this.keys = keys;
    }
    this.look();
  }

  private look(): void {
    const { deal, drafted, accounts, members } = this;
    this.study =
      deal && drafted && accounts ? studied(drafted, accounts, members, deal) : undefined;
  }

  protected override showDeal(_deal: Deal, node: DealNode): void {
    this.members = membersIn(node);
    this.draft();
  }
}

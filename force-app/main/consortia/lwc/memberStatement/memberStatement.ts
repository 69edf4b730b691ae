import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { registerRefreshHandler, unregisterRefreshHandler } from "lightning/refresh";
import type { DocumentLanguage } from "c/documentModel";
import type { StripFact } from "c/factStrip";
import type { FileChoice } from "c/fileMaker";
import { localeSettings } from "c/localeSettings";
import { STATEMENT_QUERY, TOTALS_QUERY, statementOf, totalsOf } from "c/memberStatementQuery";
import type { Statement, StatementData, StatementTotals, TotalsData } from "c/memberStatementQuery";
import type { Remark } from "c/remarkList";
import LANG from "@salesforce/i18n/lang";
import { factsOf } from "./factsOf";
import { remarksOf } from "./remarksOf";
import { statementFile } from "./statementFile";
import { LABELS, LANGUAGES } from "./statementLabels";

const NOT_FOUND = [{ message: LABELS.accessHint, errorCode: "INSUFFICIENT_ACCESS" }];

/** Makes one member's statement in the browser, from that member's row alone. */
export default class MemberStatement extends LightningElement {
  labels = LABELS;
  languages = LANGUAGES;
  statementQuery = STATEMENT_QUERY;
  totalsQuery = TOTALS_QUERY;
  statement: Statement | undefined;
  totals: StatementTotals | undefined;
  errors: readonly unknown[] | undefined;
  private chosenLanguage: DocumentLanguage | undefined;
  private memberId: string | undefined;
  private refreshers = new Map<string, () => Promise<void>>();
  private refreshHandler: number | undefined;

  /** The member; nothing of the one before is kept. */
  @api
  get recordId(): string | undefined {
    return this.memberId;
  }
  set recordId(value: string | undefined) {
    if (value === this.memberId) return;
    this.memberId = value;
    this.statement = undefined;
    this.totals = undefined;
    this.errors = undefined;
    this.chosenLanguage = undefined;
  }

  get statementVariables(): { id: string } | undefined {
    return this.memberId ? { id: this.memberId } : undefined;
  }

  @wire(graphql, { query: "$statementQuery", variables: "$statementVariables" })
  wiredStatement({ data, errors, refresh }: GraphQLResult<StatementData>): void {
    this.keepRefresh("statement", refresh);
    this.errors = errors?.length ? errors : undefined;
    if (!data) return;
    this.statement = statementOf(data, localeSettings.currency);
    if (!this.statement) this.errors ??= NOT_FOUND;
  }

  get totalsVariables(): { dealId: string } | undefined {
    const dealId = this.statement?.deal.id;
    return dealId ? { dealId } : undefined;
  }

  @wire(graphql, { query: "$totalsQuery", variables: "$totalsVariables" })
  wiredTotals({ data, errors, refresh }: GraphQLResult<TotalsData>): void {
    this.keepRefresh("totals", refresh);
    if (errors?.length) this.errors = errors;
    if (data && this.statement) this.totals = totalsOf(data, this.statement.deal.currency);
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
    await Promise.all([...this.refreshers.values()].map((refresh) => refresh()));
  }

  get loading(): boolean {
    return !this.isRead && !this.errors;
  }

  get isRead(): boolean {
    return this.statement !== undefined && this.totals !== undefined;
  }

  /** The member's own, else the user's, until one is chosen. */
  get language(): DocumentLanguage {
    const users = LANG.startsWith("fr") ? "fr" : "en";
    return this.chosenLanguage ?? this.statement?.language ?? users;
  }

  get facts(): StripFact[] {
    return this.statement ? factsOf(this.statement) : [];
  }

  get remarks(): Remark[] {
    return this.statement ? remarksOf(this.statement) : [];
  }

  get blocked(): boolean {
    return this.errors !== undefined || this.remarks.some(({ blocks }) => blocks);
  }

  /** What a file is about. */
  get topic(): string {
    return `${this.memberId} ${this.language}`;
  }

  get files(): FileChoice[] {
    const { language, statement, totals } = this;
    if (!statement || !totals) return [];
    return [
      {
        id: "statement",
        label: LABELS.make,
        iconName: "utility:page",
        variant: "brand",
        make: (host) => statementFile(host, statement, totals, language)
      }
    ];
  }

  handleLanguage({ detail }: CustomEvent<{ value: DocumentLanguage }>): void {
    this.chosenLanguage = detail.value;
  }

  private keepRefresh(name: string, refresh: (() => Promise<void>) | undefined): void {
    if (refresh) this.refreshers.set(name, refresh);
  }
}

import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import type { ObjectInfo, PicklistValues } from "lightning/uiObjectInfoApi";
import type { WireResult } from "lightning/uiRecordApi";
import { addDays, dayIn } from "c/calendarDay";
import type { Day } from "c/calendarDay";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { saveChanges } from "c/recordChanges";
import { opportunityValues } from "c/renewalOpeningRecords";
import type { OpportunityValues } from "c/renewalOpeningRecords";
import type { Proposal } from "c/renewalProposal";
import { openingChanges } from "./openingChanges";
import { LABELS } from "./openingLabels";
import { OPENING_QUERY } from "./openingQuery";
import type { OpeningData } from "./openingQuery";
import { firstChoice, openingRow, skippedRows } from "./openingRows";
import type { OpeningRow, RowChoice, SkippedRow } from "./openingRows";
import { openingsOf } from "./openingTerms";
import type { FoundOpening } from "./openingTerms";

/** How far it looks ahead, and back for terms that ended without a renewal. */
const DAYS_AHEAD = 270;
const DAYS_BACK = 90;

/**
 * Contracts of an account that end soon and have no negotiation: shows what would be opened and opens the chosen
 * ones with lines and opportunities, all or none. Fires `opened` when it has.
 */
export default class RenewalOpening extends LightningElement {
  @api recordId: string | undefined;
  /** Months from the decision to the end of the term, where nobody says otherwise. */
  @api decisionLead = 1;
  labels = LABELS;
  query = OPENING_QUERY;
  errors: readonly unknown[] | undefined;
  saveErrors: readonly ErrorMessage[] | undefined;
  saving = false;
  coTerm: Day | undefined;
  choices: ReadonlyMap<string, RowChoice> = new Map();
  private readonly today = dayIn(localeSettings.timeZone, new Date());
  private data: OpeningData | undefined;
  private refresh: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Opportunity" })
  opportunityInfo: WireResult<ObjectInfo> | undefined;

  @wire(getPicklistValues, {
    recordTypeId: "$opportunityInfo.data.defaultRecordTypeId",
    fieldApiName: "Opportunity.StageName"
  })
  stages: WireResult<PicklistValues> | undefined;

  @wire(getPicklistValues, {
    recordTypeId: "$opportunityInfo.data.defaultRecordTypeId",
    fieldApiName: "Opportunity.Type"
  })
  types: WireResult<PicklistValues> | undefined;

  get variables(): Record<string, string> | undefined {
    if (!this.recordId) return undefined;
    const from = addDays(this.today, -DAYS_BACK);
    return { accountId: this.recordId, from, until: addDays(this.today, DAYS_AHEAD) };
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredOpening({ data, errors, refresh }: GraphQLResult<OpeningData>): void {
    if (refresh) this.refresh = refresh;
    this.errors = errors?.length ? errors : undefined;
    if (data) this.data = data;
  }

  get loading(): boolean {
    return !this.data && !this.errors;
  }

  get rows(): OpeningRow[] {
    return this.proposals.map((proposal) =>
      openingRow(proposal, this.choiceOf(proposal), localeSettings, this.today)
    );
  }

  /** Also where a common day that is too early has left no row: it can be changed. */
  get hasRows(): boolean {
    return this.proposals.length > 0 || this.coTerm !== undefined;
  }

  get skipped(): SkippedRow[] {
    return skippedRows(this.found);
  }

  get nothingDue(): string {
    return fillLabel(LABELS.nothing, DAYS_AHEAD);
  }

  get mayOpen(): boolean {
    return this.opportunityInfo?.data?.createable ?? true;
  }

  get openLabel(): string {
    const count = this.chosen.length;
    return count === 1 ? LABELS.openOne : fillLabel(LABELS.open, count);
  }

  get cannotOpen(): boolean {
    return this.saving || this.chosen.length === 0 || !this.values;
  }

  handleChoose(event: CustomEvent<{ checked: boolean }>): void {
    this.change(event, { chosen: event.detail.checked });
  }

  handleDecision(event: CustomEvent<{ value: string | null }>): void {
    const { value } = event.detail;
    if (value) this.change(event, { decision: value });
  }

  handleCoTerm(event: CustomEvent<{ value: string | null }>): void {
    this.coTerm = event.detail.value || undefined;
  }

  async handleOpen(): Promise<void> {
    if (this.cannotOpen || !this.values) return;
    this.saving = true;
    const { chosen } = this;
    const changes = openingChanges(chosen, this.values, this.multiCurrency);
    const errors = errorMessages(await saveChanges("OpenRenewals", changes));
    this.saving = false;
    // Somebody opened one meanwhile: nothing was saved, and fresh data shows which is left.
    const known = errors.some(({ kind }) => kind === "duplicate");
    this.saveErrors = errors.length > 0 && !known ? errors : undefined;
    if (known) this.toast(LABELS.meanwhile, "info");
    else if (errors.length === 0) {
      const { length } = chosen;
      this.toast(length === 1 ? LABELS.openedOne : fillLabel(LABELS.opened, length), "success");
    }
    if (known || errors.length === 0) {
      this.dispatchEvent(new CustomEvent("opened"));
      await this.refresh?.();
    }
  }

  async handleRetry(): Promise<void> {
    await this.refresh?.();
  }

  private toast(title: string, variant: "success" | "info"): void {
    this.dispatchEvent(new ShowToastEvent({ title, variant }));
  }

  private change(event: Event, change: Partial<RowChoice>): void {
    const { key } = (event.currentTarget as HTMLElement).dataset;
    const proposal = this.proposals.find((each) => each.key === key);
    if (!proposal) return;
    const choice = { ...this.choiceOf(proposal), ...change };
    this.choices = new Map([...this.choices, [proposal.key, choice]]);
  }

  private choiceOf(proposal: Proposal): RowChoice {
    return this.choices.get(proposal.key) ?? firstChoice(proposal, this.today);
  }

  private get found(): FoundOpening[] {
    if (!this.data) return [];
    const { currency } = localeSettings;
    const leadMonths = Number(this.decisionLead);
    return openingsOf(this.data, {
      accountId: this.recordId ?? "",
      currency,
      leadMonths,
      ...(this.coTerm ? { coTerm: this.coTerm } : {})
    });
  }

  private get proposals(): Proposal[] {
    return this.found.flatMap(({ opening }) => ("proposal" in opening ? [opening.proposal] : []));
  }

  /** What will be opened, with the decision dates as they stand in the rows. */
  private get chosen(): Proposal[] {
    return this.proposals.flatMap((proposal) => {
      const { chosen, decision } = this.choiceOf(proposal);
      return chosen ? [{ ...proposal, decision }] : [];
    });
  }

  private get values(): OpportunityValues | undefined {
    const { stages, types } = this;
    return stages?.data && opportunityValues(stages.data.values, types?.data?.values ?? []);
  }

  private get multiCurrency(): boolean {
    const [first] = this.data?.uiapi.query.Contract.edges ?? [];
    return Boolean(first?.node.CurrencyIsoCode?.value);
  }
}

import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { getRecord } from "lightning/uiRecordApi";
import type { RecordRepresentation, WireResult } from "lightning/uiRecordApi";
import { addMonths, dayIn } from "c/calendarDay";
import { localeSettings } from "c/localeSettings";
import { remarksOf } from "c/negotiationPaperFacts";
import type { ProofState } from "c/negotiationPaperFacts";
import type { Paper, PaperOffer } from "c/negotiationPaperModel";
import type { PaperOptions } from "c/negotiationPaperOptions";
import { LINES_QUERY, PAPER_QUERY, PROOF_QUERY } from "c/negotiationPaperQuery";
import type { LinesData, PaperData, ProofData } from "c/negotiationPaperQuery";
import type { Person } from "c/paperPerson";
import LANG from "@salesforce/i18n/lang";
import { contactsOf, headOf, paperOf, productIdsOf } from "./paperData";
import type { PaperHead } from "./paperData";
import { LABELS } from "./paperLabels";

const OFFER = "Negotiation_Offer__c";
/** Twelve months shown, a year before each, and a quarter's delay of reports. */
const MONTHS_READ = 27;
const NOT_FOUND = [{ message: LABELS.accessHint, errorCode: "INSUFFICIENT_ACCESS" }];

/** Writes an offer up for the customer: a document and a price schedule, made in the browser. */
export default class NegotiationPaper extends LightningElement {
  /** A negotiation, or one of its offers. */
  @api recordId: string | undefined;
  @api objectApiName: string | undefined;
  labels = LABELS;
  paperQuery = PAPER_QUERY;
  linesQuery = LINES_QUERY;
  proofQuery = PROOF_QUERY;
  offerFields = [`${OFFER}.Negotiation__c`];
  head: PaperHead | undefined;
  lines: LinesData | undefined;
  proof: ProofData | undefined;
  proofFailed = false;
  readErrors: readonly unknown[] | undefined;
  options: PaperOptions | undefined;
  private negotiationOfOffer: string | undefined;
  private refreshers = new Map<string, () => Promise<void>>();

  get isOffer(): boolean {
    return this.objectApiName === OFFER;
  }

  get offerRecordId(): string | undefined {
    return this.isOffer ? this.recordId : undefined;
  }

  @wire(getRecord, { recordId: "$offerRecordId", fields: "$offerFields" })
  wiredOffer({ data, error }: WireResult<RecordRepresentation>): void {
    if (error) this.readErrors = [error];
    const id = data?.fields.Negotiation__c?.value;
    if (typeof id === "string") this.negotiationOfOffer = id;
  }

  get paperVariables(): { id: string } | undefined {
    const id = this.isOffer ? this.negotiationOfOffer : this.recordId;
    return id ? { id } : undefined;
  }

  @wire(graphql, { query: "$paperQuery", variables: "$paperVariables" })
  wiredPaper({ data, errors, refresh }: GraphQLResult<PaperData>): void {
    this.keepRefresh("paper", refresh);
    this.readErrors = errors?.length ? errors : undefined;
    if (!data) return;
    this.head = headOf(data, localeSettings.currency);
    if (!this.head) this.readErrors ??= NOT_FOUND;
    this.options ??= this.firstOptions();
  }

  get linesVariables(): Record<string, string> | undefined {
    const offerId = this.options?.offerId;
    return this.head && offerId ? { offerId, accountId: this.head.accountId } : undefined;
  }

  @wire(graphql, { query: "$linesQuery", variables: "$linesVariables" })
  wiredLines({ data, errors, refresh }: GraphQLResult<LinesData>): void {
    this.keepRefresh("lines", refresh);
    if (errors?.length) this.readErrors = errors;
    if (data) this.lines = data;
  }

  /** Asked for only where the value dossier is wanted. */
  get proofVariables(): Record<string, unknown> | undefined {
    const { head, lines } = this;
    if (!head || !lines || !this.wantsProof) return undefined;
    const today = dayIn(localeSettings.timeZone, new Date());
    const earliest = [addMonths(today, -MONTHS_READ), head.currentStart ?? today].sort()[0]!;
    return {
      accountId: head.accountId,
      productIds: productIdsOf(lines),
      from: `${earliest.slice(0, 7)}-01`
    };
  }

  @wire(graphql, { query: "$proofQuery", variables: "$proofVariables" })
  wiredProof({ data, errors }: GraphQLResult<ProofData>): void {
    this.proofFailed = (errors?.length ?? 0) > 0;
    this.proof = this.proofFailed ? undefined : data;
  }

  get wantsProof(): boolean {
    return this.options?.parts.includes("value") ?? false;
  }

  get proofState(): ProofState {
    if (!this.wantsProof) return "unwanted";
    if (this.proofFailed) return "failed";
    return this.proof ? "ready" : "loading";
  }

  get offer(): PaperOffer | undefined {
    return this.head?.offers.find(({ id }) => id === this.options?.offerId);
  }

  get contacts(): (Person & { readonly id: string })[] {
    return contactsOf(this.lines);
  }

  get paper(): Paper | undefined {
    if (!this.head || !this.offer || !this.lines) return undefined;
    const addressee = this.contacts.find(({ id }) => id === this.options?.contactId);
    const proof = this.wantsProof ? this.proof : undefined;
    return paperOf(this.head, this.offer, this.lines, { addressee, proof });
  }

  /** The page of an offer of the other side has nothing to write up. */
  get shown(): boolean {
    return !this.isOffer || !this.head || this.hasOffers;
  }

  get loading(): boolean {
    return !this.readErrors && (!this.head || (this.hasOffers && !this.paper));
  }

  get unreadable(): boolean {
    return this.readErrors !== undefined && !this.paper;
  }

  get hasOffers(): boolean {
    return this.offer !== undefined;
  }

  get blocked(): boolean {
    const { paper, proofState } = this;
    if (!paper || proofState === "loading") return true;
    return remarksOf(paper, proofState).some(({ blocks }) => blocks);
  }

  handleOptions({ detail }: CustomEvent<PaperOptions>): void {
    if (detail.offerId !== this.options?.offerId) this.lines = undefined;
    this.options = detail;
  }

  async handleRefresh(): Promise<void> {
    await Promise.all([...this.refreshers.values()].map((refresh) => refresh()));
  }

  private firstOptions(): PaperOptions | undefined {
    const offers = this.head?.offers ?? [];
    const offerId = this.offerRecordId ?? offers[0]?.id;
    if (!offerId) return undefined;
    const language = LANG.startsWith("fr") ? "fr" : "en";
    const parts = ["vat", "value", "terms"] as const;
    return { offerId, language, contactId: "", parts, licence: "translated" };
  }

  private keepRefresh(name: string, refresh: (() => Promise<void>) | undefined): void {
    if (refresh) this.refreshers.set(name, refresh);
  }
}

import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { NavigationMixin } from "lightning/navigation";
import { encodeDefaultFieldValues } from "lightning/pageReferenceUtils";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import type { ObjectInfo } from "lightning/uiObjectInfoApi";
import { notifyRecordUpdateAvailable } from "lightning/uiRecordApi";
import type { WireResult } from "lightning/uiRecordApi";
import { errorMessages } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { Minor } from "c/money";
import { negotiationOf, nodesOf } from "c/negotiationModel";
import type { Negotiation, Offer } from "c/negotiationModel";
import type { RoomData } from "c/offerBuilder";
import { savedPackages, toleranceOf } from "c/offerPackage";
import type { SendOrder } from "c/offerPackageSend";
import { deletePackage, sendPackages } from "c/renewalMutations";
import { LABELS } from "./roomLabels";
import { ROOM_QUERY } from "./roomQuery";
import type { RoomAnswer } from "./roomQuery";

type Part = HTMLElement & { refresh(): Promise<void> };
type Panel = "" | "send" | "counter";

/** A record that sharing hides is not found, without an error. */
const NOT_FOUND = [{ message: LABELS.accessHint, errorCode: "INSUFFICIENT_ACCESS" }];

/** One renewal negotiation: where it stands, offers built and made, what was conceded, proof. */
export default class NegotiationRoom extends NavigationMixin(LightningElement) {
  @api recordId: string | undefined;
  labels = LABELS;
  query = ROOM_QUERY;
  data: RoomData | undefined;
  readErrors: readonly unknown[] | undefined;
  saveErrors: readonly unknown[] | undefined;
  /** First-year total of the draft on screen. */
  onTheTable: Minor | undefined;
  panel: Panel = "";
  busy = false;
  private refresh: (() => Promise<void>) | undefined;

  @wire(getObjectInfo, { objectApiName: "Negotiation_Line__c" })
  lineInfo: WireResult<ObjectInfo> | undefined;

  @wire(getObjectInfo, { objectApiName: "Negotiation_Offer__c" })
  offerInfo: WireResult<ObjectInfo> | undefined;

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredNegotiation({ data, errors, refresh }: GraphQLResult<RoomAnswer>): void {
    if (refresh) this.refresh = refresh;
    this.readErrors = errors?.length ? errors : undefined;
    if (!data) return;
    this.data = roomData(data);
    if (!this.data) this.readErrors ??= NOT_FOUND;
  }

  get negotiation(): Negotiation | undefined {
    return this.data?.negotiation;
  }

  get loading(): boolean {
    return !this.data && !this.readErrors;
  }

  get unreadable(): boolean {
    return !this.data;
  }

  get hasLines(): boolean {
    return (this.negotiation?.lines.length ?? 0) > 0;
  }

  get isClosed(): boolean {
    return this.negotiation?.phase === "Closed";
  }

  get canEdit(): boolean {
    return !this.isClosed && (this.offerInfo?.data?.createable ?? false);
  }

  get isConfidential(): boolean {
    return this.offerInfo?.data?.fields.Worth_Amount__c?.updateable ?? false;
  }

  get canCounter(): boolean {
    return this.canEdit && this.hasLines && this.panel !== "counter";
  }

  get isSending(): boolean {
    return this.panel === "send";
  }

  get isCountering(): boolean {
    return this.panel === "counter";
  }

  get drafts(): Offer[] {
    return (this.data?.packages ?? []).map(({ offer }) => offer);
  }

  /** Packages on the table in the round of the drafts. */
  get sentBeside(): Offer[] {
    const round = this.drafts[0]?.round;
    const offers = this.negotiation?.offers ?? [];
    return offers.filter((offer) => offer.state === "Sent" && offer.round === round);
  }

  get tolerance(): number {
    return toleranceOf(this.negotiation?.policy);
  }

  get addLabel(): string {
    return this.lineInfo?.data?.createable ? LABELS.addLine : "";
  }

  /** Reads again; undefined where the org could not be reached. */
  reload = async (): Promise<RoomData | undefined> => {
    try {
      await this.refresh?.();
    } catch (error) {
      this.readErrors = [error];
    }
    return this.readErrors ? undefined : this.data;
  };

  async handleRefresh(): Promise<void> {
    await Promise.all([this.reload(), ...this.parts.map((part) => part.refresh())]);
  }

  handleTable(event: CustomEvent<Minor | null>): void {
    this.onTheTable = event.detail ?? undefined;
  }

  handleSendAsked(): void {
    this.panel = "send";
  }

  handleCounter(): void {
    this.panel = "counter";
  }

  handlePanelClosed(): void {
    this.panel = "";
  }

  async handleSendConfirmed({ detail }: CustomEvent<SendOrder>): Promise<void> {
    const { offerIds, date, validUntil } = detail;
    const dates = { date, validUntil: validUntil || undefined };
    await this.write(
      (negotiation) => sendPackages(negotiation, offerIds, dates),
      (offers) => offerIds.every((id) => stateOf(offers, id) === "Sent"),
      fillLabel(LABELS.sent, offerIds.length)
    );
  }

  async handleDeleteAsked({ detail }: CustomEvent<string>): Promise<void> {
    await this.write(
      (negotiation) => deletePackage(negotiation, detail),
      (offers) => stateOf(offers, detail) === undefined,
      LABELS.deleted
    );
  }

  async handleRecorded(event: CustomEvent<{ round: number }>): Promise<void> {
    this.panel = "";
    await this.finish(fillLabel(LABELS.recorded, event.detail.round));
  }

  /** Another part has written: every number on the page follows. */
  async handleChanged(): Promise<void> {
    await this.handleRefresh();
    if (this.recordId) await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
  }

  handleAddLine(): void {
    this[NavigationMixin.Navigate]({
      type: "standard__objectPage",
      attributes: { objectApiName: "Negotiation_Line__c", actionName: "new" },
      state: { defaultFieldValues: encodeDefaultFieldValues({ Negotiation__c: this.recordId }) }
    });
  }

  /** Writes once: where the reply was lost or refused as stale, what the org has now tells whether it is done. */
  private async write(
    save: (negotiation: Negotiation) => Promise<readonly unknown[]>,
    isDone: (offers: readonly Offer[]) => boolean,
    title: string
  ): Promise<void> {
    if (!this.negotiation || this.busy) return;
    this.busy = true;
    const errors = await save(this.negotiation);
    this.busy = false;
    const failed = errorMessages(errors).length > 0;
    const now = failed ? (await this.reload())?.negotiation : undefined;
    const done = !failed || (now !== undefined && isDone(now.offers));
    this.saveErrors = done ? undefined : errors;
    if (!done) return;
    this.panel = "";
    await this.finish(title);
  }

  private async finish(title: string): Promise<void> {
    this.dispatchEvent(new ShowToastEvent({ title, variant: "success" }));
    await this.handleChanged();
  }

  private get parts(): Part[] {
    return [...(this.template?.querySelectorAll<Part>("[data-part]") ?? [])];
  }
}

function stateOf(offers: readonly Offer[], offerId: string): string | undefined {
  return offers.find(({ id }) => id === offerId)?.state;
}

function roomData({ uiapi }: RoomAnswer): RoomData | undefined {
  const node = nodesOf(uiapi.query.Renewal_Negotiation__c)[0];
  if (!node) return undefined;
  const negotiation = negotiationOf(node, localeSettings.currency);
  const drafts = negotiation.offers.filter(
    ({ side, state }) => side === "Ours" && state === "Draft"
  );
  const lines = nodesOf(uiapi.query.Offer_Line__c);
  return { negotiation, packages: savedPackages(drafts, lines, negotiation.currency) };
}

import { LightningElement, api, wire } from "lwc";
import { getRecord } from "lightning/uiRecordApi";
import type { RecordRepresentation, WireResult } from "lightning/uiRecordApi";
import { localeSettings } from "c/localeSettings";
import { formatMoney, toMinor } from "c/money";
import CONFIDENTIAL_OPENING from "@salesforce/label/c.Negotiation_Confidential_Opening";
import CONFIDENTIAL_TARGET from "@salesforce/label/c.Negotiation_Confidential_Target";
import CONFIDENTIAL_TITLE from "@salesforce/label/c.Negotiation_Confidential_Title";
import CONFIDENTIAL_WALK_AWAY from "@salesforce/label/c.Negotiation_Confidential_Walk_Away";

const AMOUNTS = [
  { key: "Opening_Amount__c", label: CONFIDENTIAL_OPENING },
  { key: "Target_Amount__c", label: CONFIDENTIAL_TARGET },
  { key: "Walk_Away_Amount__c", label: CONFIDENTIAL_WALK_AWAY }
] as const;

/**
 * Opening, target and walk-away. Whoever may not read them sees nothing at all: no frame, no label, no error,
 * since each of these would tell that there is something to hide.
 */
export default class NegotiationConfidential extends LightningElement {
  @api recordId: string | undefined;
  @api currency = localeSettings.currency;
  labels = { title: CONFIDENTIAL_TITLE };
  optionalFields = AMOUNTS.map(({ key }) => `Renewal_Negotiation__c.${key}`);

  @wire(getRecord, { recordId: "$recordId", optionalFields: "$optionalFields" })
  record: WireResult<RecordRepresentation> | undefined;

  get amounts(): { key: string; label: string; value: string }[] {
    const { currency } = this;
    const fields = this.record?.data?.fields ?? {};
    return AMOUNTS.flatMap(({ key, label }) => {
      const value = fields[key]?.value;
      if (typeof value !== "number") return [];
      const format = { locale: localeSettings.locale, currency, decimals: "whole" as const };
      return [{ key, label, value: formatMoney(toMinor(value, currency), format) }];
    });
  }

  get hasAny(): boolean {
    return this.amounts.length > 0;
  }
}

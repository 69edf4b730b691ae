import { toFieldValue } from "c/money";
import type { RecordChange } from "c/recordChanges";
import type { Consequences } from "./closingConsequences";
import type { ClosingField } from "./closingConsequences";
import type { ClosingDraft } from "./closingDraft";
import type { Closing } from "./negotiationClosingModel";

const LINE_ALIAS = /^line(\d+)$/u;
const FIELDS: Readonly<Record<string, ClosingField>> = {
  Final_Amount__c: "prices",
  Signature_Date__c: "signature",
  Effective_Date__c: "effective",
  Next_Term_End_Date__c: "nextTermEnd",
  Grace_End_Date__c: "graceEnd",
  Loss_Reason__c: "lossReason",
  Competitor__c: "competitor"
};

/** The form's field that an error of the platform is about. */
export function fieldOfApiName(apiName: string | undefined): ClosingField | undefined {
  return apiName === undefined ? undefined : FIELDS[apiName];
}

/** The line that an operation changed. */
export function lineOfAlias(closing: Closing, alias: string | undefined): string | undefined {
  const index = LINE_ALIAS.exec(alias ?? "")?.[1];
  return index === undefined ? undefined : closing.lines[Number(index)]?.id;
}

/**
 * What closes the negotiation, in order: the lock, final prices, the offer agreed on, the negotiation itself.
 * The lock comes first, because each price saved moves the negotiation's revision.
 */
export function closingChanges(
  closing: Closing,
  draft: ClosingDraft,
  consequences: Consequences
): RecordChange[] {
  const isRenewed = draft.ending === "renewed";
  return [
    ...lock(closing),
    ...(isRenewed ? lineChanges(closing, consequences) : []),
    ...(isRenewed ? acceptance(closing, draft) : []),
    {
      alias: "closing",
      object: "Renewal_Negotiation__c",
      id: closing.id,
      fields: closingFields(closing, draft, consequences)
    }
  ];
}

function lock({ id, revision }: Closing): RecordChange[] {
  if (revision === undefined) return [];
  const fields = { Revision__c: revision };
  return [{ alias: "lock", object: "Renewal_Negotiation__c", id, fields }];
}

function lineChanges({ lines, currency }: Closing, { prices }: Consequences): RecordChange[] {
  return lines.map(({ id }, index) => ({
    alias: `line${index}`,
    object: "Negotiation_Line__c",
    id,
    fields: { Final_Price__c: toFieldValue(prices.get(id) ?? 0, currency) }
  }));
}

function acceptance({ offers }: Closing, { offerId }: ClosingDraft): RecordChange[] {
  const agreed = offers.find(({ id }) => id === offerId);
  if (!agreed || agreed.accepted) return [];
  const fields = { Status__c: "Accepted" };
  return [{ alias: "accepted", object: "Negotiation_Offer__c", id: agreed.id, fields }];
}

function closingFields(
  { currency }: Closing,
  draft: ClosingDraft,
  { result, final, isLate, needsReason }: Consequences
): Record<string, unknown> {
  const isRenewed = draft.ending === "renewed";
  return {
    Phase__c: "Closed",
    Result__c: result,
    Final_Amount__c: toFieldValue(final ?? 0, currency),
    Competitor__c: draft.competitor || null,
    Loss_Reason__c: needsReason ? draft.lossReason : null,
    ...(isRenewed
      ? {
          Signature_Date__c: draft.signature,
          Effective_Date__c: draft.effective || null,
          Next_Term_End_Date__c: draft.nextTermEnd || null,
          ...(isLate ? { Grace_End_Date__c: draft.graceEnd || null } : {})
        }
      : {})
  };
}

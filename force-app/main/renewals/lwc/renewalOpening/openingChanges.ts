import type { RecordCreation } from "c/recordChanges";
import { lineFields, negotiationFields, opportunityFields } from "c/renewalOpeningRecords";
import type { OpportunityValues } from "c/renewalOpeningRecords";
import type { Proposal } from "c/renewalProposal";

/**
 * The records that open renewals, to be saved all or none: of each its opportunity, where it has none, its
 * negotiation and its lines. The negotiation's unique key refuses the whole save when one is open already.
 */
export function openingChanges(
  proposals: readonly Proposal[],
  values: OpportunityValues,
  multiCurrency: boolean
): RecordCreation[] {
  return proposals.flatMap((proposal, index) => {
    const { term, lines, currency } = proposal;
    const own = term.opportunityId ?? `@{opportunity${index}}`;
    const opportunity = {
      alias: `opportunity${index}`,
      object: "Opportunity",
      fields: opportunityFields(proposal, values, multiCurrency)
    };
    const negotiation = {
      alias: `negotiation${index}`,
      object: "Renewal_Negotiation__c",
      fields: { ...negotiationFields(proposal, multiCurrency), Opportunity__c: own }
    };
    return [
      ...(term.opportunityId === undefined ? [opportunity] : []),
      negotiation,
      ...lines.map((line) => ({
        alias: `line${index}x${line.position}`,
        object: "Negotiation_Line__c",
        fields: {
          Negotiation__c: `@{negotiation${index}}`,
          ...lineFields(line, currency, multiCurrency)
        }
      }))
    ];
  });
}

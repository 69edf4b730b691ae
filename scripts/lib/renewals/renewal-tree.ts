import type { Proposal } from "c/renewalProposal";
import { lineFields, negotiationFields, opportunityFields } from "c/renewalOpeningRecords";
import type { OrgFacts } from "./org-facts.ts";

/** A record of a tree, its children by the name of their relationship. */
export interface TreeRecord {
  readonly attributes: { readonly type: string; readonly referenceId: string };
  readonly [field: string]: unknown;
}

/** Salesforce's tree resource takes 200 records a call, all or none, children included. */
const treeSize = 200;
/** Lines that fit in a tree beside their negotiation and its opportunity. */
export const linesInTree = treeSize - 2;

/** As many proposals to a call as fit. */
export function chunksOf(proposals: readonly Proposal[]): Proposal[][] {
  const chunks: Proposal[][] = [];
  let room = 0;
  for (const proposal of proposals) {
    const size = 2 + Math.min(proposal.lines.length, linesInTree);
    if (size > room) {
      chunks.push([]);
      room = treeSize;
    }
    chunks.at(-1)!.push(proposal);
    room -= size;
  }
  return chunks;
}

/** References are a letter for the record and the proposal's place: `o3`, `n3`, `l3x1`. */
export function treeOf(proposal: Proposal, index: number, facts: OrgFacts): TreeRecord {
  const { term, lines, currency } = proposal;
  const { multiCurrency } = facts;
  const part = lines.slice(0, linesInTree);
  const fields = negotiationFields(proposal, multiCurrency);
  const negotiation: TreeRecord = {
    ...typed("Renewal_Negotiation__c", `n${index}`),
    // Without its amount as long as lines are missing: so an interrupted opening shows and is completed.
    ...(part.length < lines.length ? without(fields, "Due_Amount__c") : fields),
    ...(term.opportunityId === undefined ? {} : { Opportunity__c: term.opportunityId }),
    ...(part.length === 0
      ? {}
      : {
          Negotiation_Lines__r: {
            records: part.map((line) => ({
              ...typed("Negotiation_Line__c", `l${index}x${line.position}`),
              ...lineFields(line, currency, multiCurrency)
            }))
          }
        })
  };
  if (term.opportunityId !== undefined) return negotiation;
  return {
    ...typed("Opportunity", `o${index}`),
    ...opportunityFields(proposal, facts.opportunity, multiCurrency),
    Renewal_Negotiations__r: { records: [negotiation] }
  };
}

function typed(type: string, referenceId: string): Pick<TreeRecord, "attributes"> {
  return { attributes: { type, referenceId } };
}

function without(fields: Readonly<Record<string, unknown>>, name: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => field !== name));
}

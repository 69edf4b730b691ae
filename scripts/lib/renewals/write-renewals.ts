import type { Proposal } from "c/renewalProposal";
import { lineFields, negotiationFields } from "c/renewalOpeningRecords";
import type { Connection } from "jsforce";
import { retry } from "../org/retry.ts";
import { upsertAll } from "../org/upsert.ts";
import type { OrgFacts } from "./org-facts.ts";
import { queryIn } from "../org/query-in.ts";
import { chunksOf, linesInTree, treeOf } from "./renewal-tree.ts";

/** What became of a proposal: its negotiation's id, or the org's words for refusing it. */
export type Written =
  | { readonly proposal: Proposal; readonly id: string }
  | { readonly proposal: Proposal; readonly refused: string }
  | { readonly proposal: Proposal; readonly opened: "meanwhile" };

interface TreeReply {
  readonly hasErrors: boolean;
  readonly results: readonly {
    readonly referenceId: string;
    readonly id?: string;
    readonly errors?: readonly { readonly statusCode: string; readonly message: string }[];
  }[];
}

/**
 * Opens the proposals, each with its opportunity and its lines in one all-or-none call, as many to a call as
 * fit. The negotiation's key is unique, so a call that is repeated, or another person's, opens nothing twice,
 * and no opportunity is left alone. What the org refuses is told and does not stop the others.
 */
export async function* writeRenewals(
  connection: Connection,
  proposals: readonly Proposal[],
  facts: OrgFacts
): AsyncGenerator<Written[]> {
  for (const withOpportunity of [true, false]) {
    const alike = proposals.filter(
      ({ term }) => (term.opportunityId === undefined) === withOpportunity
    );
    for (const chunk of chunksOf(alike)) yield writeChunk(connection, chunk, facts);
  }
}

async function writeChunk(
  connection: Connection,
  chunk: readonly Proposal[],
  facts: OrgFacts
): Promise<Written[]> {
  const written: Written[] = [];
  let waiting = chunk;
  while (waiting.length > 0) {
    const outcome = await sendTree(connection, waiting, facts);
    const done = new Set(outcome.map(({ proposal }) => proposal.key));
    written.push(...outcome);
    waiting = waiting.filter(({ key }) => !done.has(key));
  }
  for (const each of written) if ("id" in each) await addFurtherLines(connection, each, facts);
  return written;
}

/** Sends what waits. Gives what is settled by it: all of it, or those that stood in the way. */
async function sendTree(
  connection: Connection,
  waiting: readonly Proposal[],
  facts: OrgFacts
): Promise<Written[]> {
  const [first] = waiting;
  const object = first?.term.opportunityId === undefined ? "Opportunity" : "Renewal_Negotiation__c";
  let tries = 0;
  return retry(async () => {
    tries += 1;
    if (tries > 1) {
      // The call before may have arrived: what it opened is not sent again.
      const arrived = await openedOf(connection, waiting);
      if (arrived.length > 0) return arrived;
    }
    const records = waiting.map((proposal, index) => treeOf(proposal, index, facts));
    try {
      const path = `/composite/tree/${object}`;
      const reply = await connection.requestPost<TreeReply>(path, { records });
      return waiting.map((proposal, index) => ({ proposal, id: idIn(reply, index) }));
    } catch (error) {
      return refusals(error, waiting);
    }
  });
}

function idIn({ results }: TreeReply, index: number): string {
  return results.find(({ referenceId }) => referenceId === `n${index}`)?.id ?? "";
}

async function openedOf(
  connection: Connection,
  proposals: readonly Proposal[]
): Promise<Written[]> {
  const rows = await queryIn<{ readonly Id: string; readonly Negotiation_External_Id__c: string }>(
    connection,
    "SELECT Id, Negotiation_External_Id__c FROM Renewal_Negotiation__c WHERE Negotiation_External_Id__c IN :values",
    proposals.map(({ key }) => key)
  );
  const ids = new Map(rows.map((row) => [row.Negotiation_External_Id__c.toLowerCase(), row.Id]));
  return proposals.flatMap((proposal) => {
    const id = ids.get(proposal.key.toLowerCase());
    return id === undefined ? [] : [{ proposal, id }];
  });
}

/** The proposals that a refused call names, with the org's words. Throws what is no such refusal. */
function refusals(error: unknown, waiting: readonly Proposal[]): Written[] {
  const reply = (error as { data?: TreeReply }).data;
  if (!reply?.hasErrors) throw error;
  const reasons = new Map<number, { code: string; text: string }>();
  for (const { referenceId, errors = [] } of reply.results) {
    const [reason] = errors;
    const index = Number(/\d+/.exec(referenceId)?.[0]);
    if (reason) reasons.set(index, { code: reason.statusCode, text: reason.message });
  }
  const named = waiting.flatMap((proposal, index): Written[] => {
    const reason = reasons.get(index);
    if (!reason) return [];
    return reason.code.startsWith("DUPLICATE_")
      ? [{ proposal, opened: "meanwhile" }]
      : [{ proposal, refused: reason.text }];
  });
  if (named.length === 0) throw error;
  return named;
}

/** Lines that did not fit in the tree, by their keys, then the amount that says that all are in. */
export async function addFurtherLines(
  connection: Connection,
  { proposal, id }: { readonly proposal: Proposal; readonly id: string },
  { multiCurrency }: OrgFacts
): Promise<void> {
  const { lines, currency } = proposal;
  if (lines.length <= linesInTree) return;
  const rows = lines
    .slice(linesInTree)
    .map((line) => ({ ...lineFields(line, currency, multiCurrency), Negotiation__c: id }));
  await upsertAll(connection, "Negotiation_Line__c", "Line_External_Id__c", rows);
  const fields = negotiationFields(proposal, multiCurrency);
  const amount = {
    Negotiation_External_Id__c: proposal.key,
    Due_Amount__c: fields["Due_Amount__c"] ?? null
  };
  await upsertAll(connection, "Renewal_Negotiation__c", "Negotiation_External_Id__c", [amount]);
}

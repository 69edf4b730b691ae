import type { Deal } from "c/dealModel";
import type { FeePlan } from "c/feePublicationPlan";
import { amountFields, completeFields, newFeeFields, runningFields } from "c/feePublicationRecords";
import type { PlannedFee } from "c/feePlan";
import { stepsOf } from "c/publicationSteps";
import type { PublicationSteps } from "c/publicationSteps";
import { saveChanges } from "c/recordChanges";
import type { RecordChange, RecordCreation } from "c/recordChanges";
import type { Held } from "./heldQuery";

export interface Run {
  readonly deal: Deal;
  readonly plan: FeePlan;
  readonly steps: PublicationSteps;
  readonly vatCategory: string | undefined;
  /** Looks at the org again. */
  readonly read: () => Promise<Held | { readonly errors: readonly unknown[] }>;
  readonly onProgress: (written: number) => void;
  /** Asked between two calls. */
  readonly isPaused: () => boolean;
}

/** Why a run ended before the publication did. Whatever it was, another run finishes it. */
export interface Stop {
  readonly reason: "begin" | "fees" | "unread" | "changed" | "overtaken" | "end" | "paused";
  readonly errors: readonly unknown[];
  /** Alias of a write of `fees` to its fee. */
  readonly feeOf?: (alias: string) => PlannedFee | undefined;
}

type Write = (RecordChange | RecordCreation) & { readonly fee: PlannedFee };

/** Operations in one request; how many the platform takes is not published. */
const FEES_A_REQUEST = 50;

/**
 * Publishes as `entente consortium publish` does: the deal is Running before the first fee, fees go in all-or-none
 * requests, and the deal is Complete once a fresh look finds all of them. Resolves to undefined when it is.
 */
export async function publishFees(run: Run): Promise<Stop | undefined> {
  const { deal, plan, steps } = run;
  const begun = await saveDeal(
    deal,
    "BeginPublication",
    runningFields(plan.key, steps, deal.currency, new Date())
  );
  if (begun.length > 0) return { reason: "begin", errors: begun };
  return (await writeFees(run)) ?? complete(run);
}

async function writeFees({
  deal,
  steps,
  vatCategory,
  onProgress,
  isPaused
}: Run): Promise<Stop | undefined> {
  const writes = writesOf(steps, deal.currency, vatCategory);
  onProgress(0);
  for (let start = 0; start < writes.length; start += FEES_A_REQUEST) {
    if (isPaused()) return { reason: "paused", errors: [] };
    const chunk = writes.slice(start, start + FEES_A_REQUEST);
    // One after the other: what a broken one left undone is written before the next.
    // eslint-disable-next-line no-await-in-loop
    const errors = await saveChanges("PublishFees", chunk);
    const feeOf = (alias: string) => chunk.find((write) => write.alias === alias)?.fee;
    if (errors.length > 0) return { reason: "fees", errors, feeOf };
    onProgress(start + chunk.length);
  }
  return undefined;
}

function writesOf(
  { creates, updates }: PublicationSteps,
  currency: string,
  vatCategory: string | undefined
): Write[] {
  const object = "Member_Fee__c";
  return [
    ...creates.map((fee, index) => ({
      alias: `new${index}`,
      object,
      fee,
      fields: newFeeFields(fee, currency, vatCategory)
    })),
    ...updates.map(({ id, fee }, index) => ({
      alias: `fee${index}`,
      object,
      id,
      fee,
      fields: amountFields(fee, currency)
    }))
  ];
}

async function complete({ deal, plan, read }: Run): Promise<Stop | undefined> {
  const held = await read();
  if ("errors" in held) return { reason: "unread", errors: held.errors };
  if (held.publication.key !== plan.key) return { reason: "overtaken", errors: [] };
  const steps = stepsOf(deal.id, plan.fees, held.fees);
  if (steps.creates.length + steps.updates.length + steps.refused.length > 0)
    return { reason: "changed", errors: [] };
  const ended = await saveDeal(deal, "EndPublication", completeFields(steps, deal.currency));
  return ended.length > 0 ? { reason: "end", errors: ended } : undefined;
}

function saveDeal(
  { id }: Deal,
  name: string,
  fields: RecordChange["fields"]
): Promise<readonly unknown[]> {
  return saveChanges(name, [{ alias: "deal", object: "Consortium_Deal__c", id, fields }]);
}

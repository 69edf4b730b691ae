import type { Deal } from "c/dealModel";
import type { FeePlan } from "c/feePublicationPlan";
import { completeFields, mayBeAtWork, runningFields } from "c/feePublicationRecords";
import { toFieldValue } from "c/money";
import { stepsOf, type PublicationSteps } from "c/publicationSteps";
import type { Connection } from "jsforce";
import { retry } from "../org/retry.ts";
import { chunks } from "../org/save-all-or-none.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import { readFees, type OrgDeal } from "./read-deal.ts";
import { createFees, updateFees, type ChunkEnd, type FeeWriter } from "./write-fees.ts";

const message = messagesOf("consortium");

export interface PublishOptions {
  readonly dryRun: boolean;
  readonly vatCategory: string | undefined;
  /** Goes on although another publication of the deal seems to be at work. */
  readonly takeOver: boolean;
}

export interface Published {
  /** What the first look at the org's fees called for. */
  readonly steps: PublicationSteps;
  /** `resumed`: an interrupted publication of the same fees was finished. */
  readonly how: "published" | "resumed" | "alreadyPublished" | "dryRun";
}

/** Times that what is left is looked up again after a lost connection. */
const TRIES = 6;

/**
 * Publishes a plan's fees: says on the deal that it runs and what will be there, writes the fees in all-or-none
 * calls, and ends it in one step that the org itself checks. Whatever interrupts it, the same call finishes it:
 * it compares with what is there and writes the rest. Throws CommandError before anything is written when fees
 * of the plan are invoiced with another amount.
 */
export async function publishFees(
  connection: Connection,
  { deal, publication }: OrgDeal,
  plan: FeePlan,
  options: PublishOptions,
  onProgress: (done: number, total: number) => void
): Promise<Published> {
  const steps = stepsOf(deal.id, plan.fees, await readFees(connection, deal));
  const count = steps.creates.length + steps.updates.length;
  refuse(steps, deal);
  if (options.dryRun) return { steps, how: "dryRun" };
  const isSame = publication.key === plan.key;
  if (count === 0 && isSame && publication.state === "Complete")
    return { steps, how: "alreadyPublished" };
  const isRunning = publication.state === "Running";
  if (!options.takeOver && mayBeAtWork(publication, plan.key, new Date()))
    throw failure("atWork", { since: publication.started ?? "" }, "waitOrTakeOver");
  await updateDeal(connection, {
    Id: deal.id,
    ...runningFields(plan.key, steps, deal.currency, new Date())
  });
  await writeAll(connection, deal, plan, { steps, vatCategory: options.vatCategory, onProgress });
  await complete(connection, deal, plan);
  return { steps, how: isRunning && isSame ? "resumed" : "published" };
}

function refuse({ refused }: PublicationSteps, { members, years, currency }: Deal): void {
  if (refused.length === 0) return;
  const names = new Map(members.map(({ id, institution }) => [id, institution]));
  const positions = new Map(years.map(({ id, position }) => [id, position]));
  const details = refused.map(({ fee, before, reason }) => ({
    member: names.get(fee.member) ?? fee.member,
    year: positions.get(fee.year) ?? 0,
    before: toFieldValue(before, currency),
    planned: toFieldValue(fee.amount, currency),
    reason
  }));
  const lines = details.slice(0, 5).map((each) => message(`refused.${each.reason}`, each));
  const more = details.length > 5 ? [message("more", { count: details.length - 5 })] : [];
  throw new CommandError(
    [message("refused", { count: details.length }), ...lines, ...more].join("\n"),
    {
      exitCode: exitCodes.refused,
      actions: [message("refusedNext")],
      details
    }
  );
}

interface Writing {
  readonly steps: PublicationSteps;
  readonly vatCategory: string | undefined;
  readonly onProgress: (done: number, total: number) => void;
}

/** Writes what is left until nothing is; a call of unknown end is followed by another look at the org. */
async function writeAll(
  connection: Connection,
  deal: Deal,
  plan: FeePlan,
  { steps, vatCategory, onProgress }: Writing
): Promise<void> {
  const names = new Map(deal.members.map(({ id, institution }) => [id, institution]));
  const nameOf: FeeWriter["nameOf"] = ({ member }) => names.get(member) ?? member;
  const writer = { currency: deal.currency, vatCategory, nameOf };
  const total = steps.creates.length + steps.updates.length;
  let left = steps;
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = total - left.creates.length - left.updates.length;
    const end = await writeOnce(connection, left, writer, (done) =>
      onProgress(Math.max(0, before) + done, total)
    );
    if (end === "saved") return;
    if (end === "unsure") await new Promise((wake) => setTimeout(wake, 250 * 2 ** attempt));
    const lookedUp = stepsOf(deal.id, plan.fees, await readFees(connection, deal));
    // A key in use is another run's fee, found now, or a row that is no share: that one stays in the way.
    if (end === "taken" && lookedUp.creates.length === left.creates.length)
      throw failure("keysTaken", {}, "freeKeys");
    left = lookedUp;
  }
  throw failure("lostConnection", {}, "resume");
}

async function writeOnce(
  connection: Connection,
  { creates, updates }: PublicationSteps,
  writer: FeeWriter,
  onDone: (done: number) => void
): Promise<ChunkEnd> {
  let done = 0;
  onDone(done);
  const calls = [
    ...chunks(creates).map((chunk) => ({
      size: chunk.length,
      send: () => createFees(connection, chunk, writer)
    })),
    ...chunks(updates).map((chunk) => ({
      size: chunk.length,
      send: () => updateFees(connection, chunk, writer)
    }))
  ];
  for (const { size, send } of calls) {
    const end = await send();
    if (end !== "saved") return end;
    done += size;
    onDone(done);
  }
  return "saved";
}

/** The last step: every planned fee is there with its amount, nobody began another publication, the org agrees. */
async function complete(connection: Connection, deal: Deal, { key, fees }: FeePlan): Promise<void> {
  const steps = stepsOf(deal.id, fees, await readFees(connection, deal));
  const { creates, updates, refused } = steps;
  if (creates.length + updates.length + refused.length > 0)
    throw failure("changedMeanwhile", {}, "resume");
  const current = await retry(async () =>
    connection.sobject("Consortium_Deal__c").retrieve(deal.id)
  );
  if (current["Publication_Key__c"] !== key) throw failure("overtaken", {}, "resume");
  await updateDeal(connection, { Id: deal.id, ...completeFields(steps, deal.currency) });
}

/** One reason is the message; several stand in `data`. */
interface RefusedUpdate extends Error {
  readonly data?: readonly { readonly message: string }[] | object;
}

async function updateDeal(
  connection: Connection,
  fields: { readonly Id: string } & Readonly<Record<string, string | number>>
): Promise<void> {
  try {
    await retry(async () => connection.sobject("Consortium_Deal__c").update({ ...fields }));
  } catch (cause) {
    const { message: first, data } = cause as RefusedUpdate;
    const reason = Array.isArray(data) ? data.map((each) => each.message).join(" ") : first;
    throw failure("dealRefused", { reason }, "resume", cause);
  }
}

function failure(
  key: string,
  values: Record<string, string>,
  action: string,
  cause?: unknown
): CommandError {
  return new CommandError(message(key, values), {
    exitCode: exitCodes.refused,
    actions: [message(action)],
    cause
  });
}

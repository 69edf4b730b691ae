import { amountFields, newFeeFields } from "c/feePublicationRecords";
import { FEES_A_CALL, type FeeToCreate, type FeeToUpdate } from "c/publicationSteps";
import type { PlannedFee } from "c/feePlan";
import type { Connection } from "jsforce";
import { isTransient } from "../org/retry.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("consortium");

interface SaveResult {
  readonly success: boolean;
  readonly errors: readonly { readonly statusCode: string; readonly message: string }[];
}

/** `unsure`: the connection broke, the call may have arrived. `taken`: keys of the call are in use. */
export type ChunkEnd = "saved" | "unsure" | "taken";

export interface FeeWriter {
  readonly currency: string;
  /** Of created fees; the org then takes the rate of the year's first day. */
  readonly vatCategory: string | undefined;
  /** The name of a fee's member, for what is told of a refusal. */
  readonly nameOf: (fee: PlannedFee) => string;
}

export function chunks<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / FEES_A_CALL) }, (_, index) =>
    items.slice(index * FEES_A_CALL, (index + 1) * FEES_A_CALL)
  );
}

/** One all-or-none call. Throws CommandError naming the fees that the org refused: none of the call is saved. */
export async function createFees(
  connection: Connection,
  fees: readonly FeeToCreate[],
  writer: FeeWriter
): Promise<ChunkEnd> {
  const records = fees.map((fee) => ({
    attributes: { type: "Member_Fee__c" },
    ...newFeeFields(fee, writer.currency, writer.vatCategory)
  }));
  const send = (): Promise<SaveResult[]> =>
    connection.requestPost<SaveResult[]>("/composite/sobjects", { allOrNone: true, records });
  return outcome(send, fees, writer);
}

/** As `createFees`; to write the same amounts again does no harm. */
export async function updateFees(
  connection: Connection,
  fees: readonly FeeToUpdate[],
  writer: FeeWriter
): Promise<ChunkEnd> {
  const records = fees.map(({ id, fee }) => ({
    attributes: { type: "Member_Fee__c" },
    id,
    ...amountFields(fee, writer.currency)
  }));
  const send = (): Promise<SaveResult[]> =>
    connection.requestPatch<SaveResult[]>("/composite/sobjects", { allOrNone: true, records });
  return outcome(
    send,
    fees.map(({ fee }) => fee),
    writer
  );
}

async function outcome(
  send: () => Promise<SaveResult[]>,
  fees: readonly PlannedFee[],
  { nameOf }: FeeWriter
): Promise<ChunkEnd> {
  let results: readonly SaveResult[];
  try {
    results = await send();
  } catch (error) {
    if (isTransient(error)) return "unsure";
    throw error;
  }
  const refused = results.flatMap(({ success, errors }, index) => {
    // All the others of the call say that they were rolled back.
    const error = errors.find(
      ({ statusCode }) => statusCode !== "ALL_OR_NONE_OPERATION_ROLLED_BACK"
    );
    const fee = fees[index];
    return success || !error || !fee ? [] : [{ fee, ...error }];
  });
  if (refused.some(({ statusCode }) => statusCode === "DUPLICATE_VALUE")) return "taken";
  if (refused.length === 0 && results.every(({ success }) => success)) return "saved";
  throw new CommandError(
    [
      message("feesRefused", { count: refused.length }),
      ...refused
        .slice(0, 5)
        .map(({ fee, message: reason }) => message("feeRefused", { member: nameOf(fee), reason }))
    ].join("\n"),
    { exitCode: exitCodes.refused, actions: [message("resume")], details: refused }
  );
}

import { amountFields, newFeeFields } from "c/feePublicationRecords";
import type { FeeToCreate, FeeToUpdate } from "c/publicationSteps";
import type { PlannedFee } from "c/feePlan";
import type { Connection } from "jsforce";
import { saveAllOrNone, type SaveEnd } from "../org/save-all-or-none.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("consortium");

/** `unsure`: the connection broke, the call may have arrived. `taken`: keys of the call are in use. */
export type ChunkEnd = "saved" | "unsure" | "taken";

export interface FeeWriter {
  readonly currency: string;
  /** Of created fees; the org then takes the rate of the year's first day. */
  readonly vatCategory: string | undefined;
  /** The name of a fee's member, for what is told of a refusal. */
  readonly nameOf: (fee: PlannedFee) => string;
}

/** One all-or-none call. Throws CommandError naming the fees that the org refused: none of the call is saved. */
export async function createFees(
  connection: Connection,
  fees: readonly FeeToCreate[],
  writer: FeeWriter
): Promise<ChunkEnd> {
  const rows = fees.map((fee) => newFeeFields(fee, writer.currency, writer.vatCategory));
  const end = await saveAllOrNone(connection, "create", "Member_Fee__c", rows);
  return outcome(end, fees, writer);
}

/** As `createFees`; to write the same amounts again does no harm. */
export async function updateFees(
  connection: Connection,
  fees: readonly FeeToUpdate[],
  writer: FeeWriter
): Promise<ChunkEnd> {
  const rows = fees.map(({ id, fee }) => ({ id, ...amountFields(fee, writer.currency) }));
  const end = await saveAllOrNone(connection, "update", "Member_Fee__c", rows);
  return outcome(
    end,
    fees.map(({ fee }) => fee),
    writer
  );
}

function outcome(end: SaveEnd, fees: readonly PlannedFee[], { nameOf }: FeeWriter): ChunkEnd {
  if (end.kind !== "refused") return end.kind;
  const refused = end.refusals.flatMap(({ index, ...error }) => {
    const fee = fees[index];
    return fee ? [{ fee, ...error }] : [];
  });
  if (refused.some(({ statusCode }) => statusCode === "DUPLICATE_VALUE")) return "taken";
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

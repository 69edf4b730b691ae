import type { DealMember } from "c/dealModel";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { saveChanges } from "c/recordChanges";

/** Members that one all-or-none save may take: the platform names no limit, this is a careful one. */
export const MOST_MEMBERS = 200;

/** Gives all members these values, or none of them when one is refused: the error then names whose. */
export async function saveMembers(
  name: string,
  members: readonly DealMember[],
  fields: Readonly<Record<string, unknown>>
): Promise<readonly ErrorMessage[]> {
  const aliases = new Map(members.map(({ institution }, index) => [`m${index}`, institution]));
  const changes = members.map(({ id }, index) => ({
    alias: `m${index}`,
    object: "Deal_Member__c",
    id,
    fields
  }));
  return errorMessages(await saveChanges(name, changes)).map((error) => {
    const institution = aliases.get(error.operation ?? "");
    return institution ? { ...error, message: `${institution}: ${error.message}` } : error;
  });
}

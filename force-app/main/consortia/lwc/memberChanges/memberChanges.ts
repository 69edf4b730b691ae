import type { DealMember } from "c/dealModel";
import type { ErrorMessage } from "c/errorMessages";
import { saveNamed } from "c/namedChanges";

/** Gives all members these values, or none of them when one is refused: the error then names whose. */
export function saveMembers(
  name: string,
  members: readonly DealMember[],
  fields: Readonly<Record<string, unknown>>
): Promise<readonly ErrorMessage[]> {
  const changes = members.map(({ id, institution: title }) => ({
    object: "Deal_Member__c",
    ...{ id, title, fields }
  }));
  return saveNamed(name, changes);
}

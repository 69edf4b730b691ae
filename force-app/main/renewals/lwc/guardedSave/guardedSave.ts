import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { saveChanges } from "c/recordChanges";
import type { RecordChange, RecordCreation, RecordRemoval } from "c/recordChanges";

/** Alias of the operation that says which revision of the negotiation was read. */
export const REVISION = "revision";

/** A save of one part of the room; each is asked again for a second try. */
export interface GuardedSave {
  /** Of the GraphQL operation. */
  readonly title: string;
  readonly negotiationId: string;
  /** As it was read last. */
  revision(): number | undefined;
  changes(): readonly (RecordChange | RecordCreation | RecordRemoval)[];
  /** Reads again; resolves to what somebody else changed of that which is edited here, in words. */
  reread(): Promise<readonly string[]>;
  /** Whether an earlier try may have arrived, its reply lost: then nothing is tried by itself. */
  readonly wasLost: boolean;
}

/** The platform refuses the whole request where the negotiation was saved by somebody else since it was read. */
export function revisionGuard(id: string, revision: number | undefined): RecordChange[] {
  if (revision === undefined) return [];
  const fields = { Revision__c: revision };
  return [{ alias: REVISION, object: "Renewal_Negotiation__c", id, fields }];
}

/** Whether the negotiation was saved since it was read, by somebody else or by an earlier try of ours. */
export function isStale(messages: readonly ErrorMessage[]): boolean {
  return messages.some(
    ({ kind, operation }) => kind === "duplicate" || (operation === REVISION && kind !== "noAccess")
  );
}

/**
 * Saves all or none. Where somebody else saved meanwhile, reads again, and tries once more if nothing of ours was
 * touched. Resolves to the errors with what differs; none when all is saved.
 */
export async function saveGuarded(save: GuardedSave): Promise<readonly ErrorMessage[]> {
  const errors = await attempt(save);
  if (!isStale(errors)) return errors;
  const differences = await save.reread();
  if (differences.length === 0 && !save.wasLost) return attempt(save);
  return [...errors, ...told(differences)];
}

/** Words as messages of an error panel. */
export function told(words: readonly string[]): ErrorMessage[] {
  return words.map((message) => ({ message, kind: "other" }));
}

async function attempt(save: GuardedSave): Promise<readonly ErrorMessage[]> {
  const guard = revisionGuard(save.negotiationId, save.revision());
  return errorMessages(await saveChanges(save.title, [...guard, ...save.changes()]));
}

import type { Day } from "c/calendarDay";
import { errorMessages } from "c/errorMessages";
import type { ErrorMessage } from "c/errorMessages";
import { isStale } from "c/guardedSave";
import type { Negotiation } from "c/negotiationModel";
import { savePackages } from "c/renewalMutations";
import type { OperationPlace } from "c/renewalMutations";
import { isChanged } from "./roundDraft";
import type { PackageDraft } from "./roundDraft";

/** What a save needs of whoever holds the packages. */
export interface SaveHost {
  /** As of now: both change with each reload. */
  negotiation(): Negotiation;
  drafts(): readonly PackageDraft[];
  /** Marks the packages as sent to the org, with an outcome that is not known yet. */
  markAttempted(): void;
  /** Reads again and takes over what the org has; false when it could not be read. */
  reload(): Promise<boolean>;
  /** Whether taking over showed that somebody else changed what is edited here. */
  hasMeanwhile(): boolean;
  progress(left: number): void;
}

/**
 * `saved`; `unknown`: the connection was lost and the org may or may not have saved; `meanwhile`: somebody else saved
 * first and nothing of ours was; `refused`: nothing of the last request was saved.
 */
export type SaveOutcome =
  | { readonly kind: "saved" | "unknown" | "meanwhile" }
  | {
      readonly kind: "refused";
      readonly general: readonly ErrorMessage[];
      /** Messages by package and line. */
      readonly lines: ReadonlyMap<string, ReadonlyMap<string, string>>;
    };

const SAVED: SaveOutcome = { kind: "saved" };

/** Saves every changed package, in as many requests as it takes. Safe to call again after any outcome. */
export function saveRound(host: SaveHost, today: Day): Promise<SaveOutcome> {
  return saveStep(host, today, false);
}

async function saveStep(host: SaveHost, today: Day, retried: boolean): Promise<SaveOutcome> {
  const changed = host.drafts().filter(isChanged);
  if (changed.length === 0) return SAVED;
  host.markAttempted();
  const result = await savePackages(host.negotiation(), changed, host.drafts()[0], today);
  const messages = errorMessages(result.errors);
  if (messages.some(isLost)) return { kind: "unknown" };
  const stale = isStale(messages);
  if (messages.length > 0 && !stale) return refused(messages, result.places);
  if (!(await host.reload())) return { kind: "unknown" };
  if (stale && host.hasMeanwhile()) return { kind: "meanwhile" };
  if (stale && retried) return refused(messages, result.places);
  if (!stale && result.left === 0) return SAVED;
  host.progress(result.left);
  return saveStep(host, today, stale);
}

/** After a lost connection: reads what the org has. What had arrived counts as saved; the rest is saved again. */
export async function resumeSave(host: SaveHost, today: Day): Promise<SaveOutcome> {
  if (!(await host.reload())) return { kind: "unknown" };
  return host.hasMeanwhile() ? { kind: "meanwhile" } : saveRound(host, today);
}

export function isLost({ kind }: ErrorMessage): boolean {
  return kind === "offline";
}

function refused(
  messages: readonly ErrorMessage[],
  places: ReadonlyMap<string, OperationPlace>
): SaveOutcome {
  const lines = new Map<string, Map<string, string>>();
  const general: ErrorMessage[] = [];
  for (const message of messages) {
    const { packageKey, lineId } = places.get(message.operation ?? "") ?? {};
    if (packageKey === undefined || lineId === undefined) general.push(message);
    else {
      const ofPackage = lines.get(packageKey) ?? new Map<string, string>();
      lines.set(packageKey, ofPackage.set(lineId, message.message));
    }
  }
  return { kind: "refused", general, lines };
}

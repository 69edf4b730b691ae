import type { PackageDraft } from "./roundDraft";

type Drafts = readonly PackageDraft[];

/** States that undo and redo lead to, latest last. */
export interface UndoStack {
  readonly past: readonly Drafts[];
  readonly future: readonly Drafts[];
}

export const NO_STEPS: UndoStack = { past: [], future: [] };
const MOST_STEPS = 200;

/** Remembers a state before a step that changes it. */
export function withStep({ past }: UndoStack, before: Drafts): UndoStack {
  return { past: [...past.slice(1 - MOST_STEPS), before], future: [] };
}

/** One step back or on: what was typed then, in the packages that are there now. undefined: no step is left. */
export function step(
  { past, future }: UndoStack,
  now: Drafts,
  direction: "undone" | "redone"
): { drafts: Drafts; stack: UndoStack } | undefined {
  const target = direction === "undone" ? past.at(-1) : future.at(-1);
  if (!target) return undefined;
  const stack =
    direction === "undone"
      ? { past: past.slice(0, -1), future: [...future, now] }
      : { past: [...past, now], future: future.slice(0, -1) };
  const typed = new Map(target.map((draft) => [draft.key, draft]));
  return { drafts: now.map((draft) => withTyped(draft, typed.get(draft.key))), stack };
}

function withTyped(draft: PackageDraft, then: PackageDraft | undefined): PackageDraft {
  return then ? { ...draft, content: then.content, typed: then.typed } : draft;
}

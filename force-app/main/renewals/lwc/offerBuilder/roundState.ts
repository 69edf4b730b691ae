import type { Negotiation, Offer } from "c/negotiationModel";
import type { Minor } from "c/money";
import { withYears } from "c/offerPackage";
import type { Edited, PackageContent, PackageHead, SavedPackage } from "c/offerPackage";
import { withChoice } from "c/offerPackageMerge";
import type { MeanwhileChange } from "c/offerPackageMerge";
import { isPriced, newPackage, rebase, totalsOf } from "./roundDraft";
import type { Meanwhile, PackageDraft } from "./roundDraft";
import { NO_STEPS, step, withStep } from "./undoStack";
import type { UndoStack } from "./undoStack";

/** The packages of the running round as they are edited here; every function makes a new state. */
export interface RoundState {
  readonly drafts: readonly PackageDraft[];
  /** Key of the package on screen: a draft's, or the id of an offer made. */
  readonly active: string;
  readonly stack: UndoStack;
  readonly meanwhile: readonly Meanwhile[];
}

export interface Choice {
  readonly packageKey: string;
  readonly change: MeanwhileChange;
  readonly choice: "mine" | "theirs";
}

export const NO_ROUND: RoundState = { drafts: [], active: "", stack: NO_STEPS, meanwhile: [] };

/** Our offers of the last round in which one left; empty while there is none. */
export function lastMade(offers: readonly Offer[]): Offer[] {
  const made = offers.filter(({ side, state }) => side === "Ours" && state !== "Draft");
  const round = Math.max(0, ...made.map((offer) => offer.round));
  return made.filter((offer) => offer.round === round);
}

/** Takes over what the org has; begins a first package where there is nothing yet and somebody may write. */
export function taken(
  state: RoundState,
  negotiation: Negotiation,
  packages: readonly SavedPackage[],
  mayBegin: boolean
): RoundState {
  const { drafts, meanwhile } = rebase(state.drafts, packages);
  const made = lastMade(negotiation.offers);
  const begins = mayBegin && drafts.length === 0 && made.length === 0;
  const next = begins ? [newPackage(negotiation, [], undefined)] : drafts;
  const keys = [...next.map(({ key }) => key), ...made.map(({ id }) => id)];
  const active = keys.includes(state.active) ? state.active : (keys[0] ?? "");
  const changed = meanwhile.length > 0;
  return {
    drafts: next,
    active,
    stack: changed ? NO_STEPS : state.stack,
    meanwhile: changed ? meanwhile : state.meanwhile
  };
}

/** After typing, pasting or filling in the active package; `begins`: undo leads back to before it. */
export function edited(state: RoundState, { content, typed }: Edited, begins: boolean): RoundState {
  const stack = begins ? withStep(state.stack, state.drafts) : state.stack;
  return { ...withDraft(state, state.active, { content, typed }), stack };
}

/** First-year total of the draft on screen; undefined where an offer made is, or nothing has a price yet. */
export function firstYearTotal(state: RoundState, negotiation: Negotiation): Minor | undefined {
  const draft = state.drafts.find(({ key }) => key === state.active);
  return draft && isPriced(draft, negotiation) ? totalsOf(draft, negotiation).years[0] : undefined;
}

export function withHead(state: RoundState, head: Partial<PackageHead>): RoundState {
  return changedContent(state, (content) => ({ ...content, head: { ...content.head, ...head } }));
}

export function withTerm(state: RoundState, years: number): RoundState {
  return changedContent(state, (content) => withYears(content, years));
}

export function stepped(state: RoundState, direction: "undone" | "redone"): RoundState {
  const result = step(state.stack, state.drafts, direction);
  return result ? { ...state, ...result } : state;
}

export function chosen(state: RoundState, choices: readonly Choice[]): RoundState {
  return choices.reduce((all, { packageKey, change, choice }) => {
    const draft = all.drafts.find(({ key }) => key === packageKey);
    if (!draft) return all;
    return withDraft(all, packageKey, { content: withChoice(draft.content, change, choice) });
  }, state);
}

/** One more package, a copy of `from` where it is given, in front of whoever works. */
export function added(
  state: RoundState,
  negotiation: Negotiation,
  from: PackageContent | undefined
): RoundState {
  const draft = newPackage(negotiation, state.drafts, from);
  return { ...state, drafts: [...state.drafts, draft], active: draft.key };
}

/** Proposed packages: the first in place of the one that they stand for, the others beside it. */
export function proposed(
  state: RoundState,
  negotiation: Negotiation,
  contents: readonly PackageContent[]
): RoundState {
  const [first, ...others] = contents;
  if (!first) return state;
  const replaced = changedContent(state, ({ head, terms: _ }) => ({
    terms: first.terms,
    head: { ...first.head, title: first.head.title || head.title }
  }));
  return others.reduce((all, content) => {
    const more = added(all, negotiation, content);
    const { worth, title } = content.head;
    return withHead(more, title ? { worth, title } : { worth });
  }, replaced);
}

export function removed(state: RoundState, key: string): RoundState {
  const drafts = state.drafts.filter((draft) => draft.key !== key);
  return { ...state, drafts, active: drafts[0]?.key ?? "", stack: NO_STEPS };
}

/** Packages that nobody asked for, but that somebody now saves or sends as they are. */
export function adopted(state: RoundState, negotiation: Negotiation): RoundState {
  const drafts = state.drafts.map((draft) => {
    return draft.pristine && isPriced(draft, negotiation)
      ? { ...draft, pristine: undefined }
      : draft;
  });
  return { ...state, drafts };
}

/** A save is on its way: what it sends counts as read once the org turns out to have it. */
export function attempted(state: RoundState): RoundState {
  return {
    ...state,
    drafts: state.drafts.map((draft) => ({ ...draft, attempted: draft.content }))
  };
}

/** Everything as it was read. */
export function reverted(state: RoundState): RoundState {
  const drafts = state.drafts.map((draft) => {
    const content = draft.saved ?? draft.pristine ?? draft.content;
    return { ...draft, content, typed: new Map() };
  });
  return { ...state, drafts, stack: withStep(state.stack, state.drafts) };
}

function changedContent(
  state: RoundState,
  change: (content: PackageContent) => PackageContent
): RoundState {
  const draft = state.drafts.find(({ key }) => key === state.active);
  return draft ? edited(state, { ...draft, content: change(draft.content) }, true) : state;
}

function withDraft(state: RoundState, key: string, part: Partial<PackageDraft>): RoundState {
  const drafts = state.drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft));
  return { ...state, drafts };
}

import type { Negotiation } from "c/negotiationModel";
import { NO_TERMS, packageTotals, TERM_FIELDS, withField } from "c/offerPackage";
import type {
  LineTerms,
  PackageContent,
  PackageTotals,
  SavedPackage,
  TypedTexts
} from "c/offerPackage";
import { mergeContent, sameContent } from "c/offerPackageMerge";
import type { MeanwhileChange } from "c/offerPackageMerge";
import { nextRound } from "c/offerHistory";

/** A package of the running round as it stands in this browser. */
export interface PackageDraft {
  /** External id: made once, so that a repeated save finds the offer instead of doubling it. */
  readonly key: string;
  readonly round: number;
  /** undefined: not saved yet. */
  readonly offerId: string | undefined;
  /** Records of the offer's lines, by the negotiation's line. */
  readonly records: ReadonlyMap<string, string>;
  /** As last read from the org; undefined before the first save. */
  readonly saved: PackageContent | undefined;
  /** What a save sent whose outcome is not known yet. */
  readonly attempted: PackageContent | undefined;
  readonly content: PackageContent;
  /** What a package that nobody asked for began with: until it differs, there is nothing to save. */
  readonly pristine: PackageContent | undefined;
  readonly typed: TypedTexts;
}

/** What somebody else did to one of the packages that are edited here. */
export interface Meanwhile {
  readonly packageKey: string;
  readonly title: string;
  readonly changes: readonly MeanwhileChange[];
  /** The offer is no draft any more, or is gone; what I typed became a package of its own. */
  readonly parted: boolean;
}

export interface Rebased {
  readonly drafts: readonly PackageDraft[];
  readonly meanwhile: readonly Meanwhile[];
}

const NO_TYPED: TypedTexts = new Map();
const NO_RECORDS: ReadonlyMap<string, string> = new Map();
const LETTERS = "ABCDEFGH";
const UNSAVED = {
  offerId: undefined,
  records: NO_RECORDS,
  saved: undefined,
  attempted: undefined,
  pristine: undefined
};

/** Drafts never change once made: each is compared once. */
const changedDrafts = new WeakMap<PackageDraft, boolean>();

export function isChanged(draft: PackageDraft): boolean {
  const known = changedDrafts.get(draft);
  if (known !== undefined) return known;
  const { saved, content, pristine } = draft;
  const changed = saved === undefined ? content !== pristine : !sameContent(saved, content);
  changedDrafts.set(draft, changed);
  return changed;
}

const totalsOfDrafts = new WeakMap<PackageContent, PackageTotals>();

/** Sums of a package, made once for each content. */
export function totalsOf({ content }: PackageDraft, { lines, policy }: Negotiation): PackageTotals {
  const known = totalsOfDrafts.get(content);
  if (known) return known;
  const totals = packageTotals(content, lines, policy?.discount);
  totalsOfDrafts.set(content, totals);
  return totals;
}

/** Whether any line of the package has a price. */
export function isPriced(draft: PackageDraft, negotiation: Negotiation): boolean {
  return totalsOf(draft, negotiation).unpriced < negotiation.lines.length;
}

/** Cells that a save would write. */
export function changedCount({ saved, content }: PackageDraft): number {
  let count = 0;
  for (const [lineId, terms] of content.terms) {
    const before = saved?.terms.get(lineId) ?? NO_TERMS;
    for (const field of TERM_FIELDS) if (terms[field] !== before[field]) count += 1;
  }
  return count;
}

/** A new package, not saved yet, that begins with the given terms. */
export function newPackage(
  negotiation: Negotiation,
  drafts: readonly PackageDraft[],
  from: PackageContent | undefined
): PackageDraft {
  const round = drafts[0]?.round ?? nextRound(negotiation.offers, "Ours");
  const title = freeTitle(drafts.map(({ content }) => content.head.title));
  const head = from?.head ?? firstHead(title);
  const content = {
    head: { ...head, title, note: "", worth: undefined },
    terms: from?.terms ?? proposedTerms(negotiation)
  };
  const pristine = from ? undefined : content;
  return { ...UNSAVED, key: crypto.randomUUID(), round, content, pristine, typed: NO_TYPED };
}

/** Takes over what the org has now, without losing anything that was typed here. */
export function rebase(drafts: readonly PackageDraft[], fresh: readonly SavedPackage[]): Rebased {
  const known = new Map(drafts.map((draft) => [draft.key, draft]));
  const meanwhile: Meanwhile[] = [];
  const kept = fresh.map((saved) => {
    const draft = known.get(saved.key);
    if (!draft) return draftOf(saved);
    const { content, changes } = mergeContent(baseOf(draft, saved), draft.content, saved.content);
    if (changes.length > 0)
      meanwhile.push({ packageKey: draft.key, title: content.head.title, changes, parted: false });
    return { ...draftOf(saved), content, typed: draft.typed };
  });
  const freshKeys = new Set(fresh.map(({ key }) => key));
  for (const draft of drafts.filter(({ key }) => !freshKeys.has(key))) {
    if (draft.offerId === undefined) kept.push({ ...draft, attempted: undefined });
    else if (isChanged(draft)) {
      const parted = { ...draft, ...UNSAVED, key: crypto.randomUUID() };
      meanwhile.push({
        packageKey: parted.key,
        title: draft.content.head.title,
        changes: [],
        parted: true
      });
      kept.push(parted);
    }
  }
  return { drafts: kept, meanwhile };
}

/** What both sides of a merge started from: a save of ours that arrived although its reply was lost counts as read. */
function baseOf(draft: PackageDraft, fresh: SavedPackage): PackageContent {
  const { attempted, saved } = draft;
  if (attempted && sameContent(attempted, fresh.content)) return attempted;
  return saved ?? attempted ?? fresh.content;
}

function draftOf({ key, offer, content, records }: SavedPackage): PackageDraft {
  const { id: offerId, round } = offer;
  return { ...UNSAVED, key, round, offerId, records, saved: content, content, typed: NO_TYPED };
}

function firstHead(title: string): PackageContent["head"] {
  const nothing = { validUntil: "", extras: undefined, worth: undefined, note: "" };
  return { title, years: 1, ...nothing };
}

function freeTitle(titles: readonly string[]): string {
  return [...LETTERS].find((letter) => !titles.includes(letter)) ?? "";
}

/** Prices proposed so far, one by one. */
function proposedTerms({ lines }: Negotiation): Map<string, LineTerms> {
  const priced = lines.filter(({ price }) => price !== undefined);
  return new Map(priced.map(({ id, price }) => [id, withField(NO_TERMS, "price1", price)]));
}

import { NO_TERMS, TERM_FIELDS, withField } from "c/offerPackage";
import type { LineTerms, PackageContent, PackageHead, TermField } from "c/offerPackage";

export type HeadField = keyof PackageHead;

/** A cell that somebody else saved meanwhile with another value than mine. */
export interface MeanwhileChange {
  /** Unique within one merge. */
  readonly key: string;
  /** undefined: a field of the package itself. */
  readonly lineId: string | undefined;
  readonly field: TermField | HeadField;
  readonly mine: string | number | undefined;
  readonly theirs: string | number | undefined;
  /** Both changed it: mine is kept until somebody chooses. Otherwise theirs was taken over. */
  readonly both: boolean;
}

export interface Merge {
  readonly content: PackageContent;
  readonly changes: readonly MeanwhileChange[];
}

const HEAD_FIELDS: readonly HeadField[] = [
  "title",
  "years",
  "validUntil",
  "extras",
  "worth",
  "note"
];

/**
 * Brings together what I have and what somebody else saved since both read `base`. Cells that only they changed are
 * theirs, cells that only I changed are mine, cells that both changed stay mine and are told.
 */
export function mergeContent(
  base: PackageContent,
  mine: PackageContent,
  theirs: PackageContent
): Merge {
  const head = mergeHead(base.head, mine.head, theirs.head);
  const terms = new Map<string, LineTerms>();
  const changes: MeanwhileChange[] = [...head.changes];
  for (const lineId of new Set([...mine.terms.keys(), ...theirs.terms.keys()])) {
    const line = mergeTerms(
      lineId,
      termsIn(base, lineId),
      termsIn(mine, lineId),
      termsIn(theirs, lineId)
    );
    terms.set(lineId, line.terms);
    changes.push(...line.changes);
  }
  return { content: { head: head.head, terms }, changes };
}

/** The content with the value that was chosen for a cell: theirs, or mine again. */
export function withChoice(
  content: PackageContent,
  change: MeanwhileChange,
  choice: "mine" | "theirs"
): PackageContent {
  const value = change[choice];
  if (change.lineId === undefined)
    return { ...content, head: { ...content.head, [change.field]: value } };
  const before = content.terms.get(change.lineId) ?? NO_TERMS;
  const after = withField(before, change.field as TermField, value as number | undefined);
  return { ...content, terms: new Map(content.terms).set(change.lineId, after) };
}

/** Whether two contents say the same; quick where they share their lines' terms. */
export function sameContent(left: PackageContent, right: PackageContent): boolean {
  if (left === right) return true;
  if (HEAD_FIELDS.some((field) => left.head[field] !== right.head[field])) return false;
  return covers(left, right) && covers(right, left);
}

function covers(left: PackageContent, right: PackageContent): boolean {
  for (const [lineId, terms] of left.terms) {
    if (!sameTerms(terms, termsIn(right, lineId))) return false;
  }
  return true;
}

export function sameTerms(left: LineTerms, right: LineTerms): boolean {
  return left === right || TERM_FIELDS.every((field) => left[field] === right[field]);
}

function mergeHead(
  base: PackageHead,
  mine: PackageHead,
  theirs: PackageHead
): { head: PackageHead; changes: MeanwhileChange[] } {
  const changes = HEAD_FIELDS.flatMap((field) =>
    changeOf(undefined, field, base[field], mine[field], theirs[field])
  );
  const taken = changes
    .filter(({ both }) => !both)
    .map(({ field, theirs: value }) => [field, value]);
  return { head: { ...mine, ...Object.fromEntries(taken) }, changes };
}

function mergeTerms(
  lineId: string,
  base: LineTerms,
  mine: LineTerms,
  theirs: LineTerms
): { terms: LineTerms; changes: MeanwhileChange[] } {
  const changes = TERM_FIELDS.flatMap((field) =>
    changeOf(lineId, field, base[field], mine[field], theirs[field])
  );
  const terms = changes
    .filter(({ both }) => !both)
    .reduce(
      (all, { field, theirs: value }) =>
        withField(all, field as TermField, value as number | undefined),
      mine
    );
  return { terms, changes };
}

function changeOf(
  lineId: string | undefined,
  field: TermField | HeadField,
  base: string | number | undefined,
  mine: string | number | undefined,
  theirs: string | number | undefined
): MeanwhileChange[] {
  if (theirs === base || theirs === mine) return [];
  return [{ key: `${lineId ?? ""} ${field}`, lineId, field, mine, theirs, both: mine !== base }];
}

function termsIn(content: PackageContent, lineId: string): LineTerms {
  return content.terms.get(lineId) ?? NO_TERMS;
}

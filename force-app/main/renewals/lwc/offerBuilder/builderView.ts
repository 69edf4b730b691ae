import { addDays } from "c/calendarDay";
import type { ErrorMessage } from "c/errorMessages";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import type { Minor } from "c/money";
import type { Negotiation, Offer } from "c/negotiationModel";
import { toleranceOf } from "c/offerPackage";
import type { PackageTotals } from "c/offerPackage";
import type { PackageTab } from "c/offerPackageTabs";
import type { PackageWorth } from "c/offerPackageWorth";
import { LABELS } from "./builderLabels";
import { packageTabs } from "./packageTabs";
import { changedCount, isChanged, isPriced, totalsOf } from "./roundDraft";
import type { PackageDraft } from "./roundDraft";
import { lastMade } from "./roundState";
import type { RoundState } from "./roundState";
import type { SaveOutcome } from "./saveRound";

/** What the builder shows. */
export interface BuilderView {
  readonly tabs: readonly PackageTab[];
  /** The draft on screen; undefined: an offer made, or nothing. */
  readonly draft: PackageDraft | undefined;
  readonly totals: PackageTotals | undefined;
  /** What the draft on screen is worth to us: as stated, or its net first year. */
  readonly worth: Minor;
  readonly tolerance: number;
  /** What packages of the running round are worth to us, drafts as they are typed. */
  readonly worths: readonly PackageWorth[];
  readonly made: Offer | undefined;
  readonly title: string;
  readonly canAdd: boolean;
  readonly canPrepare: boolean;
  readonly firstYear: number | undefined;
  readonly lineErrors: ReadonlyMap<string, string>;
  readonly refusals: readonly ErrorMessage[] | undefined;
  readonly isUnknown: boolean;
  readonly hasMeanwhile: boolean;
  readonly unsaved: string;
  readonly cannotSave: boolean;
  readonly cannotRevert: boolean;
  readonly cannotSend: boolean;
  readonly locked: boolean;
  /** The offer whose approval is to be seen; undefined: none is needed. */
  readonly approvalOf: string | undefined;
}

export interface ViewInput {
  readonly round: RoundState;
  readonly negotiation: Negotiation;
  readonly outcome: SaveOutcome | undefined;
  readonly saving: boolean;
  readonly editable: boolean;
}

/** The query reads so many lines of drafts at once. */
const MOST_LINES_READ = 2000;
const MOST_PACKAGES = 4;
const NO_ERRORS: ReadonlyMap<string, string> = new Map();

export function builderView(input: ViewInput): BuilderView {
  const { round, negotiation, outcome, saving, editable } = input;
  const { drafts } = round;
  const offersMade = lastMade(negotiation.offers);
  const draft = drafts.find(({ key }) => key === round.active);
  const made = offersMade.find(({ id }) => id === round.active);
  const changed = drafts.filter(isChanged);
  const refused = outcome?.kind === "refused" ? outcome : undefined;
  return {
    tabs: packageTabs(drafts, offersMade, negotiation, localeSettings.locale),
    draft,
    totals: draft && totalsOf(draft, negotiation),
    worth: worthOf(draft, negotiation),
    tolerance: toleranceOf(negotiation.policy),
    worths: worthsOf(drafts, offersMade),
    made,
    title: titleOf(draft?.round ?? made?.round ?? 1, negotiation.currency),
    canAdd: editable && !saving && drafts.length > 0 && fits(drafts.length + 1, negotiation),
    canPrepare: editable && !saving && drafts.length === 0 && made !== undefined,
    firstYear: firstYearOf(negotiation),
    lineErrors: refused?.lines.get(round.active) ?? NO_ERRORS,
    refusals: refused && refused.general.length > 0 ? refused.general : undefined,
    isUnknown: outcome?.kind === "unknown",
    hasMeanwhile: round.meanwhile.length > 0,
    unsaved: changed.length > 0 ? unsavedText(changed) : "",
    cannotSave: saving || !drafts.some(isToSave(negotiation)) || drafts.some(isUnreadable),
    cannotRevert: saving || changed.length === 0,
    cannotSend: saving || drafts.length === 0 || drafts.some(isIncomplete(negotiation)),
    locked: !editable || saving,
    approvalOf: approvalOf(draft, negotiation.offers)
  };
}

/** An offer that leaves has a price for every year of every line it names. */
function isIncomplete(negotiation: Negotiation): (draft: PackageDraft) => boolean {
  return (draft) =>
    isUnreadable(draft) ||
    !isPriced(draft, negotiation) ||
    totalsOf(draft, negotiation).missingYears > 0;
}

/** What was typed, or what is priced and was never saved. */
function isToSave(negotiation: Negotiation): (draft: PackageDraft) => boolean {
  return (draft) =>
    isChanged(draft) || (draft.offerId === undefined && isPriced(draft, negotiation));
}

function isUnreadable({ typed }: PackageDraft): boolean {
  return typed.size > 0;
}

function worthOf(draft: PackageDraft | undefined, negotiation: Negotiation): Minor {
  if (!draft) return 0;
  const { base, net } = totalsOf(draft, negotiation);
  return draft.content.head.worth ?? base + net.amount;
}

/** Those of one round alone: what was answered is no longer on the table. */
function worthsOf(drafts: readonly PackageDraft[], made: readonly Offer[]): PackageWorth[] {
  const beside = made.filter(({ state, round }) => state === "Sent" && round === drafts[0]?.round);
  return [
    ...drafts.map(({ content }) => ({
      title: content.head.title || LABELS.unnamed,
      worth: content.head.worth
    })),
    ...beside.map((offer) => ({ title: offer.package, worth: offer.worth }))
  ];
}

/** The year in which the renewed term begins. */
export function firstYearOf({ termEnd }: Negotiation): number | undefined {
  return termEnd === undefined ? undefined : Number(addDays(termEnd, 1).slice(0, 4));
}

function titleOf(round: number, currency: string): string {
  return fillLabel(LABELS.title, round, currency);
}

function fits(packages: number, { lines }: Negotiation): boolean {
  return packages <= MOST_PACKAGES && packages * lines.length <= MOST_LINES_READ;
}

function unsavedText(changed: readonly PackageDraft[]): string {
  return fillLabel(
    LABELS.unsaved,
    changed.reduce((all, draft) => all + changedCount(draft), 0)
  );
}

function approvalOf(draft: PackageDraft | undefined, offers: readonly Offer[]): string | undefined {
  const offer = offers.find(({ id }) => id === draft?.offerId);
  return offer && (offer.needsApproval || offer.approval) ? offer.id : undefined;
}

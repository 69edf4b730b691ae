import type { GridCell, GridColumn, GridRow } from "c/dataGrid";
import type { Deal, DealMember } from "c/dealModel";
import { yearName } from "c/dealYearName";
import { fillLabel } from "c/labelText";
import { formatMoney, sum } from "c/money";
import type { Minor } from "c/money";
import type { PlannedFee } from "c/feePlan";
import type { PublicationSteps, RefusedFee } from "c/publicationSteps";
import { LABELS, REFUSED } from "./publicationLabels";

/** What publishing would make of the fees: a row for each member, a column for each year. */
export interface Preview {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly footer: Readonly<Record<string, GridCell>>;
}

interface Place {
  amount: Minor;
  before: Minor | undefined;
  isNew: boolean;
  refused: RefusedFee | undefined;
}

type Format = (amount: Minor, signed?: boolean) => string;

export function previewOf(deal: Deal, steps: PublicationSteps, locale: string): Preview {
  const format: Format = (amount, signed = false) =>
    formatMoney(amount, { locale, currency: deal.currency, signed });
  const places = placesOf(steps);
  return {
    columns: [
      { key: "member", label: LABELS.member, rowHeader: true },
      ...deal.years.map((year) => ({ key: year.id, label: yearName(year, locale), numeric: true })),
      { key: "total", label: `${LABELS.total} (${deal.currency})`, numeric: true }
    ],
    rows: membersOf(deal, places, locale).map((member) => rowOf(member, deal, places, format)),
    footer: footerOf(deal, steps, format)
  };
}

/** Late share and share of a member's year in one place: it has one or the other. */
function placesOf({ after, creates, updates, refused }: PublicationSteps): Map<string, Place> {
  const places = new Map<string, Place>();
  const at = ({ member, year }: PlannedFee): Place => {
    const key = placeKey(member, year);
    const place = places.get(key) ?? {
      amount: 0,
      before: undefined,
      isNew: false,
      refused: undefined
    };
    places.set(key, place);
    return place;
  };
  for (const fee of after) at(fee).amount += fee.amount;
  for (const fee of creates) at(fee).isNew = true;
  for (const { fee, before } of updates) at(fee).before = before;
  for (const each of refused) at(each.fee).refused = each;
  return places;
}

/** Members with fees by name, those whose fees are written or refused first. */
function membersOf(
  { members, years }: Deal,
  places: ReadonlyMap<string, Place>,
  locale: string
): DealMember[] {
  const own = ({ id }: DealMember): Place[] =>
    years.flatMap((year) => places.get(placeKey(id, year.id)) ?? []);
  const rank = (member: DealMember): number => (own(member).some(isConcerned) ? 0 : 1);
  return members
    .filter((member) => own(member).length > 0)
    .toSorted(
      (left, right) =>
        rank(left) - rank(right) || left.institution.localeCompare(right.institution, locale)
    );
}

function isConcerned({ isNew, before, refused }: Place): boolean {
  return isNew || before !== undefined || refused !== undefined;
}

function rowOf(
  { id, institution }: DealMember,
  { years }: Deal,
  places: ReadonlyMap<string, Place>,
  format: Format
): GridRow {
  const own = years.map((year) => [year.id, places.get(placeKey(id, year.id))] as const);
  const cells = own.map(([year, place]) => [year, cellOf(place, format)] as const);
  const total = sum(own.map(([, place]) => amountOf(place)));
  return {
    key: id,
    label: institution,
    cells: {
      member: { text: institution },
      ...Object.fromEntries(cells),
      total: { text: format(total) }
    }
  };
}

function cellOf(place: Place | undefined, format: Format): GridCell {
  if (!place) return { text: "–" };
  const text = format(amountOf(place));
  const { refused, before, isNew } = place;
  if (refused) return { text, error: fillLabel(REFUSED[refused.reason], format(refused.before)) };
  if (before !== undefined)
    return { text, note: fillLabel(LABELS.before, format(before)), changed: true };
  return isNew ? { text, note: LABELS.isNew, changed: true } : { text };
}

function amountOf(place: Place | undefined): Minor {
  return place?.refused?.fee.amount ?? place?.amount ?? 0;
}

function footerOf({ years }: Deal, steps: PublicationSteps, format: Format): Preview["footer"] {
  const sums = new Map(steps.years.map((each) => [each.year, each]));
  const cells = years.map(({ id, envelope = 0 }) => {
    const { shares = 0, late = 0 } = sums.get(id) ?? {};
    const isWhole = shares === envelope;
    const against = isWhole
      ? fillLabel(LABELS.ofEnvelope, format(envelope))
      : fillLabel(LABELS.out, format(sum([shares, -envelope]), true), format(envelope));
    const note = late === 0 ? against : `${against} ${fillLabel(LABELS.late, format(late))}`;
    return [id, { text: format(shares), note }] as const;
  });
  const all = sum([...sums.values()].flatMap(({ shares, late }) => [shares, late]));
  return {
    member: { text: LABELS.total },
    ...Object.fromEntries(cells),
    total: { text: format(all) }
  };
}

function placeKey(member: string, year: string): string {
  return `${member} ${year}`;
}

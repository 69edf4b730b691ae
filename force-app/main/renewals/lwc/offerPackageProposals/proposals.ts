import { sum } from "c/money";
import type { Minor } from "c/money";
import { amountOf } from "c/negotiationModel";
import type { NegotiationLine } from "c/negotiationModel";
import { MOST_PRICE, replanned, toleranceAbove, withField } from "c/offerPackage";
import type { PackageContent } from "c/offerPackage";
import { nearestTo, packagesOf } from "c/offerPackages";
import type { OfferPackage } from "c/offerPackages";
import { scaledIssues } from "c/packageIssues";
import type { Issue } from "c/packageIssues";
import { fractionOfPercent } from "c/percent";
import { priceWithUplift } from "c/pricing";
import type { IssueNode } from "./proposalsQuery";

/** An issue that a package may move. */
export interface RangedIssue {
  readonly issue: Issue;
  readonly title: string;
  readonly unit: string;
  /** Moves the first year's prices by its percents. */
  readonly isPrice: boolean;
}

export interface Proposal {
  readonly found: OfferPackage;
  /** The package on screen, with the prices that the proposal makes of it and its worth to us. */
  readonly content: PackageContent;
}

/** `unsound`: titles of issues whose range, step or worth cannot be; `tooMany`: no exact answer within reason. */
export type Search =
  | { readonly kind: "unsound"; readonly titles: readonly string[] }
  | { readonly kind: "tooMany" }
  | { readonly kind: "found"; readonly proposals: readonly Proposal[]; readonly tolerance: Minor }
  | { readonly kind: "none"; readonly by: Minor; readonly tolerance: Minor };

/** Issues with a range and a worth; the others do not move. */
export function rangedIssues(nodes: readonly IssueNode[], currency: string): RangedIssue[] {
  return nodes.flatMap((node) => {
    const unitWorth = amountOf(node.Unit_Worth_Amount__c, currency);
    const lowest = node.Lowest_Units__c?.value ?? undefined;
    const highest = node.Highest_Units__c?.value ?? undefined;
    if (unitWorth === undefined || lowest === undefined || highest === undefined) return [];
    const unitValueToThem = amountOf(node.Unit_Value_To_Them_Amount__c, currency) ?? 0;
    const step = node.Step_Units__c?.value ?? 1;
    const unit = node.Unit__c?.value ?? "";
    const isPrice = node.Kind__c?.value === "Price" && unit.trim() === "%";
    const issue = { id: node.Id, unitWorth, unitValueToThem, lowest, highest, step };
    return [{ issue, title: node.Name.value ?? "", unit, isPrice }];
  });
}

/**
 * Packages of the same worth as the one on screen, which stands for our realistic outcome, that give them the most.
 * The tolerance is the policy's, in percent of the highest worth, as the platform measures it.
 */
export function searchPackages(...input: Parameters<typeof soundSearch>): Search {
  const titles = input[0].filter(({ issue }) => !exactly(() => scaledIssues([issue])));
  if (titles.length > 0) return { kind: "unsound", titles: titles.map(({ title }) => title) };
  return exactly(() => soundSearch(...input)) ?? { kind: "tooMany" };
}

/** undefined where there is no exact answer. */
function exactly<Answer>(search: () => Answer): Answer | undefined {
  try {
    return search();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function soundSearch(
  issues: readonly RangedIssue[],
  base: PackageContent,
  baseWorth: Minor,
  tolerancePercent: number,
  lines: readonly NegotiationLine[]
): Search {
  const tolerance = toleranceAbove(baseWorth, tolerancePercent);
  const goal = { worth: 0, tolerance, count: 3 };
  const searched = issues.map(({ issue }) => issue);
  const packages = packagesOf(searched, goal);
  if (packages.length === 0) return { kind: "none", by: nearestTo(searched, goal).by, tolerance };
  const proposals = packages.map((found) => ({
    found,
    content: contentOf(found, issues, base, baseWorth, lines)
  }));
  return { kind: "found", proposals, tolerance };
}

function contentOf(
  found: OfferPackage,
  issues: readonly RangedIssue[],
  base: PackageContent,
  baseWorth: Minor,
  lines: readonly NegotiationLine[]
): PackageContent {
  const percents = issues.filter(({ isPrice }) => isPrice).map(({ issue }) => issue.id);
  const percent = percents.reduce((all, id) => all + (found.units.get(id) ?? 0), 0);
  const title = issues.find(({ issue }) => issue.id === found.lead)?.title ?? "";
  const head = { ...base.head, title: title.slice(0, 40), worth: sum([baseWorth, found.worth]) };
  return { head, terms: percent === 0 ? base.terms : movedTerms(base, percent, lines) };
}

function movedTerms(
  { head, terms }: PackageContent,
  percent: number,
  lines: readonly NegotiationLine[]
): PackageContent["terms"] {
  const uplift = fractionOfPercent(percent);
  const moved = lines.flatMap(({ id }) => {
    const before = terms.get(id);
    if (before?.price1 === undefined) return [];
    const price = Math.min(priceWithUplift(before.price1, uplift), MOST_PRICE);
    return [[id, replanned(before, withField(before, "price1", price), head.years)] as const];
  });
  return new Map([...terms, ...moved]);
}

import { LightningElement, api, wire } from "lwc";
import { graphql } from "lightning/graphql";
import type { GraphQLResult } from "lightning/graphql";
import { fillLabel } from "c/labelText";
import { localeSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import type { Minor } from "c/money";
import { nodesOf } from "c/negotiationModel";
import type { NegotiationLine } from "c/negotiationModel";
import type { PackageContent } from "c/offerPackage";
import { LABELS } from "./proposalLabels";
import { rangedIssues, searchPackages } from "./proposals";
import type { RangedIssue, Search } from "./proposals";
import { remembered } from "./remembered";
import { PROPOSALS_QUERY } from "./proposalsQuery";
import type { ProposalsData } from "./proposalsQuery";

interface Row {
  readonly key: string;
  readonly title: string;
  readonly cells: readonly { readonly key: string; readonly text: string }[];
}

/**
 * Packages of equal worth to us, proposed from the ranges of the issues; for the negotiation team alone. Fires
 * `packagesproposed` (a list of PackageContent) and `proposalsclosed`.
 */
export default class OfferPackageProposals extends LightningElement {
  @api recordId: string | undefined;
  /** The package on screen: it stands for our realistic outcome. */
  @api content: PackageContent | undefined;
  /** What it is worth to us. */
  @api worth: Minor = 0;
  /** Percent: 1 is 1 %. */
  @api tolerance = 1;
  @api lines: readonly NegotiationLine[] = [];
  @api currency = localeSettings.currency;
  labels = LABELS;
  query = PROPOSALS_QUERY;
  issues: readonly RangedIssue[] | undefined;
  errors: readonly unknown[] | undefined;
  /** A search takes long: one for each change of what it depends on. */
  private readonly searchOnce = remembered(searchPackages);

  get variables(): { id: string } | undefined {
    return this.recordId ? { id: this.recordId } : undefined;
  }

  @wire(graphql, { query: "$query", variables: "$variables" })
  wiredIssues({ data, errors }: GraphQLResult<ProposalsData>): void {
    this.errors = errors?.length ? errors : undefined;
    if (data)
      this.issues = rangedIssues(nodesOf(data.uiapi.query.Negotiation_Issue__c), this.currency);
  }

  get search(): Search | undefined {
    if (!this.issues?.length || !this.content) return undefined;
    return this.searchOnce(this.issues, this.content, this.worth, this.tolerance, this.lines);
  }

  get isEmpty(): boolean {
    return this.issues?.length === 0;
  }

  get summary(): string {
    const { search } = this;
    if (!search) return "";
    if (search.kind === "tooMany") return LABELS.tooMany;
    if (search.kind === "unsound") return fillLabel(LABELS.unsound, this.listed(search.titles));
    const tolerance = this.money(search.tolerance);
    return search.kind === "none"
      ? fillLabel(LABELS.none, tolerance, this.money(search.by, true))
      : fillLabel(LABELS.tolerance, tolerance);
  }

  get headers(): { key: string; text: string }[] {
    return this.proposals.map((_, index) => ({
      key: String(index),
      text: fillLabel(LABELS.package, index + 1)
    }));
  }

  get hasProposals(): boolean {
    return this.proposals.length > 0;
  }

  get rows(): Row[] {
    const issues = (this.issues ?? []).map(({ issue, title, unit }) =>
      this.row(issue.id, title, ({ found }) => this.units(found.units.get(issue.id) ?? 0, unit))
    );
    return [
      ...issues,
      this.row("worth", LABELS.worth, ({ content }) => this.money(content.head.worth ?? 0)),
      this.row("value", LABELS.value, ({ found }) => this.money(found.valueToThem, true))
    ];
  }

  handleMake(): void {
    const detail = this.proposals.map(({ content }) => content);
    this.dispatchEvent(new CustomEvent<PackageContent[]>("packagesproposed", { detail }));
  }

  handleClose(): void {
    this.dispatchEvent(new CustomEvent("proposalsclosed"));
  }

  private get proposals(): Extract<Search, { kind: "found" }>["proposals"] {
    const { search } = this;
    return search?.kind === "found" ? search.proposals : [];
  }

  private row(
    key: string,
    title: string,
    text: (proposal: Extract<Search, { kind: "found" }>["proposals"][number]) => string
  ): Row {
    const cells = this.proposals.map((proposal, index) => ({
      key: `${key} ${index}`,
      text: text(proposal)
    }));
    return { key, title, cells };
  }

  private listed(titles: readonly string[]): string {
    return new Intl.ListFormat(localeSettings.locale).format(titles);
  }

  private units(units: number, unit: string): string {
    const { locale } = localeSettings;
    const text = new Intl.NumberFormat(locale, { signDisplay: "exceptZero" }).format(units);
    return `${text.replace("-", "−")} ${unit}`.trim();
  }

  private money(minor: Minor, signed = false): string {
    const { locale } = localeSettings;
    return formatMoney(minor, { locale, currency: this.currency, signed, decimals: "whole" });
  }
}

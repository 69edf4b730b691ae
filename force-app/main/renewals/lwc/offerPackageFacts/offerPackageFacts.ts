import { LightningElement, api } from "lwc";
import type { StripFact } from "c/factStrip";
import { localeSettings } from "c/localeSettings";
import type { Minor } from "c/money";
import type { NegotiationLine, OfferPolicy } from "c/negotiationModel";
import type { PackageContent, PackageTotals } from "c/offerPackage";
import { LABELS } from "./factLabels";
import { approvalReasons, packageFacts, packageWarnings } from "./packageFacts";
import type { FactInput } from "./packageFacts";

interface View {
  readonly facts: readonly StripFact[];
  readonly warnings: readonly string[];
  readonly reasons: readonly string[];
  readonly needsApproval: boolean;
}

const NOTHING: View = { facts: [], warnings: [], reasons: [], needsApproval: false };

/** Totals, what 1 % is worth, limits broken and why approval is needed, as the package is typed. */
export default class OfferPackageFacts extends LightningElement {
  @api content: PackageContent | undefined;
  @api totals: PackageTotals | undefined;
  @api policy: OfferPolicy = {};
  @api due: Minor | undefined;
  @api currency = localeSettings.currency;
  labels = LABELS;
  private givenLines: readonly NegotiationLine[] = [];

  @api
  get lines(): readonly NegotiationLine[] {
    return this.givenLines;
  }
  set lines(value: readonly NegotiationLine[]) {
    this.givenLines = value.map((line) => ({ ...line }));
  }

  get view(): View {
    if (!this.content || !this.totals) return NOTHING;
    const { content, totals, lines, policy, due, currency } = this;
    const { locale } = localeSettings;
    const input: FactInput = { content, lines, policy, due, currency, locale };
    const reasons = approvalReasons(input, totals);
    return {
      facts: packageFacts(input, totals),
      warnings: packageWarnings(input, totals),
      reasons,
      needsApproval: reasons.length > 0
    };
  }
}

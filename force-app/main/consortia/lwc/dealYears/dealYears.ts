import DealPart from "c/dealPart";
import { participationIn } from "c/dealParticipation";
import { localeSettings } from "c/localeSettings";
import { stepRows } from "./stepRows";
import type { StepRow } from "./stepRows";
import { compoundText, totalRow, yearRows } from "./yearRows";
import type { YearRow } from "./yearRows";
import { LABELS } from "./yearsLabels";
import { YEARS_QUERY } from "./yearsQuery";

/** The price path of a deal, and what participation makes of it. */
export default class DealYears extends DealPart {
  labels = LABELS;
  override query = YEARS_QUERY;

  get hasYears(): boolean {
    return (this.deal?.years.length ?? 0) > 0;
  }

  get rows(): YearRow[] {
    return this.deal ? yearRows(this.deal, localeSettings.locale) : [];
  }

  get total(): ReturnType<typeof totalRow> | undefined {
    return this.deal && totalRow(this.deal, localeSettings.locale);
  }

  get compound(): string {
    return this.deal ? compoundText(this.deal, localeSettings.locale) : "";
  }

  get steps(): StepRow[] {
    if (!this.deal) return [];
    const standing = participationIn(this.deal, localeSettings.timeZone);
    return stepRows(this.deal, standing, localeSettings.locale);
  }

  get hasSteps(): boolean {
    return (this.deal?.tiers.length ?? 0) > 0;
  }
}

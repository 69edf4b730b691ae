import { localeSettings } from "c/localeSettings";
import { formatMoney } from "c/money";
import { negotiationOf } from "c/negotiationModel";
import { offerRounds, rangeText } from "c/offerRounds";
import type { OfferRange, OfferRound } from "c/offerRounds";
import RecordPart from "c/recordPart";
import type { RoundPoint, RoundRange } from "c/roundChart";
import ROUNDS_CHART from "@salesforce/label/c.Negotiation_Rounds_Chart";
import ROUNDS_EMPTY from "@salesforce/label/c.Negotiation_Rounds_Empty";
import ROUNDS_EMPTY_TITLE from "@salesforce/label/c.Negotiation_Rounds_Empty_Title";
import ROUNDS_FAILED from "@salesforce/label/c.Negotiation_Rounds_Failed";
import ROUNDS_MIDPOINT from "@salesforce/label/c.Negotiation_Rounds_Midpoint";
import ROUNDS_OURS from "@salesforce/label/c.Negotiation_Rounds_Ours";
import ROUNDS_THEIRS from "@salesforce/label/c.Negotiation_Rounds_Theirs";
import ROUNDS_TITLE from "@salesforce/label/c.Negotiation_Rounds_Title";
import { ROUNDS_QUERY } from "./roundsQuery";
import type { RoundsNode } from "./roundsQuery";
import { stepWords } from "./stepWords";
import type { StepWords } from "./stepWords";

/** How both sides come closer: totals by round with the mid-point, and their steps in words. */
export default class NegotiationRounds extends RecordPart<RoundsNode> {
  labels = {
    chart: ROUNDS_CHART,
    emptyMessage: ROUNDS_EMPTY,
    emptyTitle: ROUNDS_EMPTY_TITLE,
    failed: ROUNDS_FAILED,
    midpoint: ROUNDS_MIDPOINT,
    ours: ROUNDS_OURS,
    theirs: ROUNDS_THEIRS,
    title: ROUNDS_TITLE
  };
  override query = ROUNDS_QUERY;
  rounds: readonly OfferRound[] = [];
  private readCurrency = localeSettings.currency;

  protected override show(node: RoundsNode, currency: string): void {
    const negotiation = negotiationOf({ ...node, Negotiation_Lines__r: null }, currency);
    this.readCurrency = negotiation.currency;
    this.rounds = offerRounds(negotiation.offers);
  }

  get hasRounds(): boolean {
    return this.rounds.length > 0;
  }

  get hasNoChart(): boolean {
    return Boolean(this.errors) || !this.hasRounds;
  }

  get points(): RoundPoint[] {
    return this.rounds.map(({ round, ours, theirs, midpoint }) => ({
      round,
      ours: this.pointOf(ours),
      theirs: this.pointOf(theirs),
      midpoint:
        midpoint === undefined
          ? undefined
          : { low: midpoint, high: midpoint, text: this.textOf(midpoint) }
    }));
  }

  get words(): StepWords[] {
    return stepWords(this.rounds, localeSettings.locale, this.readCurrency);
  }

  private pointOf(range: OfferRange | undefined): RoundRange | undefined {
    const text = range && rangeText(range, localeSettings.locale, this.readCurrency);
    return range && { low: range.low, high: range.high, text: text ?? "" };
  }

  private textOf(amount: number): string {
    const { locale } = localeSettings;
    return formatMoney(amount, { locale, currency: this.readCurrency, decimals: "whole" });
  }
}

import { api } from "lwc";
import { dayIn } from "c/calendarDay";
import type { StripFact } from "c/factStrip";
import { localeSettings } from "c/localeSettings";
import type { Minor } from "c/money";
import type { Checkpoint } from "c/negotiationCheckpoints";
import RecordPart from "c/recordPart";
import STANDING_ACCESS from "@salesforce/label/c.Negotiation_Room_Access";
import STANDING_FAILED from "@salesforce/label/c.Negotiation_Standing_Failed";
import STANDING_TITLE from "@salesforce/label/c.Negotiation_Standing_Title";
import { standingOf } from "./standing";
import type { Standing } from "./standing";
import { standingAlerts } from "./standingAlerts";
import type { Alert } from "./standingAlerts";
import { amountFacts } from "./standingAmounts";
import { dateFacts } from "./standingDates";
import { STANDING_QUERY } from "./standingQuery";
import type { StandingNode } from "./standingQuery";

/** Where we stand, in one band. Fires `changed` when a checkpoint’s answer was saved. */
export default class NegotiationStanding extends RecordPart<StandingNode> {
  /** Total of the draft being typed; without one, our last offer stands. */
  @api tableAmount: Minor | undefined;
  labels = { accessHint: STANDING_ACCESS, failed: STANDING_FAILED, title: STANDING_TITLE };
  override query = STANDING_QUERY;
  standing: Standing | undefined;

  protected override show(node: StandingNode, currency: string): void {
    this.standing = standingOf(node, currency);
  }

  get amounts(): StripFact[] {
    return this.standing ? amountFacts(this.standing, this.tableAmount, localeSettings.locale) : [];
  }

  /** Apart from the amounts, so that no date stands alone in a second line. */
  get dates(): StripFact[] {
    const { locale, timeZone } = localeSettings;
    const today = dayIn(timeZone, new Date());
    return this.standing ? dateFacts(this.standing, { today, locale }) : [];
  }

  get alerts(): Alert[] {
    return this.standing ? standingAlerts(this.standing) : [];
  }

  get checkpoints(): readonly Checkpoint[] {
    return this.standing?.checkpoints ?? [];
  }

  get revision(): number | undefined {
    return this.standing?.revision;
  }
}

import { dayIn } from "c/calendarDay";
import type { Deal } from "c/dealModel";
import DealPart from "c/dealPart";
import { participationIn } from "c/dealParticipation";
import type { StripFact } from "c/factStrip";
import { localeSettings } from "c/localeSettings";
import type { Participation } from "c/participation";
import { allocatedFact, envelopeFact, publicationText } from "./amountFacts";
import { dateFacts } from "./dateFacts";
import { gaugeOf, sentencesOf, withoutGate } from "./participationFacts";
import type { Gauge, Sentence, Words } from "./participationFacts";
import { LABELS } from "./statusLabels";
import { STATUS_QUERY } from "./statusQuery";
import type { StatusNode } from "./statusQuery";

/** Where a consortium deal stands, in one band: dates, participation, money, what comes next. */
export default class DealStatus extends DealPart<StatusNode> {
  labels = LABELS;
  override query = STATUS_QUERY;
  private node: StatusNode | undefined;
  private standing: Participation | undefined;

  get facts(): StripFact[] {
    if (!this.deal) return [];
    const { locale, timeZone } = localeSettings;
    const dates = dateFacts(this.deal, {
      today: dayIn(timeZone, new Date()),
      locale,
      consortium: this.node?.Account__r?.Name?.value ?? "",
      carrier: this.node?.Carrying_Body__r?.Name?.value ?? ""
    });
    return [...dates, envelopeFact(this.deal, locale), allocatedFact(this.deal, locale)];
  }

  get publication(): string {
    return this.node ? publicationText(this.node) : "";
  }

  get hasMembers(): boolean {
    return (this.deal?.members.length ?? 0) > 0;
  }

  get gauge(): Gauge | undefined {
    const { deal, standing } = this;
    return deal && standing && gaugeOf(deal, standing, this.words);
  }

  get sentences(): readonly Sentence[] {
    const { deal, standing } = this;
    return deal && standing ? sentencesOf(deal, standing, this.words) : [];
  }

  protected override showDeal(deal: Deal, node: StatusNode): void {
    this.node = node;
    this.deal = withoutGate(deal);
    this.standing = participationIn(this.deal, localeSettings.timeZone);
  }

  private get words(): Words {
    const base = this.node?.Participation_Base__c;
    return { locale: localeSettings.locale, base: base?.label ?? base?.value ?? "" };
  }
}

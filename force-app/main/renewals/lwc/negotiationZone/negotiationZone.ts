import { api } from "lwc";
import { localeSettings } from "c/localeSettings";
import type { Minor } from "c/money";
import RecordPart from "c/recordPart";
import type { ScaleBand, ScaleMark } from "c/scaleChart";
import ZONE_EMPTY from "@salesforce/label/c.Negotiation_Zone_Empty";
import ZONE_FAILED from "@salesforce/label/c.Negotiation_Zone_Failed";
import ZONE_TITLE from "@salesforce/label/c.Negotiation_Zone_Title";
import { zoneFacts } from "./zoneFacts";
import type { TeamFacts, ZoneFacts } from "./zoneFacts";
import { zoneBands, zoneMarks } from "./zoneMarks";
import { ZONE_QUERY } from "./zoneQuery";
import type { ZoneNode } from "./zoneQuery";
import { zoneWords } from "./zoneWords";
import type { ZoneWords } from "./zoneWords";

/**
 * Both sides on one scale. Whoever is not of the negotiation team sees offers and their mid-point, on a scale made of
 * these alone. Fires `changed` when the customer’s alternative was saved.
 */
export default class NegotiationZone extends RecordPart<ZoneNode> {
  /** Total of the draft being typed. */
  @api tableAmount: Minor | undefined;
  labels = { empty: ZONE_EMPTY, failed: ZONE_FAILED, title: ZONE_TITLE };
  override query = ZONE_QUERY;
  facts: ZoneFacts | undefined;

  protected override show(node: ZoneNode, currency: string): void {
    this.facts = zoneFacts(node, currency);
  }

  get marks(): ScaleMark[] {
    return this.facts ? zoneMarks(this.facts, this.tableAmount, localeSettings.locale) : [];
  }

  get bands(): ScaleBand[] {
    return zoneBands(this.team);
  }

  get hasMarks(): boolean {
    return this.marks.length > 0;
  }

  /** Without a chart the title stands alone. */
  get isBare(): boolean {
    return !this.hasMarks;
  }

  get team(): TeamFacts | undefined {
    return this.facts?.team;
  }

  get words():
    (Omit<ZoneWords, "warnings"> & { warnings: { key: string; text: string }[] }) | undefined {
    if (!this.facts || !this.team) return undefined;
    // What was never set no longer matters.
    if (this.facts.isClosed && this.team.zone.kind === "unknown") return undefined;
    const words = zoneWords(this.team, localeSettings.locale, this.facts.currency);
    return { ...words, warnings: words.warnings.map((text) => ({ key: text, text })) };
  }
}

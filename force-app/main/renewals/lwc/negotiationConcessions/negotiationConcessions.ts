import { ledgerOf } from "c/concessionLedger";
import type { Ledger, LedgerEntry } from "c/concessionLedger";
import { localeSettings } from "c/localeSettings";
import { revisionGuard } from "c/guardedSave";
import type { RecordChange } from "c/recordChanges";
import RecordList from "c/recordList";
import { LABELS } from "./concessionLabels";
import { CONCESSIONS_QUERY, concessionFacts } from "./concessionsQuery";
import type { ConcessionFacts, ConcessionsNode } from "./concessionsQuery";
import { ledgerWords } from "./ledgerWords";
import { tradeViews } from "./tradeViews";
import type { TradeView } from "./tradeViews";

const OBJECT = "Negotiation_Concession__c";

/** Each give with its get: a give without one is a leak. Fires `changed` after a write. */
export default class NegotiationConcessions extends RecordList<ConcessionsNode> {
  labels = LABELS;
  override query = CONCESSIONS_QUERY;
  override objectApiName = OBJECT;
  facts: ConcessionFacts | undefined;

  protected override get guards(): RecordChange[] {
    return this.recordId ? revisionGuard(this.recordId, this.facts?.revision) : [];
  }

  protected override show(node: ConcessionsNode, currency: string): void {
    this.facts = concessionFacts(node, currency);
  }

  get ledger(): Ledger {
    return ledgerOf(this.facts?.entries ?? []);
  }

  get groups(): { key: string; title: string; trades: readonly TradeView[] }[] {
    const { made, tradable } = this.ledger;
    const currency = this.facts?.currency ?? "";
    return [
      { key: "made", title: LABELS.made, trades: made },
      { key: "tradable", title: LABELS.tradable, trades: tradable }
    ]
      .filter(({ trades }) => trades.length > 0)
      .map((group) => ({
        ...group,
        trades: tradeViews(group.trades, localeSettings.locale, currency)
      }));
  }

  get words(): { key: string; text: string }[] {
    const words = ledgerWords(this.ledger, localeSettings.locale, this.facts?.currency ?? "");
    return words.map((text) => ({ key: text, text }));
  }

  /** undefined before it is known. */
  get isEmpty(): boolean | undefined {
    return this.facts && this.facts.entries.length === 0;
  }

  /** Whether the user is of the team: a field that may not be read is absent. */
  get isTeam(): boolean {
    return this.objectInfo?.data?.fields.Cost_Amount__c !== undefined;
  }

  get editedEntry(): LedgerEntry | undefined {
    return this.facts?.entries.find(({ id }) => id === this.edited);
  }

  get doomedText(): string | undefined {
    return this.facts?.entries.find(({ id }) => id === this.doomed)?.title;
  }

  get tradableGives(): LedgerEntry[] {
    return this.ledger.tradable.flatMap(({ give }) => give ?? []);
  }

  get canTrade(): boolean {
    return this.isTeam && this.tradableGives.length > 0;
  }
}

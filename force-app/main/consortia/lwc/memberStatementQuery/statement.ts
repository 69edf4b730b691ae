import type { Day } from "c/calendarDay";
import type { Deal, DealMember } from "c/dealModel";
import type { Decimal } from "c/decimalText";
import type { DocumentLanguage } from "c/documentModel";
import type { Fraction } from "c/fraction";
import type { Minor } from "c/money";
import type { Person } from "c/paperPerson";

/** Everything that a member's statement may say, and nothing else: one member's row and its deal. */
export interface Statement {
  readonly sender: Person;
  /** undefined: not recorded for this member. */
  readonly language: DocumentLanguage | undefined;
  readonly consortium: string;
  readonly carryingBody: string;
  /** Empty where the member pays itself. */
  readonly payer: string;
  /** Who answered for the member. */
  readonly respondent: string;
  readonly member: DealMember;
  /** Without years, tiers, members and scenarios. */
  readonly deal: Deal;
  /** Whether the members' fees are being published at this moment. */
  readonly isPublishing: boolean;
  /** Those that count, by year. */
  readonly fees: readonly StatementFee[];
}

export type FeeKind = "Share" | "Late Share" | "Central Funding" | "Administration Fee";

export interface StatementFee {
  readonly id: string;
  readonly kind: FeeKind;
  /** Of the year, from 1. */
  readonly position: number;
  readonly start: Day | undefined;
  readonly end: Day | undefined;
  readonly net: Minor;
  /** What the allocation computed, where the contract states another amount. */
  readonly computed: Minor | undefined;
  /** Of a year's price: 1/2 for a late joiner of 2 July. */
  readonly yearPart: Fraction | undefined;
  /** Percent, as the field holds it; undefined: not known yet. */
  readonly vatRate: number | undefined;
  readonly vat: Minor | undefined;
}

/** What the member's amounts are parts of; nothing of it is known where allocations are confidential. */
export interface StatementTotals {
  /** Of the chosen scenario, as the picklist has it; empty: the deal's. */
  readonly model: string;
  readonly weight: Decimal | undefined;
  /** By position of the year. */
  readonly envelopes: ReadonlyMap<number, Minor>;
}

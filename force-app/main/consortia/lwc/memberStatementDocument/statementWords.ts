import type { DocumentLanguage } from "c/documentModel";
import type { FeeKind } from "c/memberStatementQuery";
import type { Response } from "c/participation";
import { ENGLISH } from "./english";
import { FRENCH } from "./french";

/** Every text of a member's statement; `{0}` stands for a value. */
export interface StatementWords {
  /** BCP 47, for figures and dates. */
  readonly locale: string;

  readonly statement: string;
  readonly statementOf: string;
  /** On each page until the deal is signed. */
  readonly provisional: string;

  readonly deal: string;
  readonly consortium: string;
  readonly carryingBody: string;
  readonly member: string;
  readonly payer: string;
  readonly from: string;
  readonly date: string;
  readonly term: string;
  readonly termSpan: string;
  readonly year: string;
  readonly signature: string;
  readonly answer: string;
  readonly access: string;
  readonly left: string;
  readonly responses: Readonly<Record<Response, string>>;

  readonly amounts: string;
  /** {0} currency. */
  readonly amountsNote: string;
  readonly kinds: Readonly<Record<FeeKind, string>>;
  /** {0} year, {1} kind. */
  readonly yearAndKind: string;
  readonly net: string;
  readonly vatRate: string;
  readonly vat: string;
  readonly gross: string;
  readonly total: string;
  readonly unknown: string;
  readonly none: string;
  readonly vatMissing: string;
  readonly consortiumFee: string;
  readonly consortiumFeeNote: string;

  readonly how: string;
  /** By the picklist's names; `Hybrid` has {0}, the part in equal shares. */
  readonly models: Readonly<Record<string, string>>;
  readonly hybrid: string;
  /** {0} weight, {1} what it counts, {2} source and year in brackets or nothing. */
  readonly weight: string;
  readonly weightOfTotal: string;
  readonly weightMissing: string;
  readonly surrogate: string;
  /** {0} year, {1} envelope, {2} part of it. */
  readonly part: string;
  /** {0} last year, {1} first year's name, {2} share. */
  readonly lastYear: string;
  readonly lastYearChange: string;
  readonly newMember: string;
  readonly heldLow: string;
  readonly heldHigh: string;
  readonly between: string;
  readonly notBelow: string;
  readonly notAbove: string;
  readonly bounds: Readonly<Record<"floor" | "ceiling" | "collarLow" | "collarHigh", string>>;
  /** {0} first day, {1} part of the year, {2} year. */
  readonly late: string;
  /** {0} year, {1} stated, {2} computed. */
  readonly stated: string;
  readonly centralFunding: string;
  readonly confidential: string;
}

/** In the member's language, which is not always the user's: custom labels know only the latter. */
export function statementWords(language: DocumentLanguage): StatementWords {
  return language === "fr" ? FRENCH : ENGLISH;
}

import type { Question } from "./asker.ts";

/** What a probe of one hidden field is made with. */
export interface FieldTarget {
  readonly object: string;
  readonly field: string;
  /** A value as SOQL writes it, quotes included. */
  readonly literal: string;
  /** A record that the user may read. */
  readonly id: string;
  /** A field that the user may read and that rows can be grouped by. */
  readonly groupedBy: string;
  /** Ways to the object: from a readable child (`Offer__c`, `Negotiation__r`), from a readable parent. */
  readonly fromChild: { readonly object: string; readonly relationship: string } | undefined;
  readonly fromParent:
    | {
        readonly object: string;
        readonly relationship: string;
        readonly field: string;
        readonly id: string;
      }
    | undefined;
}

export interface Probe {
  readonly name: string;
  readonly question: Question;
  /** The platform itself answers 403 to what is hidden and 404 to what is not there. */
  readonly tellsExistence?: true;
}

/** The field that every question may read. */
export const NEEDED = "Id";

import type { Deal } from "c/dealModel";
import type { Minor } from "c/money";

/** A line of a member that counts, as the workbook shows it. */
export interface TableFee {
  readonly id: string;
  readonly memberId: string;
  /** Picklist value as the platform names it. */
  readonly kind: string;
  /** In the user's language. */
  readonly kindLabel: string;
  /** Of the year, from 1. */
  readonly position: number;
  readonly net: Minor;
  /** Percent, as the field holds it; undefined: not known. */
  readonly vatRate: number | undefined;
  readonly vat: Minor | undefined;
}

/** A deal with its years and members, and the lines of all of them. */
export interface AllocationTable {
  readonly deal: Deal;
  readonly fees: readonly TableFee[];
}

/** What the sheets of one workbook share. */
export interface SheetLayout extends AllocationTable {
  /** Number format of amounts. */
  readonly amount: string;
  /** Names of the deal's years, in their order. */
  readonly years: readonly { readonly position: number; readonly text: string }[];
  /** Row of the first member or line, from 0. */
  readonly firstRow: number;
}

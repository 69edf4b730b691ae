import type { Day } from "c/calendarDay";
import type { Minor } from "c/money";

/** A product the customer holds, with what it costs a year. */
export interface Holding {
  readonly productId: string;
  /** undefined: held, but nobody wrote down for how much. */
  readonly price: Minor | undefined;
  /** Unique key of the record that holds it, where it may be renewed by itself. */
  readonly key?: string;
  /** Last day, where it differs from the term's. */
  readonly end?: Day;
}

/** Where the prices of a term stand, the surest first. */
export type HoldingSource = "negotiation" | "opportunity" | "asset" | "none";

export interface Holdings {
  readonly source: HoldingSource;
  readonly lines: readonly Holding[];
  /** Parts without a product: they become no line. */
  readonly withoutProduct: number;
}

/** A line as a record gives it. */
export type HeldLine = Omit<Holding, "productId"> & { readonly productId: string | undefined };

/** Lines by where they were found; a source that was not found is left out. */
export interface HeldLines {
  /** Final prices of the negotiation that agreed the term. */
  readonly negotiation?: readonly HeldLine[];
  /** Products of the opportunity that won the contract. */
  readonly opportunity?: readonly HeldLine[];
  /** Assets of the customer that end with the term. */
  readonly asset?: readonly HeldLine[];
}

const SOURCES = ["negotiation", "opportunity", "asset"] as const;

/** Takes the surest source that names products; sources are never mixed, so nothing is counted twice. */
export function holdingsOf(found: HeldLines): Holdings {
  for (const source of SOURCES) {
    const lines = found[source] ?? [];
    const held = lines.flatMap((line) => {
      const { productId } = line;
      return productId === undefined ? [] : [{ ...line, productId }];
    });
    if (held.length > 0) return { source, lines: held, withoutProduct: lines.length - held.length };
  }
  return { source: "none", lines: [], withoutProduct: 0 };
}

import { DEFAULT_FILTERS } from "c/renewalHomeModel";
import type { Filters } from "c/renewalHomeModel";

export interface KeptView {
  readonly filters: Filters;
  readonly view: "list" | "year";
}

/** What the reader last chose in this browser; undefined on a first visit or where nothing can be kept. */
export function keptView(userId: string): KeptView | undefined {
  try {
    const kept = JSON.parse(
      localStorage.getItem(keyOf(userId)) ?? "null"
    ) as Partial<KeptView> | null;
    if (!kept) return undefined;
    const filters = { ...DEFAULT_FILTERS, ...kept.filters };
    return { filters, view: kept.view === "year" ? "year" : "list" };
  } catch {
    return undefined;
  }
}

/** A browser that keeps nothing (private windows, full storage) only forgets. */
export function keepView(userId: string, view: KeptView): void {
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify(view));
  } catch {
    // Nothing depends on it.
  }
}

function keyOf(userId: string): string {
  return `entente.renewals.${userId}`;
}

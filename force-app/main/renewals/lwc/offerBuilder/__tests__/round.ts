import type { Negotiation, NegotiationLine, Offer } from "c/negotiationModel";
import type { LineTerms, PackageContent, SavedPackage } from "c/offerPackage";

const line = (id: string, base: number): NegotiationLine => ({
  id,
  productId: `p-${id}`,
  product: `Product ${id}`,
  base,
  price: undefined,
  cap: undefined
});

export const NEGOTIATION: Negotiation = {
  id: "n1",
  revision: 7,
  savedBy: "Ada",
  savedAt: "2026-11-24T10:00:00Z",
  policy: { cut: 5, months: 36, cap: 2, discount: 5, tolerance: 1 },
  accountId: "acc",
  phase: "Bargain",
  currency: "EUR",
  due: 300_00,
  decisionDate: undefined,
  termStart: "2026-01-01",
  termEnd: "2026-12-31",
  lines: [line("l1", 200_00), line("l2", 100_00)],
  offers: []
};

export function content(terms: Record<string, LineTerms>, title = "A"): PackageContent {
  return {
    head: { title, years: 1, validUntil: "", extras: undefined, worth: undefined, note: "" },
    terms: new Map(Object.entries(terms))
  };
}

export function offer(id: string, more: Partial<Offer> = {}): Offer {
  return {
    id,
    externalId: `key-${id}`,
    round: 1,
    side: "Ours",
    sideLabel: "Ours",
    state: "Draft",
    stateLabel: "Draft",
    package: "A",
    date: "2026-11-24",
    validUntil: undefined,
    total: 300_00,
    base: 300_00,
    ...more
  };
}

export function saved(id: string, of: PackageContent, more: Partial<Offer> = {}): SavedPackage {
  const records = new Map([...of.terms.keys()].map((lineId) => [lineId, `${id}-${lineId}`]));
  return { key: `key-${id}`, offer: offer(id, more), content: of, records };
}

import type { Paper, PaperLine } from "c/negotiationPaperModel";
import type { UsageCount } from "c/usage";

const line = (id: string, product: string, more: Partial<PaperLine>): PaperLine => ({
  id,
  productId: `product-${id}`,
  product,
  current: undefined,
  prices: [],
  cap: undefined,
  freeContent: 0,
  vatRate: undefined,
  ...more
});

/** Twelve months of one product, so many requests each. */
export const yearOfUse = (productId: string, year: number, count: number): UsageCount[] =>
  Array.from({ length: 12 }, (_, index) => ({
    productId,
    reportId: "TR_J1",
    release: "5.1",
    accessType: "",
    month: `${year}-${String(index + 1).padStart(2, "0")}`,
    count
  }));

/** Three years, three products at 2.1, 5.5 and 20 % VAT, one new, one with free content; a sent offer. */
export const SAMPLE: Paper = {
  currency: "EUR",
  customer: "CHU de Valmont",
  sender: {
    fullName: "Marc Manager",
    title: "Account Manager",
    company: "Santé Savoirs",
    email: "marc@example.org",
    phone: ""
  },
  addressee: {
    fullName: "Claire Morel",
    title: "Directrice des achats",
    company: "",
    email: "",
    phone: ""
  },
  offer: {
    id: "offer-1",
    round: 2,
    package: "Équilibre",
    state: "Sent",
    stateLabel: "Sent",
    awaitsApproval: false,
    date: "2026-10-31",
    validUntil: "2026-12-14",
    termStart: "2027-01-01",
    termEnd: "2029-12-31",
    yearCount: 3,
    extras: 12_000_00
  },
  lines: [
    line("a", "Clinical", {
      current: 210_000_00,
      prices: [218_400_00, 224_952_00, 231_700_56],
      cap: 3,
      freeContent: 8_000_00,
      vatRate: 5.5
    }),
    line("b", "Journals", {
      current: 142_000_00,
      prices: [146_260_00, 150_647_80, 155_167_23],
      cap: 3,
      vatRate: 2.1
    }),
    line("c", "Anatomy", { prices: [9_999_99, 10_299_99, 10_608_99], vatRate: 20 })
  ],
  currentStart: "2026-01-01",
  currentEnd: "2026-12-31",
  usage: [...yearOfUse("product-a", 2025, 1000), ...yearOfUse("product-a", 2026, 1100)],
  evidence: [
    {
      id: "e1",
      claim: "Answers at the bedside in five minutes",
      productId: "product-a",
      measure: "Minutes to an answer",
      before: 12,
      after: 4.5,
      periodStart: "2025-11-01",
      periodEnd: "2026-10-31",
      source: "Study of the emergency department",
      sourceDate: "2026-07-01"
    }
  ]
};

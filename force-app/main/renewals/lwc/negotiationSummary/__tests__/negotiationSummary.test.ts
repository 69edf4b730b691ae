import { createElement } from "lwc";
import NegotiationSummary from "c/negotiationSummary";
import { summaryFacts } from "../summaryFacts";
import type { SummaryInput } from "../summaryFacts";

const line = {
  id: "l1",
  productId: "p1",
  product: "Atlas",
  base: 41_200_000,
  price: 42_848_000,
  cap: undefined
};
const input: SummaryInput = {
  lines: [line],
  offers: [],
  due: 41_200_000,
  decisionDate: "2027-01-04",
  currency: "EUR",
  locale: "en-US",
  timeZone: "Europe/Paris",
  now: new Date("2026-11-24T10:00:00Z")
};
const shown = (more: Partial<SummaryInput> = {}): Record<string, string> =>
  Object.fromEntries(
    summaryFacts({ ...input, ...more }).map(({ key, label, value, note }) => [
      key,
      [label, value, note].filter(Boolean).join(" ")
    ])
  );

describe("summaryFacts", () => {
  it("says what is due, on the table, its change, what 1 % is worth and how long there is", () => {
    expect(shown()).toEqual({
      due: "Due 412,000",
      table: "On the table 428,480",
      change: "Change ▲ +4.00% +16,480",
      percent: "1 % is worth 4,120",
      decision: "Decision in 41 days Jan 4, 2027"
    });
  });

  it("stands the last term in for a due amount, and says what is not priced", () => {
    const facts = shown({ due: undefined, lines: [line, { ...line, id: "l2", price: undefined }] });
    expect(facts.base).toBe("Last term 824,000");
    expect(facts.table).toBe("On the table 428,480 Without a price: 1");
  });

  it("counts days in the user's zone, and tells today and overdue", () => {
    expect(shown({ now: new Date("2027-01-03T23:30:00Z") }).decision).toContain("today");
    expect(shown({ now: new Date("2027-01-06T10:00:00Z") }).decision).toContain("2 days overdue");
    expect(shown({ decisionDate: undefined }).decision).toBe("Decision –");
  });

  it("has no percentage on a base of 0", () => {
    expect(shown({ lines: [{ ...line, base: 0 }] }).change).toBe("Change – +428,480");
  });
});

it("shows the facts as a description list", async () => {
  const element = createElement("c-negotiation-summary", { is: NegotiationSummary });
  Object.assign(element, { lines: [line], offers: [], due: 41_200_000, currency: "EUR" });
  document.body.appendChild(element);
  expect(element.shadowRoot?.querySelectorAll("dt")).toHaveLength(5);
  await expect(element).toBeAccessible();
});

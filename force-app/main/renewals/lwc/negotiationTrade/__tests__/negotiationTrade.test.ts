import { createElement } from "lwc";
import NegotiationTrade from "c/negotiationTrade";

const give = (id: string, cost?: number, value?: number): object => ({
  id,
  title: `Give ${id}`,
  direction: "Give",
  cost,
  value
});

async function answerFor(typed: string, gives: object[]): Promise<string | null | undefined> {
  const element = createElement("c-negotiation-trade", { is: NegotiationTrade });
  Object.assign(element, { gives, currency: "EUR" });
  document.body.appendChild(element);
  element.shadowRoot
    ?.querySelector("lightning-input")
    ?.dispatchEvent(new CustomEvent("change", { detail: { value: typed } }));
  await Promise.resolve();
  await expect(element).toBeAccessible();
  return element.shadowRoot?.querySelector(".answer")?.textContent;
}

describe("c-negotiation-trade", () => {
  const gives = [
    give("a", 100_000, 500_000),
    give("b", 90_000, 300_000),
    give("c", 50_000, 250_000),
    give("d", 10_000)
  ];

  it("finds the cheapest set, not the one of the best give", async () => {
    expect(await answerFor("5500", gives)).toBe(
      "Give b + Give c: costs us 1,400, worth 5,500 to them"
    );
  });

  it("says how much all of it is worth, and what it could not weigh", async () => {
    expect(await answerFor("20000", gives)).toBe(
      "All that is still tradable is worth 10,500 to them. Without cost or value, not counted: Give d"
    );
  });

  it("answers nothing before an amount is typed", async () => {
    expect(await answerFor("", gives.slice(0, 2))).toBe("");
    expect(await answerFor("0", gives)).toBe("Without cost or value, not counted: Give d");
  });

  it("says what to do where there is no exact answer, and answers again once it is mended", async () => {
    const advice = "Round the costs and values of the gives";
    const huge = give("a", 100_000, Number.MAX_SAFE_INTEGER);
    expect(await answerFor("5500", [huge, huge])).toContain(advice);
    expect(await answerFor("5500", [give("a", -1, 600_000)])).toContain(advice);
    expect(await answerFor("99999999999999999", gives)).toContain(advice);
    expect(await answerFor("2500", gives)).toContain("Give c: costs us 500");
  });
});

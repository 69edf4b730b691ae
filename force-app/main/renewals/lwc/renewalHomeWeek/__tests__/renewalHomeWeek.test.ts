import { createElement } from "lwc";
import type { WeekItem } from "c/renewalHomeModel";
import RenewalHomeWeek from "c/renewalHomeWeek";

const settle = (): Promise<void> => Promise.resolve();
const item = (key: string, more: Partial<WeekItem> = {}): WeekItem => ({
  key,
  kind: "decision",
  recordId: "a00",
  object: "Renewal_Negotiation__c",
  title: "Valmont",
  round: undefined,
  date: "2026-11-27",
  ...more
});

function render(items: WeekItem[]): HTMLElement {
  const element = createElement("c-renewal-home-week", { is: RenewalHomeWeek });
  Object.assign(element, { items, today: "2026-11-24" });
  document.body.appendChild(element);
  return element;
}
const texts = (element: HTMLElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map((each) =>
    (each.textContent ?? "").replaceAll(/\s+/g, " ").trim()
  );

describe("c-renewal-home-week", () => {
  it("says what is due when, in words", async () => {
    const element = render([
      item("1", { kind: "approved", round: 2, date: undefined }),
      item("2", { kind: "checkpoint", date: "2026-11-20" }),
      item("3", { kind: "notice", date: "2026-11-24" }),
      item("4")
    ]);
    expect(texts(element)).toEqual([
      "Approved: send itValmont · round 2",
      "Checkpoint call4 days overdueValmont",
      "Notice deadlinetodayValmont",
      "DecisionFri, Nov 27Valmont"
    ]);
    await expect(element).toBeAccessible();
  });

  it("shows the first ones until more are asked for", async () => {
    const element = render(Array.from({ length: 9 }, (_, index) => item(String(index))));
    expect(texts(element)).toHaveLength(6);
    element.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
    await settle();
    expect(texts(element)).toHaveLength(9);
    expect(element.shadowRoot?.querySelector("lightning-button")).toBeNull();
  });

  it("says when nothing is due", async () => {
    const element = render([]);
    expect(element.shadowRoot?.textContent).toContain("Nothing is due within seven days.");
    await expect(element).toBeAccessible();
  });
});

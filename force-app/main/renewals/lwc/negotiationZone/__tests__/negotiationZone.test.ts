import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import NegotiationZone from "c/negotiationZone";
import type { ScaleMark } from "c/scaleChart";

const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const offer = (round: number, side: string, total: number): object => ({
  node: {
    Id: `${round}-${side}-${total}`,
    Round__c: { value: round },
    Side__c: { value: side },
    Status__c: { value: side === "Ours" ? "Sent" : "Received" },
    Total_Amount__c: { value: total }
  }
});
const offers = [offer(1, "Ours", 428_000), offer(1, "Theirs", 404_000)];
const team = {
  Opening_Amount__c: { value: 445_000 },
  Target_Amount__c: { value: 432_600 },
  Walk_Away_Amount__c: { value: 420_000 },
  Their_Reservation_Amount__c: { value: 425_000 },
  Their_Reservation_Confidence__c: { value: "Medium", label: "Medium" },
  Reservation_Spread_Percent__c: { value: 2.5 },
  Our_Alternative_Amount__c: { value: 265_000 },
  Our_Alternative__c: { value: "Tool alone" }
};
const data = (more: object = {}, edges: object[] = offers): object => ({
  uiapi: {
    query: {
      Renewal_Negotiation__c: {
        edges: [
          {
            node: {
              Id: "a00",
              Name: { value: "Valmont" },
              CurrencyIsoCode: { value: "EUR" },
              Account__c: { value: "001" },
              Phase__c: { value: "Bargain" },
              Revision__c: { value: 2 },
              Due_Amount__c: { value: 412_000 },
              Negotiation_Offers__r: { edges },
              ...more
            }
          }
        ]
      }
    }
  }
});

type Zone = HTMLElement & { refresh(): Promise<void>; tableAmount: number };
async function render(answer?: object): Promise<Zone> {
  const element = createElement("c-negotiation-zone", { is: NegotiationZone });
  Object.assign(element, { recordId: "a00" });
  document.body.appendChild(element);
  if (answer) wire.emit(answer);
  await Promise.resolve();
  return element as unknown as Zone;
}
const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector(selector);
const marks = (element: HTMLElement): string[] =>
  (find(element, "c-scale-chart") as unknown as { marks: ScaleMark[] }).marks.map(
    ({ label, text, side, note }) => [label, text, side, note].filter(Boolean).join(" | ")
  );
const bands = (element: HTMLElement) =>
  (find(element, "c-scale-chart") as unknown as { bands: unknown }).bands;

describe("c-negotiation-zone", () => {
  it("shows the team both sides' limits and the overlap", async () => {
    const element = await render(data(team));
    expect(marks(element)).toEqual([
      "Their offer | 404,000 | above | round 1",
      "Mid-point | 416,000 | above",
      "Our offer | 428,000 | above | round 1",
      "Walk-away | 420,000 | below",
      "Target | 432,600 | below",
      "Opening | 445,000 | below",
      "Their estimated limit | 425,000 ±10,625 (Medium) | below"
    ]);
    expect(bands(element)).toEqual([{ from: 42_000_000, to: 42_500_000, kind: "overlap" }]);
    expect(find(element, ".answer")?.textContent).toBe(
      "Overlap 420,000 to 425,000, middle 422,500"
    );
    expect(find(element, ".warning")?.textContent).toContain("estimate, ±10,625");
    await expect(element).toBeAccessible();
  });

  it("says the gap, and no mid-point of the zone, where there is no overlap", async () => {
    const element = await render(
      data({
        ...team,
        Their_Reservation_Amount__c: { value: 402_000 },
        Their_Reservation_Confidence__c: { value: "High", label: "High" },
        Reservation_Spread_Percent__c: { value: 1 }
      })
    );
    expect(find(element, ".answer")?.textContent).toBe(
      "No overlap: 18,000 lie between their estimated limit and our walk-away."
    );
    expect(bands(element)).toEqual([{ from: 40_200_000, to: 42_000_000, kind: "gap" }]);
    expect(find(element, ".warning")?.textContent).toContain("raise the estimate");
  });

  it("shows everybody else offers and mid-point only, on a scale of these alone", async () => {
    const element = await render(data());
    expect(marks(element).map((mark) => mark.split(" | ")[0])).toEqual([
      "Their offer",
      "Mid-point",
      "Our offer"
    ]);
    expect(bands(element)).toEqual([]);
    expect(find(element, ".answer")).toBeNull();
    expect(find(element, "c-negotiation-alternatives")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says what is missing, to the team alone", async () => {
    const element = await render(data({ Walk_Away_Amount__c: { value: null } }, []));
    expect(find(element, ".answer")?.textContent).toContain("once our walk-away");
    expect(find(element, "c-scale-chart")).toBeNull();
    const other = await render(data({}, []));
    expect(find(other, ".answer")).toBeNull();
    expect(find(other, "p")?.textContent).toContain("Once an offer is recorded");
    await expect(other).toBeAccessible();
  });

  it("adds the draft being typed", async () => {
    const element = await render(data());
    element.tableAmount = 42_600_000;
    await Promise.resolve();
    expect(marks(element).at(-1)).toBe("Draft | 426,000 | above");
    element.tableAmount = 42_800_000;
    await Promise.resolve();
    expect(marks(element)).toHaveLength(3);
  });

  it("reads again and tells the room when their alternative was saved", async () => {
    const element = await render();
    expect(find(element, "c-loading-stencil")).not.toBeNull();
    const again = jest.fn().mockResolvedValue(undefined);
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    wire.emit(data(team), undefined, again);
    await Promise.resolve();
    const child = find(element, "c-negotiation-alternatives");
    expect(child).toMatchObject({ revision: 2, due: 41_200_000 });
    child?.dispatchEvent(new CustomEvent("changed"));
    await Promise.resolve();
    await Promise.resolve();
    expect([again.mock.calls.length, changed.mock.calls.length]).toEqual([1, 1]);
  });

  it("shows an error with another try", async () => {
    const element = await render();
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], undefined, again);
    await Promise.resolve();
    find(element, "c-error-panel")?.dispatchEvent(new CustomEvent("retried"));
    expect(again).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});

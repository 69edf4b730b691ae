import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import DealYears from "c/dealYears";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
interface Amounts {
  readonly base?: number;
  readonly change?: number;
  readonly computed?: number;
  readonly stated?: number;
  readonly envelope?: number;
  readonly allocated?: number;
}
const year = (position: number, amounts: Amounts): object => ({
  node: {
    Id: `y${position}`,
    Position__c: { value: position },
    Start_Date__c: { value: `${2018 + position}-01-01` },
    End_Date__c: { value: `${2018 + position}-12-31` },
    Base_Amount__c: { value: amounts.base ?? null },
    Change_Percent__c: { value: amounts.change ?? null },
    Computed_Amount__c: { value: amounts.computed ?? null },
    Stated_Amount__c: { value: amounts.stated ?? null },
    Envelope_Amount__c: { value: amounts.envelope ?? null },
    Allocated_Amount__c: { value: amounts.allocated ?? null }
  }
});
const tier = (from: number, effect: number, applied: number, stated?: number): object => ({
  node: {
    Id: `t${from}`,
    Participation_From__c: { value: from },
    Price_Effect_Percent__c: { value: effect },
    Stated_Amount__c: { value: stated ?? null },
    Applied_Amount__c: { value: applied }
  }
});
const member = (Id: string, weight: number, accepted: boolean): object => ({
  node: {
    Id,
    Participation_Weight__c: { value: weight },
    Response__c: { value: accepted ? "Accepted" : "Invited" },
    Is_Participant__c: { value: accepted }
  }
});
const data = (years: object[], tiers: object[] = [], members: object[] = []): object => ({
  uiapi: {
    query: {
      Consortium_Deal__c: {
        edges: [
          {
            node: {
              Id: "a01",
              Name: { value: "Aurélia" },
              CurrencyIsoCode: { value: "EUR" },
              Envelope_Total__c: { value: 1000 },
              Deal_Years__r: { edges: years },
              Deal_Tiers__r: { edges: tiers },
              Deal_Members__r: { edges: members }
            }
          }
        ]
      }
    }
  }
});
const settle = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};
async function render(emitted?: object): Promise<HTMLElement> {
  const element = createElement("c-deal-years", { is: DealYears });
  Object.assign(element, { recordId: "a01" });
  document.body.appendChild(element);
  await settle();
  if (emitted) wire.emit(emitted);
  await settle();
  return element as unknown as HTMLElement;
}
const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector(selector);
const cells = (element: HTMLElement, id: string): (string | null)[] =>
  [...(find(element, `tr[data-id="${id}"]`)?.children ?? [])].map(({ textContent }) => textContent);

describe("c-deal-years", () => {
  it("compounds the changes of the years: −13.305 %, not −14 %", async () => {
    const element = await render(
      data([-5, -4, -3, -2].map((change, index) => year(index + 1, { change, envelope: 100 })))
    );
    expect(find(element, ".compound")?.textContent).toBe("Changes compound to −13.305%.");
    await expect(element).toBeAccessible();
  });

  it("sets the stated amount beside the computed one, and what is still to allocate", async () => {
    const element = await render(
      data([
        year(1, {
          base: 2550,
          change: -2,
          computed: 2499,
          stated: 2500,
          envelope: 2500,
          allocated: 2499.99
        })
      ])
    );
    expect(cells(element, "y1")).toEqual([
      "2019",
      "2,550.00",
      "−2.00%",
      "2,499.00",
      "2,500.00+1.00",
      "2,500.00",
      "2,499.99",
      "+0.01"
    ]);
    expect(find(element, ".compound")?.textContent).toBe(
      "Changes compound to −2.000%. With the stated amounts it is −1.961%."
    );
    expect(find(element, "lightning-icon")).not.toBeNull();
  });

  it("says nothing of a compound change where one is not known", async () => {
    const element = await render(data([year(1, { stated: 500, envelope: 500, allocated: 500 })]));
    expect(find(element, ".compound")?.textContent).toBe("");
    expect(cells(element, "y1").slice(1, 4)).toEqual(["–", "–", "–"]);
  });

  it("marks the step that holds, and what the next one needs", async () => {
    const tiers = [tier(50, 0, 1000), tier(70, -1, 990), tier(90, -2, 975, 975)];
    const members = [member("a", 75, true), member("b", 25, false)];
    const element = await render(data([year(1, { envelope: 1000 })], tiers, members));
    expect(cells(element, "t50").at(-1)).toBe("Passed");
    expect(cells(element, "t70")).toEqual(["70%", "−1.00%", "990.00", "−10.00", "Holds now"]);
    expect(cells(element, "t90")).toEqual(["90%", "−2.50%", "975.00", "−25.00", "15 missing"]);
    await expect(element).toBeAccessible();
  });

  it("loads, says what to do without years, and offers another try after an error", async () => {
    const element = await render();
    expect(find(element, "c-deal-card")).toHaveProperty("loading", true);
    await expect(element).toBeAccessible();
    wire.emit(data([]));
    await settle();
    expect(find(element, "c-empty-state")).toHaveProperty("heading", "No years yet");
    await expect(element).toBeAccessible();
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], undefined, again);
    await settle();
    find(element, "c-deal-card")?.dispatchEvent(new CustomEvent("retried"));
    await settle();
    expect(again).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});

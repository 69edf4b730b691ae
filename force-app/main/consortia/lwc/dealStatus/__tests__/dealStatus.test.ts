import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import type { StripFact } from "c/factStrip";
import DealStatus from "c/dealStatus";

const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
type Fields = Record<string, unknown>;
const member = (Id: string, weight: number | null, response: string): object => ({
  node: {
    Id,
    Member_Account__c: { value: `account ${Id}` },
    Member_Account__r: { Name: { value: Id } },
    Participation_Weight__c: { value: weight },
    Response__c: { value: response, label: response },
    Response_On__c: { value: "2026-05-01T10:00:00.000Z" },
    Is_Participant__c: { value: response === "Accepted" }
  }
});
const year = (position: number, envelope: number, allocated: number): object => ({
  node: {
    Id: `y${position}`,
    Position__c: { value: position },
    Envelope_Amount__c: { value: envelope },
    Allocated_Amount__c: { value: allocated }
  }
});
const tier = (from: number, effect: number): object => ({
  node: {
    Id: `t${from}`,
    Participation_From__c: { value: from },
    Price_Effect_Percent__c: { value: effect }
  }
});
const data = (members: object[], fields: Fields = {}, years: object[] = []): object => ({
  uiapi: {
    query: {
      Consortium_Deal__c: {
        edges: [
          {
            node: {
              Id: "a01",
              Name: { value: "Aurélia" },
              CurrencyIsoCode: { value: "EUR" },
              Account__r: { Name: { value: "Aurélia consortium" } },
              Carrying_Body__r: { Name: { value: "Aurore" } },
              Decision_Date__c: { value: "2020-01-15" },
              Participation_Base__c: { value: "FTE", label: "FTE" },
              Participation_Threshold__c: { value: 70 },
              Envelope_Total__c: { value: 1000 },
              Allocated_Total__c: { value: 1000 },
              Deal_Members__r: { edges: members },
              Deal_Years__r: { edges: years },
              Deal_Tiers__r: { edges: [tier(70, 0), tier(90, -2)] },
              ...fields
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
type Status = HTMLElement & { refresh(): Promise<void> };
async function render(emitted?: object): Promise<Status> {
  const element = createElement("c-deal-status", { is: DealStatus });
  Object.assign(element, { recordId: "a01" });
  document.body.appendChild(element);
  await settle();
  if (emitted) wire.emit(emitted);
  await settle();
  return element as unknown as Status;
}
const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector(selector);
const said = (element: HTMLElement, key: string): string | undefined =>
  find(element, `[data-key="${key}"]`)?.textContent ?? undefined;
function figure(element: HTMLElement, key: string): string {
  const strip = find(element, "c-fact-strip") as (HTMLElement & { facts: StripFact[] }) | null;
  const fact = strip?.facts.find((each) => each.key === key);
  return fact ? [fact.label, fact.value, fact.note, fact.warning].filter(Boolean).join(" | ") : "";
}

describe("c-deal-status", () => {
  it("says what is missing, and who alone could bring it", async () => {
    const members = [
      member("Aurore", 50, "Accepted"),
      member("Valmont", 25, "Invited"),
      member("Littoral", 20, "No Reply"),
      member("Brume", 5, "Invited")
    ];
    const element = await render(data(members));
    expect(find(element, ".counted")?.textContent).toContain("50.0%");
    expect(find(element, ".counted")?.textContent).toContain("50 of 100 (FTE)");
    expect(said(element, "missing")).toContain("20 (FTE) missing to the threshold of 70%");
    expect(said(element, "bringers")).toBe("Any one of these brings it there: Valmont, Littoral.");
    expect(said(element, "next")).toContain("40 (FTE) more reach the step from 90%: −2.00%");
    expect(said(element, "next-bringers")).toBe(
      "The fewest that bring it there together: Valmont, Littoral."
    );
    expect(
      [...(element.shadowRoot?.querySelectorAll("text") ?? [])].map((t) => t.textContent)
    ).toEqual(["Threshold 70%", "90%"]);
    await expect(element).toBeAccessible();
  });

  it("names the fewest that bring it together, or says that nobody does", async () => {
    const together = [
      member("a", 50, "Accepted"),
      member("b", 15, "Invited"),
      member("c", 10, "Invited"),
      member("d", 25, "Declined")
    ];
    expect(said(await render(data(together)), "bringers")).toContain("together: b, c.");
    const nobody = [member("a", 50, "Accepted"), member("b", 50, "Declined")];
    expect(said(await render(data(nobody)), "bringers")).toContain("do not bring it there");
  });

  it("says whose exit breaks the threshold and loses the step", async () => {
    const members = [
      member("a", 60, "Accepted"),
      member("b", 35, "Accepted"),
      member("c", 5, "Declined")
    ];
    const element = await render(data(members));
    expect(said(element, "met")).toBe("The threshold of 70% is met.");
    expect(said(element, "breakers")).toContain("a, b");
    expect(said(element, "step")).toContain("The step from 90% holds: −2.00% for all.");
    expect(find(element, ".level")?.classList).toContain("met");
  });

  it("says what the envelope would be where it holds another step than the one reached", async () => {
    const reached = [member("a", 95, "Accepted"), member("b", 5, "Declined")];
    const element = await render(data(reached));
    expect(said(element, "stepGap")).toContain(
      "holds a step effect of 0.00%, the step reached has −2.00%: all years together would be €980.00 instead of €1,000.00."
    );
    await expect(element).toBeAccessible();
    const holding = { Step_Effect_Percent__c: { value: -2 } };
    expect(said(await render(data(reached, holding)), "stepGap")).toBeUndefined();
    const lost = [member("a", 80, "Accepted"), member("b", 20, "Withdrawn")];
    expect(said(await render(data(lost, holding)), "stepGap")).toContain("€1,020.41 instead of");
  });

  it("says that an all-in price is void, and whose weight is not known", async () => {
    const members = [
      member("a", 90, "Accepted"),
      member("b", 10, "Declined"),
      member("c", null, "Invited")
    ];
    const element = await render(data(members, { Opt_Rule__c: { value: "All In" } }));
    expect(said(element, "void")).toContain("b opted out");
    expect(said(element, "unknown")).toContain("c.");
    expect(find(element, ".level")?.classList).not.toContain("met");
  });

  it("sets the envelope against the shares, each year apart", async () => {
    const members = [member("a", 1, "Accepted")];
    const even = await render(data(members, {}, [year(1, 600, 600), year(2, 400, 400)]));
    expect(figure(even, "envelope")).toContain("1,000.00 EUR");
    expect(figure(even, "envelope")).toContain("1 % = 10.00");
    expect(figure(even, "allocated")).toContain("adds up to the cent");
    const shifted = await render(data(members, {}, [year(1, 600, 610), year(2, 400, 390)]));
    expect(figure(shifted, "allocated")).toContain("do not add up: 2 of 2");
    const short = await render(data(members, {}, [year(1, 1000, 999.99)]));
    expect(figure(short, "allocated")).toContain("0.01 not allocated");
  });

  it("gives each party its date, and says what comes next", async () => {
    const fields = {
      Signature_Date__c: { value: "2021-02-03" },
      Next_Step__c: { value: "Send the letter" },
      Publication_State__c: { value: "Running" },
      Publication_Fee_Count__c: { value: 12 },
      Counted_Fee_Count__c: { value: 5 }
    };
    const element = await render(data([member("a", 1, "Accepted")], fields));
    expect(figure(element, "decision")).toContain("Jan 15, 2020 · Aurélia consortium");
    expect(figure(element, "signature")).toMatch(/^Signed.*Feb 3, 2021 · Aurore/u);
    expect(figure(element, "commit")).toContain("No date yet");
    expect(said(element, "nextStep")).toContain("Send the letter");
    expect(said(element, "publication")).toContain("5 of 12 fees");
    await expect(element).toBeAccessible();
  });

  it("loads, works without members and without fields that may not be read", async () => {
    const element = await render();
    expect(find(element, "c-deal-card")).toHaveProperty("loading", true);
    await expect(element).toBeAccessible();
    const bare = { Envelope_Total__c: undefined, Allocated_Total__c: undefined };
    wire.emit(data([], bare));
    await settle();
    expect(element.shadowRoot?.textContent).toContain("No members yet");
    expect(figure(element, "envelope")).toContain("–");
    await expect(element).toBeAccessible();
  });

  it("shows an error with another try", async () => {
    const element = await render();
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], undefined, again);
    await settle();
    expect(find(element, "c-deal-card")).toHaveProperty("loading", false);
    find(element, "c-deal-card")?.dispatchEvent(new CustomEvent("retried"));
    await settle();
    expect(again).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});

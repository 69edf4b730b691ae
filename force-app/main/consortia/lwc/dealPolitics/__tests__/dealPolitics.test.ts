import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import DealPolitics from "c/dealPolitics";
import { powerInPauses } from "../powerRun";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const member = (Id: string, votes: number | null, stance = "", response = "Invited"): object => ({
  node: {
    Id,
    Member_Account__r: { Name: { value: Id } },
    Votes__c: { value: votes },
    Stance__c: { value: stance || null, label: stance || null },
    Response__c: { value: response }
  }
});
const data = (edges: object[], fields: object = {}): object => ({
  uiapi: {
    query: {
      Consortium_Deal__c: {
        edges: [
          { node: { Id: "a01", Name: { value: "A" }, Deal_Members__r: { edges }, ...fields } }
        ]
      }
    }
  }
});
const textbook = [
  member("a", 4, "Favourable"),
  member("b", 3, "Neutral"),
  member("c", 2),
  member("d", 1, "Opposed"),
  member("e", null, "Sponsor")
];
/** The calculation pauses by timers. */
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    // eslint-disable-next-line @lwc/lwc/no-async-operation -- real time, as in the page
    setTimeout(resolve, 30);
  });
async function render(emitted?: object): Promise<HTMLElement> {
  const element = createElement("c-deal-politics", { is: DealPolitics });
  Object.assign(element, { recordId: "a01" });
  document.body.appendChild(element);
  await settle();
  if (emitted) wire.emit(emitted);
  await settle();
  return element as unknown as HTMLElement;
}
const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector(selector);
const rows = (element: HTMLElement): (string | null)[][] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent)
  );
const setQuota = async (element: HTMLElement, value: string): Promise<void> => {
  find(element, "lightning-input")?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await settle();
};

describe("c-deal-politics", () => {
  it("weighs the votes of [6; 4, 3, 2, 1]", async () => {
    const element = await render(data(textbook));
    expect(find(element, "lightning-input")).toHaveProperty("value", "6");
    expect(rows(element)).toEqual([
      ["a", "Favourable", "4", "40.0%", "41.7%", "41.7%"],
      ["b", "Neutral", "3", "30.0%", "25.0%", "25.0%"],
      ["c", "–", "2", "20.0%", "25.0%", "25.0%"],
      ["d", "Opposed", "1", "10.0%", "8.3%", "8.3%"]
    ]);
    await expect(element).toBeAccessible();
  });

  it("names the smallest sets of undecided members that carry it", async () => {
    const element = await render(data(textbook));
    expect(find(element, "[data-key=summary]")?.textContent).toContain("4 of the 6 votes");
    expect(find(element, "[data-key=advice]")?.textContent).toContain("carry it: 1.");
    const sets = [...(element.shadowRoot?.querySelectorAll("li") ?? [])];
    expect(sets.map(({ textContent }) => textContent)).toEqual(["b (3)", "c (2)"]);
    await setQuota(element, "9");
    expect(element.shadowRoot?.querySelector("li")?.textContent).toBe("b (3) and c (2)");
    await setQuota(element, "10");
    expect(find(element, "[data-key=advice]")?.textContent).toContain("an opponent has to move");
    await setQuota(element, "4");
    expect(find(element, "[data-key=summary]")?.textContent).toContain("carried as it stands");
    expect(find(element, "[data-key=advice]")).toBeNull();
  });

  it("takes a refusal without a stance as a vote against", async () => {
    const element = await render(
      data([member("a", 1, "Sponsor"), member("b", 2, "", "Declined"), member("c", 1)])
    );
    expect(find(element, "[data-key=advice]")?.textContent).toContain("an opponent has to move");
  });

  it("begins with the deal's quota, in votes or percent of all, and keeps another for it", async () => {
    const quota = (value: number, unit: string) => ({
      Vote_Quota__c: { value },
      Vote_Quota_Unit__c: { value: unit }
    });
    const element = await render(data(textbook, quota(66.67, "Percent")));
    expect(find(element, "lightning-input")).toHaveProperty("value", "7");
    expect(find(element, "[data-do=keep]")).toBeNull();
    (getObjectInfo as unknown as { emit(value: unknown): void }).emit({
      fields: { Vote_Quota__c: { updateable: true } }
    });
    await setQuota(element, "8");
    const mutate = (executeMutation as jest.Mock).mockResolvedValue({});
    const refreshed = jest.fn();
    element.addEventListener("lightning__refresh", refreshed);
    find(element, "[data-do=keep]")?.dispatchEvent(new CustomEvent("click"));
    await settle();
    expect(mutate.mock.calls[0]?.[0].variables.deal).toEqual({
      Id: "a01",
      Consortium_Deal__c: { Vote_Quota__c: 8, Vote_Quota_Unit__c: "Votes" }
    });
    expect(refreshed).toHaveBeenCalledTimes(1);
    wire.emit(data(textbook, quota(8, "Votes")));
    await settle();
    expect(find(element, "[data-do=keep]")).toBeNull();
  });

  it("refuses a quota that is none of these votes", async () => {
    const element = await render(data(textbook));
    for (const wrong of ["", "0", "11", "2.5"]) {
      // eslint-disable-next-line no-await-in-loop -- one after the other, as typed
      await setQuota(element, wrong);
      expect(find(element, "[data-key=quota]")?.textContent).toContain("from 1 to 10");
      expect(rows(element)[0]?.at(-1)).toBe("–");
    }
    await setQuota(element, "6");
    expect(rows(element)[0]?.at(-1)).toBe("41.7%");
  });

  it("shows the most powerful first, all on demand", async () => {
    const many = Array.from({ length: 30 }, (_, index) => member(`m${index}`, index + 1));
    const element = await render(data(many));
    expect(rows(element)).toHaveLength(20);
    expect(rows(element)[0]?.[0]).toBe("m29");
    find(element, "lightning-button")?.dispatchEvent(new CustomEvent("click"));
    await settle();
    expect(rows(element)).toHaveLength(30);
  });

  it("loads, says what to do without votes, and offers another try after an error", async () => {
    const element = await render();
    expect(find(element, "c-deal-card")).toHaveProperty("loading", true);
    await expect(element).toBeAccessible();
    wire.emit(data([member("a", null)]));
    await settle();
    expect(find(element, "c-empty-state")).toHaveProperty("heading", "No votes yet");
    await expect(element).toBeAccessible();
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], undefined, again);
    await settle();
    find(element, "c-deal-card")?.dispatchEvent(new CustomEvent("retried"));
    await settle();
    expect(again).toHaveBeenCalledTimes(1);
  });
});

describe("powerInPauses", () => {
  const votes = Array.from({ length: 120 }, (_, index) => 1 + (index % 20));
  const vote = { votes, quota: 700 };

  it("lets other work in between, and says how far it is", async () => {
    const parts: number[] = [];
    const found = await powerInPauses(
      vote,
      () => true,
      (part) => parts.push(part)
    );
    expect(found).toHaveLength(120);
    expect(parts.length).toBeGreaterThan(1);
  });

  it("stops when nobody waits for it any more", async () => {
    let current = true;
    const run = powerInPauses(
      vote,
      () => current,
      () => {
        current = false;
      }
    );
    await expect(run).resolves.toBeUndefined();
  });
});

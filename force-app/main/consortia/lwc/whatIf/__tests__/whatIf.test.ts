import { createElement } from "lwc";
import type { WhatIfTrial } from "c/allocationParameters";
import { dealOf } from "c/dealModel";
import { fraction } from "c/fraction";
import WhatIf from "c/whatIf";

const settle = (): Promise<void> => Promise.resolve();
const member = (Id: string, institution: string, response: string) => ({
  node: {
    Id,
    Member_Account__r: { Name: { value: institution } },
    Response__c: { value: response },
    Is_Participant__c: { value: response === "Accepted" }
  }
});
const deal = dealOf(
  {
    Id: "d",
    Leaver_Rule__c: { value: "Envelope Shrinks" },
    Envelope_Total__c: { value: 1000 },
    Deal_Tiers__r: {
      edges: [
        {
          node: {
            Id: "t",
            Participation_From__c: { value: 90 },
            Price_Effect_Percent__c: { value: -2 }
          }
        }
      ]
    },
    Deal_Members__r: {
      edges: [
        member("a", "CHU Évry", "Accepted"),
        member("b", "CHU Brest", "Invited"),
        member("c", "CHU Albi", "Declined")
      ]
    }
  },
  "EUR"
);
const nothing: WhatIfTrial = {
  leaving: [],
  joining: [],
  newcomers: [],
  added: 0,
  leaverRule: "envelopeShrinks",
  step: "answers"
};

function render(supposed?: Partial<WhatIfTrial>): { element: HTMLElement; heard: unknown[] } {
  const element = createElement("c-what-if", { is: WhatIf });
  const lines = [{ key: "price", text: "The price moves." }];
  Object.assign(element, { deal, lines, supposed: supposed && { ...nothing, ...supposed } });
  const heard: unknown[] = [];
  element.addEventListener("supposed", (event) => {
    const { detail } = event as CustomEvent<WhatIfTrial>;
    heard.push(detail);
    Object.assign(element, { supposed: detail });
  });
  element.addEventListener("backasked", () => {
    heard.push("back");
    Object.assign(element, { supposed: undefined });
  });
  document.body.appendChild(element);
  return { element, heard };
}
type Field = HTMLElement & { value: string; disabled: boolean; options: { value: string }[] };
const find = (element: HTMLElement, selector: string): Field =>
  element.shadowRoot?.querySelector(selector) as Field;
async function press(element: HTMLElement, selector: string): Promise<void> {
  find(element, selector).dispatchEvent(new CustomEvent("click"));
  await settle();
}
async function set(element: HTMLElement, field: string, value: string): Promise<void> {
  const event = new CustomEvent("change", { detail: { value } });
  find(element, `[data-name=${field}]`).dispatchEvent(event);
  await settle();
}

describe("c-what-if", () => {
  it("begins with the deal's own rule and nothing supposed, and goes back", async () => {
    const focused = jest.spyOn(HTMLElement.prototype, "focus");
    const last = (): HTMLElement | undefined => focused.mock.contexts.at(-1) as HTMLElement;
    const { element, heard } = render();
    expect(element.shadowRoot?.querySelector("section")).toBeNull();
    await expect(element).toBeAccessible();
    await press(element, "[data-do=start]");
    expect(heard).toEqual([nothing]);
    expect(element.shadowRoot?.textContent).toContain("Nothing here changes the deal.");
    expect(element.shadowRoot?.textContent).toContain("The price moves.");
    await expect(element).toBeAccessible();
    expect(last()?.dataset.name).toBe("search");
    await press(element, "[data-do=back]");
    expect(heard.at(-1)).toBe("back");
    expect(last()?.dataset.do).toBe("start");
  });

  it("finds members, and offers what each can do", async () => {
    const { element, heard } = render({});
    await set(element, "search", "chu");
    const offered = [...(element.shadowRoot?.querySelectorAll<HTMLElement>("[data-list]") ?? [])];
    expect(offered.map(({ dataset }) => `${dataset.id} ${dataset.list}`)).toEqual([
      "a leaving",
      "b leaving",
      "b joining",
      "c joining"
    ]);
    await expect(element).toBeAccessible();
    await set(element, "search", "evry");
    await press(element, "[data-list=leaving]");
    await set(element, "search", "albi");
    await press(element, "[data-list=joining]");
    expect(heard.at(-1)).toMatchObject({ leaving: ["a"], joining: ["c"] });
    const items = [...(element.shadowRoot?.querySelectorAll(".items li") ?? [])];
    expect(items.map(({ textContent }) => textContent?.trim())).toEqual([
      "CHU Évry leaves",
      "CHU Albi accepts"
    ]);
    await set(element, "search", "evry");
    expect(element.shadowRoot?.querySelector(".candidates")?.textContent).toContain("No member");
    await press(element, ".items [data-id=a]");
    expect(heard.at(-1)).toMatchObject({ leaving: [], joining: ["c"] });
  });

  it("adds newcomers with their weight, each apart", async () => {
    const { element, heard } = render({});
    expect(find(element, "[data-do=add]").disabled).toBe(true);
    await set(element, "title", " New ");
    await set(element, "weight", "x");
    expect(find(element, "[role=alert]").textContent).toBe("Not a number");
    expect(find(element, "[data-do=add]").disabled).toBe(true);
    await expect(element).toBeAccessible();
    await set(element, "weight", "12.5");
    await press(element, "[data-do=add]");
    await set(element, "title", "Other");
    await press(element, "[data-do=add]");
    expect(heard.at(-1)).toMatchObject({
      newcomers: [
        { id: "newcomer 1", title: "New", weight: { digits: 125n, scale: 1 } },
        { id: "newcomer 2", title: "Other", weight: undefined }
      ]
    });
    await press(element, '.items [data-id="newcomer 1"]');
    await set(element, "title", "Third");
    await press(element, "[data-do=add]");
    expect(heard.at(-1)).toMatchObject({ newcomers: [{ id: "newcomer 2" }, { title: "Third" }] });
  });

  it("changes rule, step and what joining members bring", async () => {
    const { element, heard } = render({});
    await set(element, "rule", "vendorAbsorbs");
    expect(find(element, "[data-name=step]").options.map(({ value }) => value)).toEqual([
      "answers",
      "none",
      "9/10"
    ]);
    await set(element, "step", "9/10");
    await set(element, "added", "1,000.5");
    expect(heard.at(-1)).toEqual({
      ...nothing,
      leaverRule: "vendorAbsorbs",
      step: fraction(9n, 10n),
      added: 1_000_50
    });
    await set(element, "added", "x");
    expect(find(element, "[role=alert]").textContent).toBe("Not a number");
    expect(heard).toHaveLength(3);
    await set(element, "added", "");
    find(element, "[data-name=added]").dispatchEvent(new CustomEvent("blur"));
    await settle();
    expect(find(element, "[data-name=added]").value).toBe("0");
  });
});

import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { getObjectInfo, getPicklistValues } from "lightning/uiObjectInfoApi";
import LightningConfirm from "lightning/confirm";
import DealMembers from "c/dealMembers";

interface Wire {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
}
const [reads, info, picklist] = [graphql, getObjectInfo, getPicklistValues].map(
  (adapter) => adapter as unknown as Wire
);
const mutate = executeMutation as jest.Mock;
const confirm = jest.spyOn(LightningConfirm, "open");

type Fields = Record<string, unknown>;
const LABELS: Record<string, string> = { "No Reply": "No reply" };
const member = (Id: string, response: string, weight: number, fields: Fields = {}): object => ({
  node: {
    Id,
    Member_Account__c: { value: `account ${Id}` },
    Member_Account__r: { Name: { value: `Université ${Id}` } },
    Response__c: { value: response, label: LABELS[response] ?? response },
    Is_Participant__c: { value: response === "Accepted" },
    Participation_Weight__c: { value: weight },
    ...fields
  }
});
const data = (members: object[], fields: Fields = {}): object => ({
  uiapi: {
    query: {
      Consortium_Deal__c: {
        edges: [
          {
            node: {
              Id: "a01",
              Name: { value: "Aurélia" },
              Currency_Code__c: { value: "EUR" },
              Commitment_Deadline__c: { value: "2020-06-30" },
              Participation_Threshold__c: { value: 70 },
              Deal_Years__r: {
                edges: [
                  {
                    node: {
                      Id: "y1",
                      Position__c: { value: 1 },
                      Start_Date__c: { value: "2021-01-01" },
                      End_Date__c: { value: "2021-12-31" }
                    }
                  }
                ]
              },
              Deal_Members__r: { edges: members },
              ...fields
            }
          }
        ]
      }
    }
  }
});
const MEMBERS = [
  member("A", "Accepted", 60, {
    Response_On__c: { value: "2020-05-04T10:00:00.000Z" },
    Response_By__r: { Name: { value: "Marc" } },
    First_Year_Amount__c: { value: 1200 }
  }),
  member("B", "Accepted", 20, {
    Is_Late_Joiner__c: { value: true },
    Access_Start_Date__c: { value: "2021-07-02" },
    Co_Funder_Account__c: { value: "account A" },
    Co_Funder_Account__r: { Name: { value: "Université A" } }
  }),
  member("C", "No Reply", 10, { Reminder_Due__c: { value: "2020-06-01" } }),
  member("D", "Withdrawn", 10, { Left_On__c: { value: "2020-05-31" } })
];
async function settle(turns = 8): Promise<void> {
  await Promise.resolve();
  if (turns > 1) await settle(turns - 1);
}

async function render(emitted: object | undefined, updateable = true): Promise<HTMLElement> {
  const element = createElement("c-deal-members", { is: DealMembers });
  Object.assign(element, { recordId: "a01" });
  document.body.appendChild(element);
  await settle();
  if (emitted) reads?.emit(emitted);
  info?.emit({ defaultRecordTypeId: "012", fields: { Response__c: { updateable } } });
  picklist?.emit({
    values: ["Invited", "No Reply", "Accepted", "Declined", "Withdrawn"].map((value) => ({
      value,
      label: LABELS[value] ?? value
    }))
  });
  await settle();
  return element;
}
const all = <Found extends Element>(element: Element, selector: string): Found[] => [
  ...(element.shadowRoot?.querySelectorAll<Found>(selector) ?? [])
];
const rowText = (element: HTMLElement, id: string): string =>
  all(element, `tr[data-id="${id}"]`)[0]?.textContent ?? "";
async function tick(element: HTMLElement, ...ids: string[]): Promise<void> {
  for (const id of ids) all<HTMLElement>(element, `input[data-id="${id}"]`)[0]?.click();
  await settle();
}
const part = (element: HTMLElement, name: string): HTMLElement => {
  const [found] = all<HTMLElement>(element, `c-deal-members-${name}`);
  if (!found) throw new Error(`No ${name}`);
  return found;
};
const table = (element: HTMLElement): Element => {
  const [found] = all(element, "c-filtered-table");
  if (!found) throw new Error("No table");
  return found;
};
const filters = (element: HTMLElement): Element => {
  const [found] = all(table(element), "c-filter-buttons");
  if (!found) throw new Error("No filters");
  return found;
};
const change = async (input: Element | undefined, value: string): Promise<void> => {
  input?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await settle();
};
const answer = async (element: HTMLElement, response: string, day?: [string, string]) => {
  const form = part(element, "answer");
  await change(all(form, "lightning-combobox")[0], response);
  if (day) await change(all(form, `lightning-input[data-field="${day[0]}"]`)[0], day[1]);
  for (const input of all<HTMLElement>(form, "lightning-input"))
    Object.assign(input, { reportValidity: () => true });
  return form;
};
const save = async (form: HTMLElement): Promise<void> => {
  all<HTMLElement>(form, "lightning-button")[0]?.click();
  await settle();
};
const sent = (): Record<string, { Id: string; Deal_Member__c: Fields }> =>
  (mutate.mock.calls[0] as [{ variables: never }])[0].variables;

describe("c-deal-members", () => {
  beforeEach(() => {
    mutate.mockReset().mockResolvedValue({});
    confirm.mockReset().mockResolvedValue(true);
  });
  afterEach(() => document.body.replaceChildren());

  it("counts members by answer, and shows who answered when, late joiners and co-funders", async () => {
    const element = await render(data(MEMBERS));
    expect(all(filters(element), "button").map((each) => each.textContent)).toEqual([
      "All (4)",
      "No reply (1)",
      "Accepted (2)",
      "Withdrawn (1)",
      "Joined late (1)"
    ]);
    expect(rowText(element, "A")).toMatch(/May 4, 2020\s*Marc[\s\S]*1,200\.00/);
    expect(rowText(element, "B")).toContain("Access from Jul 2, 2021: 50.1% of 2021");
    expect(rowText(element, "B")).toContain("Co-funded with Université A");
    expect(rowText(element, "C")).toMatch(/Jun 1, 2020[\s\S]*overdue/);
    expect(rowText(element, "D")).toContain("Left on May 31, 2020");
    await expect(element).toBeAccessible();
  });

  it("says that it shows the first members only where the deal has more than one read gives", async () => {
    const notice = (element: HTMLElement): string | null | undefined =>
      all(all(element, "c-deal-card")[0] as Element, "[data-key=notice]")[0]?.textContent;
    expect(notice(await render(data(MEMBERS)))).toBeUndefined();
    const Deal_Members__r = { edges: MEMBERS, pageInfo: { hasNextPage: true } };
    const element = await render(data([], { Deal_Members__r }));
    expect(notice(element)).toContain("Only the first 4 members of this deal are read here");
    await expect(element).toBeAccessible();
  });

  it("filters, and searches without accents", async () => {
    const element = await render(data(MEMBERS));
    all<HTMLElement>(filters(element), '[data-key="accepted"]')[0]?.click();
    await settle();
    expect(all(element, "tbody tr")).toHaveLength(2);
    await change(all(table(element), ".search")[0], "universite b");
    expect(all(element, "tbody tr").map((row) => row.getAttribute("data-id"))).toEqual(["B"]);
    expect(all(table(element), '[role="status"]')[0]?.textContent).toBe("Members shown: 1");
    await change(all(table(element), ".search")[0], "nobody");
    expect(table(element).shadowRoot?.textContent).toContain("No member fits");
  });

  it("records one answer for several, all or none, and asks the page to read again", async () => {
    const element = await render(data(MEMBERS));
    const [refreshed, toasted] = [jest.fn(), jest.fn()];
    element.addEventListener("lightning__refresh", refreshed);
    element.addEventListener("lightning__showtoast", toasted);
    await tick(element, "C", "D");
    const form = await answer(element, "Accepted", ["answeredOn", "2020-06-15"]);
    await expect(element).toBeAccessible();
    await save(form);
    expect(Object.values(sent())).toEqual(
      ["C", "D"].map((Id) => ({
        Id,
        Deal_Member__c: {
          Response__c: "Accepted",
          Left_On__c: null,
          Response_On__c: "2020-06-15T12:00:00.000Z"
        }
      }))
    );
    expect(refreshed).toHaveBeenCalledTimes(1);
    expect(toasted.mock.calls[0]?.[0].detail).toMatchObject({ title: "Accepted: recorded for 2" });
    expect(all(element, "c-deal-members-answer")).toHaveLength(0);
  });

  it("asks for the access day of who accepts after the deadline", async () => {
    const element = await render(data(MEMBERS));
    await tick(element, "C");
    const form = await answer(element, "Accepted", ["answeredOn", "2020-07-01"]);
    await change(all(form, '[data-field="accessFrom"]')[0], "2021-04-01");
    Object.assign(all<HTMLElement>(form, '[data-field="accessFrom"]')[0] ?? {}, {
      reportValidity: () => true
    });
    await save(form);
    expect(Object.values(sent())[0]?.Deal_Member__c).toMatchObject({
      Access_Start_Date__c: "2021-04-01"
    });
  });

  it("says before a withdrawal what breaks and who is coupled, and asks", async () => {
    const element = await render(data(MEMBERS));
    await tick(element, "A");
    const form = await answer(element, "Withdrawn");
    expect(all(form, ".follows li").map((each) => each.textContent)).toEqual([
      "Participation: 80.0% → 20.0%. The threshold of 70.0% breaks.",
      "Coupled by co-funding, so ask them too: Université B."
    ]);
    await change(all(form, '[data-field="leftOn"]')[0], "2020-09-30");
    Object.assign(all<HTMLElement>(form, '[data-field="leftOn"]')[0] ?? {}, {
      reportValidity: () => true
    });
    confirm.mockResolvedValueOnce(false);
    await save(form);
    expect(confirm.mock.calls[0]?.[0].message).toContain("Université B");
    expect(mutate).not.toHaveBeenCalled();
    await save(form);
    expect(Object.values(sent())[0]?.Deal_Member__c).toMatchObject({
      Response__c: "Withdrawn",
      Left_On__c: "2020-09-30"
    });
  });

  it("names whose answer the org refuses, keeps the selection and says that nothing changed", async () => {
    mutate.mockResolvedValueOnce({
      errors: [{ message: "Only a member that took part can withdraw.", paths: ["uiapi", "r1"] }]
    });
    const element = await render(data(MEMBERS));
    await tick(element, "C", "D");
    const form = await answer(element, "Declined");
    await save(form);
    const [panel] = all<HTMLElement & { errors: { message: string }[]; hint: string }>(
      form,
      "c-error-panel"
    );
    expect(panel?.errors[0]?.message).toBe(
      "Université D: Only a member that took part can withdraw."
    );
    expect(panel?.hint).toContain("None of the selected members");
    mutate.mockRejectedValueOnce(new Error("Failed to fetch"));
    await save(form);
    expect(panel?.errors[0]).toMatchObject({ kind: "offline" });
    await save(form);
    expect(all(element, "c-deal-members-answer")).toHaveLength(0);
  });

  it("plans one reminder for each that has not answered", async () => {
    const element = await render(data(MEMBERS));
    await tick(element, "A", "C");
    const form = part(element, "reminder");
    expect(form.shadowRoot?.textContent).toContain("which moves to this day: 1");
    await change(all(form, "lightning-input")[0], "2030-01-02");
    await save(form);
    expect(Object.values(sent())).toEqual([
      { Id: "C", Deal_Member__c: { Reminder_Due__c: "2030-01-02" } }
    ]);
    await tick(element, "A");
    expect(part(element, "reminder").shadowRoot?.querySelector("lightning-button")).toBeNull();
  });

  it("selects all that are found, also beyond the first rows, up to what one save takes", async () => {
    const many = Array.from({ length: 230 }, (_, index) => member(`m${index}`, "Invited", 1));
    const element = await render(data(many));
    expect(all(element, "tbody tr")).toHaveLength(100);
    all<HTMLElement>(element, "thead input")[0]?.click();
    await settle();
    expect(element.shadowRoot?.textContent).toContain("Selected: 230");
    const form = await answer(element, "No Reply");
    expect(form.shadowRoot?.textContent).toContain("At most 200");
    expect(all<HTMLButtonElement>(form, "lightning-button")[0]?.disabled).toBe(true);
    table(element).dispatchEvent(new CustomEvent("allshown"));
    await settle();
    expect(all(element, "tbody tr")).toHaveLength(230);
  });

  it("gives a reader nothing to tick, and says so when there is nobody or no access", async () => {
    const reader = await render(data(MEMBERS), false);
    expect(all(reader, "input[type=checkbox]")).toHaveLength(0);
    const empty = await render(data([]));
    expect(all(empty, "c-empty-state")).toHaveLength(1);
    const loading = await render(undefined);
    expect(all(loading, "c-deal-card")[0]).toHaveProperty("loading", true);
    reads?.emitErrors([{ message: "No access" }]);
    await settle();
    expect(all(loading, "c-deal-card")[0]).toHaveProperty("loading", false);
    await expect(loading).toBeAccessible();
  });
});

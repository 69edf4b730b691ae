import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import MemberStatementChooser from "c/memberStatementChooser";

const wire = graphql as unknown as { emit(value: unknown): void };
const member = (Id: string, name: string): object => ({
  node: {
    Id,
    Member_Account__r: { Name: { value: name } },
    Response__c: { value: "Accepted", label: "Accepted" }
  }
});
const answer = (members: object[], hasNextPage = false): object => ({
  uiapi: {
    query: {
      Consortium_Deal__c: {
        edges: [
          { node: { Id: "deal", Deal_Members__r: { edges: members, pageInfo: { hasNextPage } } } }
        ]
      }
    }
  }
});

type Choice = { label: string; value: string };
type Part = HTMLElement & {
  options: Choice[];
  recordId: string;
  loading: boolean;
  notice: string;
};
const find = (element: HTMLElement, selector: string): Part | null =>
  element.shadowRoot?.querySelector<Part>(selector) ?? null;
const settle = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};

async function render(members?: object[]): Promise<HTMLElement> {
  const element = createElement("c-member-statement-chooser", { is: MemberStatementChooser });
  Object.assign(element, { recordId: "deal" });
  document.body.appendChild(element);
  await settle();
  if (members) wire.emit(answer(members));
  await settle();
  await expect(element).toBeAccessible();
  return element;
}
const change = async (part: Part | null, value: string): Promise<void> => {
  part?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await settle();
};

describe("c-member-statement-chooser", () => {
  it("lists members by name with their answer, and shows the statement of the one chosen", async () => {
    const element = await render([member("m2", "Combes"), member("m1", "Aurore")]);
    expect(find(element, "lightning-combobox")?.options).toEqual([
      { label: "Aurore · Accepted", value: "m1" },
      { label: "Combes · Accepted", value: "m2" }
    ]);
    expect(find(element, "c-member-statement")).toBeNull();
    await change(find(element, "lightning-combobox"), "m2");
    expect(find(element, "c-member-statement")?.recordId).toBe("m2");
    await expect(element).toBeAccessible();
  });

  it("finds among many by typing, and keeps the one chosen", async () => {
    const many = Array.from({ length: 24 }, (_, index) => member(`m${index}`, `Institut ${index}`));
    const element = await render([...many, member("x", "CHU de Valmont")]);
    await change(find(element, "lightning-combobox"), "m3");
    await change(find(element, "lightning-input"), "valm");
    expect(find(element, "lightning-combobox")?.options.map(({ value }) => value)).toEqual([
      "x",
      "m3"
    ]);
    await expect(element).toBeAccessible();
  });

  it("says that it lists the first members only where the deal has more", async () => {
    const element = await render([member("m1", "Aurore")]);
    expect(find(element, "c-deal-card")?.notice).toBe("");
    wire.emit(answer([member("m1", "Aurore")], true));
    await settle();
    expect(find(element, "c-deal-card")?.notice).toContain("Only the first 1 members");
    await expect(element).toBeAccessible();
  });

  it("says what to do where there are no members, and waits until it knows", async () => {
    const empty = await render([]);
    expect(empty.shadowRoot?.textContent).toMatch(/invite them/u);
    expect(find(await render(), "c-deal-card")?.loading).toBe(true);
  });
});

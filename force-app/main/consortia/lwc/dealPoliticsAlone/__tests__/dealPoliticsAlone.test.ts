import { createElement } from "lwc";
import { dealOf } from "c/dealModel";
import type { DealMember } from "c/dealModel";
import DealPoliticsAlone from "c/dealPoliticsAlone";

const member = (Id: string, weight: number | null, share: number | null, funder = ""): object => ({
  node: {
    Id,
    Member_Account__c: { value: `account ${Id}` },
    Member_Account__r: { Name: { value: Id } },
    Co_Funder_Account__c: { value: funder ? `account ${funder}` : null },
    Allocation_Weight__c: { value: weight },
    Weight_Metric__c: { value: "FTE" },
    First_Year_Amount__c: { value: share }
  }
});
const membersOf = (edges: object[]): readonly DealMember[] =>
  dealOf({ Id: "d", Deal_Members__r: { edges: edges as never } }, "EUR").members;
const settle = async (): Promise<void> => {
  await Promise.resolve();
  await Promise.resolve();
};
async function render(edges: object[], values: Record<string, string> = {}): Promise<HTMLElement> {
  const element = createElement("c-deal-politics-alone", { is: DealPoliticsAlone });
  Object.assign(element, { members: membersOf(edges), currency: "EUR" });
  document.body.appendChild(element);
  for (const [field, value] of Object.entries(values))
    element.shadowRoot
      ?.querySelector(`[data-field="${field}"]`)
      ?.dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await settle();
  return element as unknown as HTMLElement;
}
const rows = (element: HTMLElement): (string | null)[][] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    [...row.children].map(({ textContent }) => textContent)
  );

describe("c-deal-politics-alone", () => {
  it("names members that pay less alone, the largest gain first", async () => {
    const edges = [member("a", 10, 400), member("b", 10, 600), member("c", 10, 900)];
    const element = await render(edges, { price: "50" });
    expect(rows(element)).toEqual([
      ["c", "900.00", "500.00", "−400.00"],
      ["b", "600.00", "500.00", "−100.00"]
    ]);
    await expect(element).toBeAccessible();
  });

  it("finds co-funded members that gain together, and the group at a discount", async () => {
    const edges = [member("h", 10, 700, "u"), member("u", 10, 450), member("x", 80, 4000)];
    const couple = await render(edges, { price: "50" });
    expect(rows(couple)).toEqual([
      ["h", "700.00", "500.00", "−200.00"],
      ["h and u", "1,150.00", "1,000.00", "−150.00"]
    ]);
    const group = await render(edges, { price: "50", from: "100", discount: "10" });
    expect(rows(group)[0]).toEqual(["h, x, and u", "5,150.00", "4,500.00", "−650.00"]);
  });

  it("calls a group a proposal where weights are too large to prove it the best", async () => {
    const edges = [
      member("gains", 1e15, 2e13),
      member("small", 4e15, 3.9e13),
      member("heavy", 5e15, 4.8e13),
      member("never", 1e15, 1e12)
    ];
    const element = await render(edges, { price: "0.01", from: "4000000000000000", discount: "0" });
    const named = rows(element).map(([members]) => members);
    expect(named).toContain("gains and small (a proposal: another group may gain more)");
  });

  it("says when nobody gains, and who cannot be compared", async () => {
    const edges = [member("a", 10, 400), member("b", null, 600), member("c", 10, null)];
    const element = await render(edges, { price: "50" });
    expect(rows(element)).toEqual([]);
    expect(element.shadowRoot?.textContent).toContain("nobody pays less alone");
    expect(element.shadowRoot?.textContent).toContain("without weight or share: 2");
    await expect(element).toBeAccessible();
  });

  it("compares with nothing before a price is given", async () => {
    const element = await render([member("a", 10, 400)]);
    expect(element.shadowRoot?.querySelector("lightning-input")).toHaveProperty(
      "label",
      "Price alone for 1 FTE (EUR a year)"
    );
    expect(element.shadowRoot?.textContent).not.toContain("nobody");
    await expect(element).toBeAccessible();
  });
});

import { createElement } from "lwc";
import FilteredTable from "c/filteredTable";

const texts = { title: "Members", filter: "By answer", search: "Search", nothing: "Nobody fits." };
function render(properties: object): HTMLElement {
  const element = createElement("c-filtered-table", { is: FilteredTable });
  const choices = [{ key: "open", label: "Open", count: 1 }];
  Object.assign(element, { texts, choices, chosen: "open", found: 1, ...properties });
  document.body.appendChild(element);
  return element;
}
const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector(selector);

describe("c-filtered-table", () => {
  it("tells what is chosen, searched and asked for", async () => {
    const element = render({ showAllLabel: "Show all 300", announcement: "Shown: 1" });
    const told: unknown[] = [];
    for (const event of ["filterchosen", "searched", "allshown"])
      element.addEventListener(event, (each) => told.push((each as CustomEvent).detail ?? event));
    find(element, "c-filter-buttons")?.dispatchEvent(
      new CustomEvent("filterchosen", { detail: "open" })
    );
    find(element, "lightning-input")?.dispatchEvent(
      new CustomEvent("change", { detail: { value: "words" } })
    );
    find(element, "lightning-button")?.dispatchEvent(new CustomEvent("click"));
    expect(told).toEqual(["open", "words", "allshown"]);
    expect(find(element, "[role=status]")?.textContent).toBe("Shown: 1");
    await expect(element).toBeAccessible();
  });

  it("says when nothing fits, and keeps filters and search", async () => {
    const element = render({ found: 0 });
    expect(element.shadowRoot?.textContent).toContain("Nobody fits.");
    expect(find(element, ".scroller")).toBeNull();
    expect(find(element, "lightning-input")).not.toBeNull();
    await expect(element).toBeAccessible();
  });
});

import { createElement } from "lwc";
import RenewalHomeFilters from "c/renewalHomeFilters";
import { DEFAULT_FILTERS } from "c/renewalHomeModel";

type Field = HTMLElement & { options: { value: string; label: string }[]; value: string };

function render(filters: object = {}): { element: HTMLElement; changed: jest.Mock } {
  const element = createElement("c-renewal-home-filters", { is: RenewalHomeFilters });
  const options = { phases: [{ value: "Open", label: "Ouverte" }], calls: [] };
  Object.assign(element, { filters: { ...DEFAULT_FILTERS, ...filters }, options });
  const changed = jest.fn();
  element.addEventListener("filterschanged", changed);
  document.body.appendChild(element);
  return { element, changed };
}
const field = (element: HTMLElement, name: string): Field =>
  element.shadowRoot?.querySelector<Field>(`[data-field=${name}]`) as Field;
const reset = (element: HTMLElement): HTMLElement | null | undefined =>
  element.shadowRoot?.querySelector<HTMLElement>("lightning-button");

describe("c-renewal-home-filters", () => {
  it("tells all filters when one changes", async () => {
    const { element, changed } = render();
    expect(field(element, "phase").options.map(({ label }) => label)).toEqual([
      "Any phase",
      "Ouverte"
    ]);
    expect(reset(element)).toBeNull();
    field(element, "phase").dispatchEvent(new CustomEvent("change", { detail: { value: "Open" } }));
    expect(changed.mock.calls[0][0].detail).toEqual({ ...DEFAULT_FILTERS, phase: "Open" });
    await expect(element).toBeAccessible();
  });

  it("keeps a choice that no row has any more, and clears all but whose", () => {
    const { element, changed } = render({ phase: "Agree", scope: "team", text: "x" });
    expect(field(element, "phase").options.at(-1)?.value).toBe("Agree");
    reset(element)?.click();
    expect(changed.mock.calls[0][0].detail).toEqual({ ...DEFAULT_FILTERS, scope: "team" });
  });
});

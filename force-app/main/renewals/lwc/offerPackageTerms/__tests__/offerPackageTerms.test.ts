import { createElement } from "lwc";
import OfferPackageTerms from "c/offerPackageTerms";

const HEAD = {
  title: "A",
  years: 3,
  validUntil: "",
  extras: 1500_50,
  worth: undefined,
  note: ""
};
type Field = HTMLElement & {
  value: string;
  setCustomValidity: jest.Mock;
  reportValidity: jest.Mock;
};

function render(more: object = {}): {
  element: HTMLElement;
  find(selector: string): Field;
  heard: unknown[];
} {
  const element = createElement("c-offer-package-terms", { is: OfferPackageTerms });
  Object.assign(element, { head: HEAD, currency: "EUR", ...more });
  const heard: unknown[] = [];
  for (const kind of ["headchanged", "yearschanged"])
    element.addEventListener(kind, (event) => heard.push((event as CustomEvent).detail));
  document.body.appendChild(element);
  const find = (selector: string): Field =>
    element.shadowRoot?.querySelector(selector) as unknown as Field;
  return { element, find, heard };
}

function type(field: Field, value: string): void {
  field.setCustomValidity = jest.fn();
  field.reportValidity = jest.fn();
  field.value = value;
  field.dispatchEvent(new CustomEvent("change", { detail: { value } }));
}

describe("c-offer-package-terms", () => {
  it("shows name, years and gives, and tells what is changed", async () => {
    const { element, find, heard } = render();
    expect(find('[data-field="extras"]').value).toBe("1500.50");
    type(find('[data-field="title"]'), "Three years");
    type(find("lightning-radio-group"), "5");
    type(find('[data-field="extras"]'), "2,000");
    type(find('[data-field="extras"]'), "");
    expect(heard).toEqual([
      { title: "Three years" },
      5,
      { extras: 2000_00 },
      { extras: undefined }
    ]);
    await expect(element).toBeAccessible();
  });

  it.each(["two", "-5"])("refuses %s at its field", (text) => {
    const { find, heard } = render();
    type(find('[data-field="extras"]'), text);
    expect(heard).toEqual([]);
    expect(find('[data-field="extras"]').setCustomValidity).toHaveBeenCalledWith("Type a number.");
  });

  it("shows the worth to whoever may read it, and not a trace of it otherwise", async () => {
    expect(render().find('[data-field="worth"]')).toBeNull();
    const { element, find, heard } = render({ confidential: true });
    type(find('[data-field="worth"]'), "432600");
    expect(heard).toEqual([{ worth: 432_600_00 }]);
    await expect(element).toBeAccessible();
  });
});

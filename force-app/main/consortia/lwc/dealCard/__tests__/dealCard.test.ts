import { createElement } from "lwc";
import DealCard from "c/dealCard";

function render(properties: object): HTMLElement {
  const element = createElement("c-deal-card", { is: DealCard });
  Object.assign(element, { heading: "Members", ...properties });
  document.body.appendChild(element);
  return element;
}
const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector(selector);

describe("c-deal-card", () => {
  it("holds the place while the part is read", async () => {
    const element = render({ loading: true, rows: 3 });
    expect(find(element, "h2")?.textContent).toBe("Members");
    expect(find(element, "c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
  });

  it("says what failed, and asks for another try", async () => {
    const element = render({ errors: [{ message: "Failed to fetch" }] });
    const retried = jest.fn();
    element.addEventListener("retried", retried);
    find(element, "c-error-panel")?.dispatchEvent(new CustomEvent("retried"));
    expect(retried).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it("keeps its heading for screen readers where the page says it otherwise", () => {
    expect(find(render({ quiet: true }), "h2")?.className).toBe("slds-assistive-text");
  });
});

import { createElement } from "lwc";
import ErrorPanel from "c/errorPanel";

function render(properties: Record<string, unknown>): HTMLElement {
  const element = createElement("c-error-panel", { is: ErrorPanel });
  Object.assign(element, properties);
  document.body.appendChild(element);
  return element;
}

const textOf = (element: HTMLElement): string => element.shadowRoot?.textContent ?? "";

describe("c-error-panel", () => {
  it("shows nothing without errors", () => {
    expect(render({ errors: undefined }).shadowRoot?.querySelector(".panel")).toBeNull();
  });

  it("says what failed and what is safe, and asks for another try", async () => {
    const element = render({
      errors: [{ message: "Too long" }],
      heading: "Not saved",
      hint: "Your prices are kept."
    });
    const retried = jest.fn();
    element.addEventListener("retried", retried);
    element.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
    expect(textOf(element)).toBe("Not savedToo longYour prices are kept.");
    expect(retried).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });

  it("says who can grant access instead of the platform's words, without a retry", async () => {
    const element = render({
      errors: { status: 403, body: { message: "x" } },
      accessHint: "Ask your administrator."
    });
    expect(textOf(element)).toBe("You don’t have access to thisAsk your administrator.");
    expect(element.shadowRoot?.querySelector("lightning-button")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("puts a lost connection in plain words", () => {
    expect(textOf(render({ errors: new TypeError("Failed to fetch") }))).toContain(
      "The org could not be reached."
    );
  });
});

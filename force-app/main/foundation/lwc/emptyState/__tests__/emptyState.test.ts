import { createElement } from "lwc";
import EmptyState from "c/emptyState";

it("says what to do next, with its button", async () => {
  const element = createElement("c-empty-state", { is: EmptyState });
  Object.assign(element, {
    heading: "No lines yet",
    message: "Add products.",
    actionLabel: "Add a line"
  });
  const chosen = jest.fn();
  element.addEventListener("actionchosen", chosen);
  document.body.appendChild(element);
  element.shadowRoot?.querySelector<HTMLElement>("lightning-button")?.click();
  expect(chosen).toHaveBeenCalledTimes(1);
  expect(element.shadowRoot?.textContent).toBe("No lines yetAdd products.");
  await expect(element).toBeAccessible();
});

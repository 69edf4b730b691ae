import { createElement } from "lwc";
import HomeCard from "c/homeCard";

it("says what failed, and hands on the wish for another try", async () => {
  const element = createElement("c-home-card", { is: HomeCard });
  Object.assign(element, { heading: "Plans", failed: "Not read", errors: [{ message: "Down" }] });
  document.body.appendChild(element);
  expect(element.shadowRoot?.querySelector("h2")?.textContent).toBe("Plans");
  await expect(element).toBeAccessible();
  const retried = jest.fn();
  element.addEventListener("retried", retried);
  const panel = element.shadowRoot?.querySelector("c-error-panel");
  expect((panel as unknown as { heading: string }).heading).toBe("Not read");
  panel?.dispatchEvent(new CustomEvent("retried"));
  expect(retried).toHaveBeenCalledTimes(1);
});

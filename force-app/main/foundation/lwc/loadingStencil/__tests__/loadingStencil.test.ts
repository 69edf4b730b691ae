import { createElement } from "lwc";
import LoadingStencil from "c/loadingStencil";

it("shows as many bars as asked and reads out that it loads", async () => {
  const element = createElement("c-loading-stencil", { is: LoadingStencil });
  Object.assign(element, { rows: 3 });
  document.body.appendChild(element);
  expect(element.shadowRoot?.querySelectorAll(".bar")).toHaveLength(3);
  expect(element.shadowRoot?.textContent).toBe("Loading…");
  await expect(element).toBeAccessible();
});

import { createElement } from "lwc";
import RemarkList, { blocking, telling } from "c/remarkList";
import type { Remark } from "c/remarkList";

async function render(remarks: readonly Remark[]): Promise<HTMLElement> {
  const element = createElement("c-remark-list", { is: RemarkList });
  Object.assign(element, { label: "Before you send", remarks });
  document.body.appendChild(element);
  await Promise.resolve();
  await expect(element).toBeAccessible();
  return element;
}

describe("c-remark-list", () => {
  it("marks what stands in the way apart from what is only told", async () => {
    const element = await render([blocking("No share yet."), telling("Not signed.")]);
    const items = [...(element.shadowRoot?.querySelectorAll("li") ?? [])];
    expect(items.map(({ textContent }) => textContent)).toEqual(["No share yet.", "Not signed."]);
    const icons = element.shadowRoot?.querySelectorAll<HTMLElement & { iconName: string }>(
      "lightning-icon"
    );
    expect([...(icons ?? [])].map(({ iconName }) => iconName)).toEqual([
      "utility:error",
      "utility:info"
    ]);
  });

  it("is nothing without remarks", async () => {
    const element = await render([]);
    expect(element.shadowRoot?.querySelector("ul")).toBeNull();
  });
});

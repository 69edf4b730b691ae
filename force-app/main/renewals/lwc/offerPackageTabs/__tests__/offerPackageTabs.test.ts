import { createElement } from "lwc";
import OfferPackageTabs from "c/offerPackageTabs";

const TABS = ["a", "b", "c"].map((key) => ({
  key,
  title: `Package ${key}`,
  state: "Draft",
  icon: "utility:edit",
  figures: [{ key: "first", text: "428,480 +4.00%" }],
  changed: key === "b"
}));

function render(more: object = {}): {
  element: HTMLElement;
  tabs(): HTMLElement[];
  chosen: string[];
} {
  const element = createElement("c-offer-package-tabs", { is: OfferPackageTabs });
  Object.assign(element, { tabs: TABS, active: "a", ...more });
  const chosen: string[] = [];
  element.addEventListener("packagechosen", (event) => {
    const { detail } = event as CustomEvent<string>;
    chosen.push(detail);
    Object.assign(element, { active: detail });
  });
  document.body.appendChild(element);
  const tabs = (): HTMLElement[] => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])
  ];
  return { element, tabs, chosen };
}

async function press(tab: HTMLElement | undefined, key: string): Promise<void> {
  tab?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  await Promise.resolve();
}

describe("c-offer-package-tabs", () => {
  it("shows packages side by side, one of them chosen, what is unsaved marked", async () => {
    const { element, tabs } = render();
    expect(tabs().map((tab) => tab.getAttribute("aria-selected"))).toEqual([
      "true",
      "false",
      "false"
    ]);
    expect(tabs()[1]?.textContent).toContain("Not saved");
    await expect(element).toBeAccessible();
  });

  it("is one tab stop; arrows, Home and End choose and carry the focus", async () => {
    const { element, tabs, chosen } = render();
    expect(tabs().map((tab) => tab.tabIndex)).toEqual([0, -1, -1]);
    await press(tabs()[0], "ArrowLeft");
    expect(element.shadowRoot?.activeElement).toBe(tabs()[2]);
    await press(tabs()[2], "ArrowRight");
    await press(tabs()[0], "End");
    await press(tabs()[2], "Home");
    await press(tabs()[0], "x");
    tabs()[1]?.click();
    expect(chosen).toEqual(["c", "a", "c", "a", "b"]);
  });

  it("adds a package where there is room", async () => {
    expect(render().element.shadowRoot?.querySelector("lightning-button-icon")).toBeNull();
    const { element } = render({ canAdd: true });
    const added = jest.fn();
    element.addEventListener("packageadded", added);
    element.shadowRoot?.querySelector<HTMLElement>("lightning-button-icon")?.click();
    expect(added).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});

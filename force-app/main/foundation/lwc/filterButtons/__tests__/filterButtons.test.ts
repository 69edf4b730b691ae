import { createElement } from "lwc";
import FilterButtons from "c/filterButtons";

describe("c-filter-buttons", () => {
  it("shows counts, says which is on, and tells which is chosen", async () => {
    const element = createElement("c-filter-buttons", { is: FilterButtons });
    Object.assign(element, {
      label: "Answers",
      chosen: "all",
      choices: [
        { key: "all", label: "All", count: 3 },
        { key: "open", label: "Open", count: 1 }
      ]
    });
    const chosen = jest.fn();
    element.addEventListener("filterchosen", chosen);
    document.body.appendChild(element);
    const buttons = [...(element.shadowRoot?.querySelectorAll("button") ?? [])];
    expect(buttons.map((each) => [each.textContent, each.getAttribute("aria-pressed")])).toEqual([
      ["All (3)", "true"],
      ["Open (1)", "false"]
    ]);
    buttons[1]?.click();
    expect(chosen.mock.calls[0]?.[0].detail).toBe("open");
    await expect(element).toBeAccessible();
  });
});

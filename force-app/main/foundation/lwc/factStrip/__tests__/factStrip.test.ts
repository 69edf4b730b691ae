import { createElement } from "lwc";
import FactStrip from "c/factStrip";
import type { StripFact } from "c/factStrip";

function render(facts: readonly StripFact[]): HTMLElement {
  const element = createElement("c-fact-strip", { is: FactStrip });
  Object.assign(element, { facts });
  document.body.appendChild(element);
  return element;
}

it("names every figure and says what explains it", async () => {
  const element = render([
    { key: "due", label: "Due", value: "412,000" },
    { key: "notice", label: "Notice", value: "given", note: "Sep 1", iconName: "utility:check" }
  ]);
  const said = [...(element.shadowRoot?.querySelectorAll(".fact") ?? [])];
  expect(said.map(({ textContent }) => textContent)).toEqual(["Due412,000", "NoticegivenSep 1"]);
  expect(said[1]?.querySelector("lightning-icon")).toHaveProperty("iconName", "utility:check");
  await expect(element).toBeAccessible();
});

it("tells what is late and what warns by more than colour", async () => {
  const element = render([
    { key: "decision", label: "Decision", value: "2 days overdue", look: "overdue" },
    { key: "table", label: "On the table", value: "419,999", warning: "Below", look: "leading" }
  ]);
  const find = (selector: string) => element.shadowRoot?.querySelector(selector);
  expect(find('[data-key="decision"]')?.className).toBe("fact overdue");
  expect(find('[data-key="table"] .warning')?.textContent).toBe("Below");
  expect(find('[data-key="table"] .warning lightning-icon')).not.toBeNull();
  await expect(element).toBeAccessible();
});

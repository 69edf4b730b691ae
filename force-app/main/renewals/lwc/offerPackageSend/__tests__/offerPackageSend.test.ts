import { createElement } from "lwc";
import OfferPackageSend from "c/offerPackageSend";
import type { Offer } from "c/negotiationModel";

const offer = (id: string, more: Partial<Offer> = {}): Offer => ({
  id,
  round: 1,
  side: "Ours",
  sideLabel: "Ours",
  state: "Draft",
  stateLabel: "Draft",
  package: id.toUpperCase(),
  date: undefined,
  validUntil: undefined,
  total: 428_480_00,
  base: 412_000_00,
  ...more
});
type Box = HTMLElement & { checked: boolean; disabled: boolean; label: string };

function render(
  offers: Offer[],
  more: object = { confidential: true }
): { element: HTMLElement; boxes(): Box[]; heard: unknown[] } {
  const element = createElement("c-offer-package-send", { is: OfferPackageSend });
  Object.assign(element, { offers, currency: "EUR", tolerance: 1, ...more });
  const heard: unknown[] = [];
  element.addEventListener("sendconfirmed", (event) => heard.push((event as CustomEvent).detail));
  element.addEventListener("sendcancelled", () => heard.push("cancelled"));
  document.body.appendChild(element);
  const boxes = (): Box[] => [...(element.shadowRoot?.querySelectorAll<Box>("[data-id]") ?? [])];
  return { element, boxes, heard };
}

type Form = HTMLElement & { incomplete: boolean };
const formOf = (element: HTMLElement) => element.shadowRoot?.querySelector<Form>("c-inline-form");

function answer(element: HTMLElement, name: "confirmed" | "cancelled"): void {
  formOf(element)?.dispatchEvent(new CustomEvent(name));
}

describe("c-offer-package-send", () => {
  it("sends what is chosen, with its dates", async () => {
    const { element, boxes, heard } = render([offer("a"), offer("b")]);
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true]);
    boxes()[1]?.dispatchEvent(new CustomEvent("change"));
    await Promise.resolve();
    expect(boxes().map(({ checked }) => checked)).toEqual([true, false]);
    await expect(element).toBeAccessible();
    answer(element, "confirmed");
    answer(element, "cancelled");
    expect(heard).toEqual([
      { offerIds: ["a"], date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u), validUntil: "" },
      "cancelled"
    ]);
  });

  it("leaves out what still needs approval, and says so", async () => {
    const { element, boxes } = render([
      offer("a", { needsApproval: true, approval: "Requested" }),
      offer("b", { needsApproval: true, approval: "Approved" })
    ]);
    expect(boxes().map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [false, true],
      [true, false]
    ]);
    expect(element.shadowRoot?.querySelector(".reason")?.textContent).toContain("approval");
    await expect(element).toBeAccessible();
  });

  it("warns of an offer below the walk-away, and only then", async () => {
    const { element } = render([offer("a", { isBelowWalkAway: true }), offer("b")]);
    expect(element.shadowRoot?.querySelectorAll(".warning")).toHaveLength(1);
    await expect(element).toBeAccessible();
  });

  it("sends no packages that the platform would find unequal, those sent before included", async () => {
    const { element, boxes, heard } = render([
      offer("a", { worth: 430_000_00 }),
      offer("b", { worth: 420_000_00 })
    ]);
    expect(element.shadowRoot?.querySelector("c-offer-package-worth")).toHaveProperty("packages", [
      { title: "A", worth: 430_000_00 },
      { title: "B", worth: 420_000_00 }
    ]);
    expect(formOf(element)?.incomplete).toBe(true);
    await expect(element).toBeAccessible();
    boxes()[1]?.dispatchEvent(new CustomEvent("change"));
    await Promise.resolve();
    expect(formOf(element)?.incomplete).toBe(false);
    Object.assign(element, { sent: [offer("c", { worth: 400_000_00 })] });
    await Promise.resolve();
    expect(formOf(element)?.incomplete).toBe(true);
    answer(element, "confirmed");
    expect(heard).toEqual([]);
  });

  it("lets whoever is not of the team send one package, and says who sends several", async () => {
    const { element, boxes } = render([offer("a"), offer("b")], { confidential: false });
    expect(element.shadowRoot?.querySelector("c-offer-package-worth")).toBeNull();
    expect(element.shadowRoot?.querySelector(".team")?.textContent).toContain("negotiation team");
    expect(formOf(element)?.incomplete).toBe(true);
    await expect(element).toBeAccessible();
    boxes()[1]?.dispatchEvent(new CustomEvent("change"));
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector(".team")).toBeNull();
    expect(formOf(element)?.incomplete).toBe(false);
  });
});

import { createElement } from "lwc";
import AllocationControls from "c/allocationControls";
import { parametersOfDeal } from "c/allocationParameters";
import type { AllocationParameters } from "c/allocationParameters";
import { fraction } from "c/fraction";

const settle = (): Promise<void> => Promise.resolve();
const given = parametersOfDeal(
  {
    model: "FTE",
    equalPart: undefined,
    missingWeightRule: "",
    lowerCollar: undefined,
    upperCollar: fraction(1n, 10n),
    roundingMode: "",
    roundingPlace: "",
    roundingUnit: "",
    administrationFee: undefined
  },
  [714_000_00, 728_280_00]
);
type Field = HTMLElement & { value: string; label: string };

function render(parameters: AllocationParameters): {
  element: HTMLElement;
  heard: AllocationParameters[];
} {
  const element = createElement("c-allocation-controls", { is: AllocationControls });
  Object.assign(element, { parameters, currency: "EUR", years: ["2027", "2028"] });
  const heard: AllocationParameters[] = [];
  element.addEventListener("parameterschanged", (event) => {
    const { detail } = event as CustomEvent<AllocationParameters>;
    heard.push(detail);
    Object.assign(element, { parameters: detail });
  });
  document.body.appendChild(element);
  return { element, heard };
}

const field = (element: HTMLElement, key: string): Field =>
  element.shadowRoot?.querySelector(`[data-name=${key}]`) as Field;

async function type(element: HTMLElement, key: string, text: string): Promise<void> {
  const event = new CustomEvent("change", { detail: { value: text } });
  field(element, key).dispatchEvent(event);
  await settle();
}

describe("c-allocation-controls", () => {
  it("shows the settings as a person writes them", async () => {
    const { element } = render(given);
    expect(field(element, "envelope")).toMatchObject({ value: "714000", label: "Envelope (EUR)" });
    expect(field(element, "collarUp").value).toBe("10");
    expect(field(element, "floor").value).toBe("");
    expect(field(element, "equalPart")).toBeNull();
    await expect(element).toBeAccessible();
  });

  it("passes on what is typed at each keystroke, and refuses what is no number", async () => {
    const { element, heard } = render(given);
    await type(element, "collarUp", "2.5");
    await type(element, "floor", "1,000.50");
    expect(heard.at(-1)).toMatchObject({ collarUp: fraction(1n, 40n), floor: 1_000_50 });
    await type(element, "floor", "abc");
    expect(heard).toHaveLength(2);
    expect(element.shadowRoot?.querySelector("[role=alert]")?.textContent).toBe("Not a number");
    await expect(element).toBeAccessible();
    await type(element, "floor", "");
    expect(heard.at(-1)).toMatchObject({ floor: undefined });
    await type(element, "centralFunding", "");
    expect(heard.at(-1)).toMatchObject({ centralFunding: 0 });
  });

  it("keeps what is typed until the field is left, then writes it as the locale does", async () => {
    const { element } = render(given);
    await type(element, "envelope", "1,000.00");
    expect(field(element, "envelope").value).toBe("1,000.00");
    field(element, "envelope").dispatchEvent(new CustomEvent("blur"));
    await settle();
    expect(field(element, "envelope").value).toBe("1000");
  });

  it("asks for what a model needs", async () => {
    const { element, heard } = render(given);
    await type(element, "model", "Hybrid");
    await type(element, "equalPart", "20");
    expect(heard.at(-1)).toMatchObject({ model: "Hybrid", equalPart: fraction(1n, 5n) });
    await type(element, "model", "Per FTE With Bounds");
    await type(element, "unitPrice", "47.605");
    expect(heard.at(-1)).toMatchObject({ unitPrice: fraction(9521n, 2n) });
    expect(field(element, "unitPrice").value).toBe("47.605");
    await type(element, "model", "Bands");
    await type(element, "bands", "0: 1; 500: 2.5");
    expect(heard.at(-1)?.bands).toEqual([
      { from: { digits: 0n, scale: 0 }, factor: { digits: 1n, scale: 0 } },
      { from: { digits: 500n, scale: 0 }, factor: { digits: 25n, scale: 1 } }
    ]);
    field(element, "bands").dispatchEvent(new CustomEvent("blur"));
    await settle();
    expect(field(element, "bands").value).toBe("0: 1; 500: 2.5");
    await expect(element).toBeAccessible();
    await type(element, "model", "Equal");
    expect(field(element, "missing")).toBeNull();
  });

  it.each(["500", "0: 1: 2", "500: 2; 0: 1", "0: x", "0: -1"])(
    "refuses bands that tell nothing: %s",
    async (text) => {
      const { element, heard } = render({ ...given, model: "Bands" });
      await type(element, "bands", text);
      expect(heard).toEqual([]);
      expect(element.shadowRoot?.querySelector("[role=alert]")?.textContent).toContain("0: 1");
    }
  );

  it("changes the price of a later year against the year before", async () => {
    const { element, heard } = render(given);
    expect(field(element, "path0")).toMatchObject({ value: "2", label: "Change in 2028 (%)" });
    await type(element, "path0", "-1.5");
    expect(heard.at(-1)?.path).toEqual([fraction(-3n, 200n)]);
    await type(element, "path0", "");
    expect(heard.at(-1)?.path).toEqual([fraction(0n)]);
    expect(field(element, "path1")).toBeNull();
  });

  it("sets the rounding, and asks to begin anew", async () => {
    const { element, heard } = render(given);
    await type(element, "unit", "whole");
    await type(element, "mode", "halfEven");
    await type(element, "place", "member");
    expect(heard.at(-1)).toMatchObject({
      wholeUnits: true,
      roundingMode: "halfEven",
      roundingPoint: "member"
    });
    const reset = jest.fn();
    element.addEventListener("resetasked", reset);
    element.shadowRoot?.querySelector("lightning-button")?.dispatchEvent(new CustomEvent("click"));
    expect(reset).toHaveBeenCalledTimes(1);
  });
});

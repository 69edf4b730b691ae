import { createElement } from "lwc";
import ChartFrame from "c/chartFrame";

function render(): HTMLElement {
  const element = createElement("c-chart-frame", { is: ChartFrame });
  Object.assign(element, {
    label: "Requests",
    reading: "May: 7",
    columns: ["Month", "Requests", "A year before"],
    rows: [{ key: "5", title: "May", note: "10 days", values: ["7", "6"] }]
  });
  document.body.appendChild(element);
  return element;
}

it("turns from drawing to table and back", async () => {
  const element = render();
  const find = (selector: string) => element.shadowRoot?.querySelector(selector);
  expect(find("slot:not([name])")).not.toBeNull();
  expect(find(".reading")?.textContent).toBe("May: 7");
  await expect(element).toBeAccessible();
  find("lightning-button-icon")?.dispatchEvent(new CustomEvent("click"));
  await Promise.resolve();
  expect(find("thead")?.textContent).toBe("MonthRequestsA year before");
  expect(find("tbody")?.textContent).toBe("May10 days76");
  expect(find("slot:not([name])")).toBeNull();
  await expect(element).toBeAccessible();
  find("lightning-button-icon")?.dispatchEvent(new CustomEvent("click"));
  await Promise.resolve();
  expect(find("table")).toBeNull();
});

it("tells what width there is to draw in", () => {
  const observed: ((entries: { contentRect: { width: number } }[]) => void)[] = [];
  const disconnect = jest.fn();
  Object.assign(window, {
    ResizeObserver: class {
      constructor(callback: (typeof observed)[number]) {
        observed.push(callback);
      }
      observe = jest.fn();
      disconnect = disconnect;
    }
  });
  const element = render();
  const resized = jest.fn();
  element.addEventListener("resized", ((event: CustomEvent) =>
    resized(event.detail)) as EventListener);
  observed[0]?.([{ contentRect: { width: 640.4 } }]);
  expect(resized).toHaveBeenCalledWith(640);
  element.remove();
  expect(disconnect).toHaveBeenCalledTimes(1);
  Reflect.deleteProperty(window, "ResizeObserver");
});

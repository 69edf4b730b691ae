import { watchWidth } from "c/elementWidth";

type Callback = (entries: { contentRect: { width: number } }[]) => void;

describe("watchWidth", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, "ResizeObserver"));

  it("tells each new width once, in whole pixels, until it is ended", () => {
    let report: Callback = () => undefined;
    const disconnect = jest.fn();
    class Observer {
      constructor(callback: Callback) {
        report = callback;
      }
      observe = jest.fn();
      disconnect = disconnect;
    }
    Object.assign(globalThis, { ResizeObserver: Observer });
    const widths: number[] = [];
    const end = watchWidth(document.body, (width) => widths.push(width));
    for (const width of [0, 640.2, 640.4, 300]) report([{ contentRect: { width } }]);
    expect(widths).toEqual([640, 300]);
    end();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });

  it("does nothing without an observer", () => {
    expect(watchWidth(document.body, () => undefined)()).toBeUndefined();
  });
});

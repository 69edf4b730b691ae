import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import RecordPart from "c/recordPart";

const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[]): void;
};
const data = (...nodes: object[]): object => ({
  uiapi: { query: { Deal__c: { edges: nodes.map((node) => ({ node })) } } }
});

/** A part that keeps what it was shown. */
class Shown extends RecordPart<object> {
  static readonly calls: unknown[][] = [];
  static part: Shown | undefined;

  override connectedCallback(): void {
    Shown.part = this;
  }
  protected override show(node: object, currency: string): void {
    Shown.calls.push([node, currency]);
  }
}
function render(properties: object = {}): HTMLElement & { refresh(): Promise<void> } {
  const element = createElement("c-record-part", { is: Shown as never });
  Object.assign(element, { recordId: "a00", ...properties });
  document.body.appendChild(element);
  return element as unknown as HTMLElement & { refresh(): Promise<void> };
}

beforeEach(() => {
  Shown.calls.length = 0;
});

it("hands over the record, with the currency that stands in", () => {
  render({ currency: "JPY" });
  expect(Shown.part?.loading).toBe(true);
  wire.emit(data({ Id: "a00" }));
  expect(Shown.calls).toEqual([[{ Id: "a00" }, "JPY"]]);
  expect(Shown.part?.loading).toBe(false);
});

it("waits no longer for a record that sharing hides, or that failed", () => {
  render();
  wire.emit(data());
  expect([Shown.calls.length, Shown.part?.loading]).toEqual([0, false]);
  render();
  wire.emitErrors([{ message: "down" }]);
  expect([Shown.part?.loading, Shown.part?.errors?.length]).toEqual([false, 1]);
});

it("reads again and tells the page once something was written", async () => {
  const element = render();
  const again = jest.fn().mockResolvedValue(undefined);
  const changed = jest.fn();
  element.addEventListener("changed", changed);
  wire.emit(data({ Id: "a00" }), undefined, again);
  await Shown.part?.handleChanged();
  expect([again.mock.calls.length, changed.mock.calls.length]).toEqual([1, 1]);
});

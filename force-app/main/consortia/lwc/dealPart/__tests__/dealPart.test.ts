import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import { RefreshEvent, registerRefreshHandler, unregisterRefreshHandler } from "lightning/refresh";
import DealPart from "c/dealPart";
import type { Deal } from "c/dealModel";

const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[]): void;
};
const answer = (title: string, more: object = {}): object => ({
  uiapi: {
    query: {
      Consortium_Deal__c: { edges: [{ node: { Id: "a01", Name: { value: title }, ...more } }] }
    }
  }
});

class Part extends DealPart {
  static shown: string[] = [];

  protected override showDeal({ title, currency }: Deal): void {
    Part.shown.push(`${title} ${currency}`);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.template?.host.addEventListener("saved", () => this.refreshPage());
  }
}

function render(): HTMLElement {
  const element = createElement("c-part", { is: Part });
  Object.assign(element, { recordId: "a01" });
  document.body.appendChild(element);
  return element;
}

describe("c-deal-part", () => {
  beforeEach(() => {
    Part.shown = [];
    jest.clearAllMocks();
  });

  it("hands each answer on, in the deal's currency or the org's", async () => {
    render();
    await Promise.resolve();
    wire.emit(answer("One", { CurrencyIsoCode: { value: "CHF" } }));
    wire.emit(answer("Two", { Currency_Code__c: { value: "eur" } }));
    wire.emit(answer("Three"));
    expect(Part.shown).toEqual(["One CHF", "Two EUR", "Three USD"]);
  });

  it("reads again when the page refreshes, until it leaves the page", async () => {
    const element = render();
    await Promise.resolve();
    const readAgain = jest.fn(async () => {});
    wire.emit(answer("One"), undefined, readAgain);
    const [, handler] = (registerRefreshHandler as jest.Mock).mock.calls[0] as [
      unknown,
      () => Promise<boolean>
    ];
    await expect(handler()).resolves.toBe(true);
    expect(readAgain).toHaveBeenCalledTimes(1);
    element.remove();
    expect(unregisterRefreshHandler).toHaveBeenCalledWith(
      (registerRefreshHandler as jest.Mock).mock.results[0]?.value
    );
  });

  it("asks the page to refresh after a write", () => {
    const element = render();
    const asked = jest.fn();
    document.body.addEventListener(new RefreshEvent().type, asked, { once: true });
    element.dispatchEvent(new CustomEvent("saved"));
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

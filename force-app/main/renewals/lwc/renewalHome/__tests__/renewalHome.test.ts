import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import RenewalHome from "c/renewalHome";
import type { RenewalRow } from "c/renewalHomeModel";

jest.mock("@salesforce/user/Id", () => ({ default: "005m" }), { virtual: true });

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
  getLastConfig(): { variables: { after: string | null; userId: string } };
};
const info = getObjectInfo as unknown as {
  emit(value: unknown): void;
  getLastConfig(): { objectApiName: string | undefined };
};
const settle = (turns = 6): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

const node = (id: string, mine = true): object => ({
  Id: id,
  Name: { value: `Renewal ${id}` },
  Is_My_Account__c: { value: mine },
  Phase__c: { value: "Open", label: "Open" },
  Revision__c: { value: 1 },
  Decision_Date__c: { value: "2099-01-04" },
  Due_Amount__c: { value: 1000 }
});
const page = (nodes: object[], endCursor: string | null = null): object => ({
  uiapi: {
    query: {
      Renewal_Negotiation__c: {
        edges: nodes.map((each) => ({ node: each })),
        pageInfo: { hasNextPage: endCursor !== null, endCursor }
      }
    }
  }
});

function render(): HTMLElement {
  const element = createElement("c-renewal-home", { is: RenewalHome });
  document.body.appendChild(element);
  return element;
}
const part = <Part>(element: HTMLElement, tag: string): HTMLElement & Part =>
  element.shadowRoot?.querySelector(tag) as HTMLElement & Part;
const rows = (element: HTMLElement): readonly RenewalRow[] =>
  part<{ rows: readonly RenewalRow[] }>(element, "c-renewal-board").rows;
const text = (element: HTMLElement): string => element.shadowRoot?.textContent ?? "";

async function emit(value: object): Promise<void> {
  wire.emit(value);
  await settle();
}
async function filter(element: HTMLElement, detail: object): Promise<void> {
  const bar = part<{ filters: object }>(element, "c-renewal-home-filters");
  bar.dispatchEvent(new CustomEvent("filterschanged", { detail: { ...bar.filters, ...detail } }));
  await settle();
}

describe("c-renewal-home", () => {
  beforeEach(() => localStorage.clear());

  it("shows the reader's own renewals with their sum", async () => {
    const element = render();
    await expect(element).toBeAccessible();
    await emit(page([node("a"), node("b", false)]));
    info.emit({ fields: { Next_Step__c: { updateable: true } } });
    await settle();
    expect(rows(element).map(({ id }) => id)).toEqual(["a"]);
    expect(text(element)).toContain("1 open · $1,000 due");
    expect(part<{ editable: boolean }>(element, "c-renewal-board").editable).toBe(true);
    await expect(element).toBeAccessible();
  });

  it("shows all to who owns no account", async () => {
    const element = render();
    await emit(page([node("b", false)]));
    expect(rows(element).map(({ id }) => id)).toEqual(["b"]);
    expect(part(element, "c-renewal-home-week")).toBeNull();
  });

  it("reads on, page by page", async () => {
    const element = render();
    await emit(page([node("a")], "cursor"));
    expect(text(element)).toContain("1 read so far, reading on…");
    expect(wire.getLastConfig().variables).toEqual({ after: "cursor", userId: "005m" });
    await emit(page([node("c")]));
    expect(rows(element).map(({ id }) => id)).toEqual(["a", "c"]);
    expect(text(element)).not.toContain("read so far");
  });

  it("keeps filters and view across visits", async () => {
    const first = render();
    await emit(page([node("a"), node("b", false)]));
    await filter(first, { scope: "team", text: "renewal b" });
    expect(rows(first).map(({ id }) => id)).toEqual(["b"]);
    part(first, "lightning-radio-group").dispatchEvent(
      new CustomEvent("change", { detail: { value: "year" } })
    );
    await settle();
    expect(part(first, "c-renewal-timeline")).not.toBeNull();
    await expect(first).toBeAccessible();
    first.remove();
    const second = render();
    await emit(page([node("a"), node("b", false)]));
    expect(part(second, "c-renewal-timeline")).not.toBeNull();
    expect(part<{ filters: { text: string } }>(second, "c-renewal-home-filters").filters.text).toBe(
      "renewal b"
    );
  });

  it("shows a saved step and counts the revision up", async () => {
    const element = render();
    await emit(page([node("a")]));
    const detail = { id: "a", text: "Call" };
    part(element, "c-renewal-board").dispatchEvent(new CustomEvent("stepsaved", { detail }));
    await settle();
    expect(rows(element)[0]).toMatchObject({ nextStep: "Call", revision: 2 });
  });

  it("tells who may see no renewal where one begins, without filters of nothing", async () => {
    const element = render();
    await emit(page([]));
    expect(part<{ heading: string }>(element, "c-empty-state").heading).toBe("No open renewal yet");
    expect(part(element, "c-renewal-home-filters")).toBeNull();
    expect(text(element)).not.toContain("0 open");
    await expect(element).toBeAccessible();
  });

  it("says when nothing matches and offers a way back", async () => {
    const element = render();
    await emit(page([node("a")]));
    await filter(element, { text: "nothing like it" });
    expect(part<{ heading: string }>(element, "c-empty-state").heading).toBe("No renewal here");
    await expect(element).toBeAccessible();
    part(element, "c-empty-state").dispatchEvent(new CustomEvent("actionchosen"));
    await settle();
    expect(rows(element)).toHaveLength(1);
  });

  it("is not there for who sees no renewals, and says what else failed", async () => {
    const element = render();
    wire.emitErrors([{ message: "Cannot query field 'Renewal_Negotiation__c'" }]);
    await settle();
    expect(text(element)).toBe("");
    expect(info.getLastConfig().objectApiName).toBeUndefined();
    wire.emitErrors([{ message: "Something broke" }]);
    await settle();
    const panel = part(element, "c-error-panel");
    expect(panel.shadowRoot?.textContent).toContain("Something broke");
    await expect(element).toBeAccessible();
  });
});

import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import NegotiationIssues from "c/negotiationIssues";

const mutate = executeMutation as unknown as jest.Mock;
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const team = {
  Best_Outcome__c: { value: "+6 %" },
  Realistic_Outcome__c: { value: "+5 %" },
  Walk_Away_Outcome__c: { value: "+2 %" },
  Unit_Worth_Amount__c: { value: 4120 },
  Unit_Value_To_Them_Amount__c: { value: 4000 },
  Lowest_Units__c: { value: -2 },
  Highest_Units__c: { value: 1 },
  Step_Units__c: { value: 0.5 }
};
const issue = (id: string, position: number, more: object = {}): object => ({
  node: {
    Id: id,
    Name: { value: `Issue ${id}` },
    Kind__c: { value: "Price", label: "Price" },
    Criticality__c: { value: "High", label: "High" },
    Position__c: { value: position },
    Unit__c: { value: "%" },
    Marker__c: { value: "+8 %" },
    Arguments__c: { value: "" },
    Agreed_Outcome__c: { value: null },
    ...more
  }
});
const data = (...edges: object[]): object => ({
  uiapi: {
    query: {
      Renewal_Negotiation__c: {
        edges: [
          {
            node: {
              Id: "a00",
              CurrencyIsoCode: { value: "EUR" },
              Negotiation_Issues__r: { edges }
            }
          }
        ]
      }
    }
  }
});
interface Answer {
  readonly uiapi: {
    readonly query: { readonly Renewal_Negotiation__c: { readonly edges: { node: object }[] } };
  };
}
function withRevision(answer: object, value: number): object {
  const [edge] = (answer as Answer).uiapi.query.Renewal_Negotiation__c.edges;
  Object.assign(edge?.node ?? {}, { Revision__c: { value } });
  return answer;
}
const three = (more: object = {}): object =>
  data(
    issue("a", 1, more),
    issue("b", 2, { Agreed_Outcome__c: { value: "Yes" } }),
    issue("c", 7, { Criticality__c: { value: null } })
  );
const settle = (): Promise<void> =>
  Array.from({ length: 6 }).reduce<Promise<void>>(
    (turn) => turn.then(() => undefined),
    Promise.resolve()
  );

async function render(
  answer?: object,
  rights: object = { createable: true, updateable: true, deletable: true },
  fields: object = { Walk_Away_Outcome__c: {} }
): Promise<HTMLElement & { again: jest.Mock }> {
  const element = createElement("c-negotiation-issues", { is: NegotiationIssues });
  Object.assign(element, { recordId: "a00" });
  document.body.appendChild(element);
  const again = jest.fn().mockResolvedValue(undefined);
  info.emit({ ...rights, fields });
  if (answer) wire.emit(answer, undefined, again);
  await settle();
  return Object.assign(element, { again });
}
/** The list’s own parts, and those of the section around it. */
const partsOf = (element: HTMLElement, selector: string): HTMLElement[] =>
  [element, element.shadowRoot?.querySelector("c-list-section")].flatMap((host) => [
    ...(host?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
  ]);
const find = (element: HTMLElement, selector: string): HTMLElement =>
  partsOf(element, selector)[0] ?? (null as unknown as HTMLElement);
const texts = (element: HTMLElement, selector: string): (string | null)[] =>
  partsOf(element, selector).map(({ textContent }) => textContent);
async function press(element: HTMLElement, selector: string): Promise<void> {
  find(element, selector).dispatchEvent(new CustomEvent("click"));
  await settle();
}

describe("c-negotiation-issues", () => {
  it("shows the team every outcome, what a unit is worth, and its range", async () => {
    const element = await render(three(team));
    expect(texts(element, "tbody tr")).toEqual([
      "Issue aPriceHigh+8 %+6 %+5 %+2 %4,120 / %4,000 to them · −2 to +1 by 0.5–",
      "Issue bPriceHigh+8 %––––Yes",
      "Issue cPrice–+8 %–––––"
    ]);
    expect(find(element, "span.note[slot]").textContent).toBe("1 of 3 agreed");
    await expect(element).toBeAccessible();
  });

  it("leaves no column where outcomes may not be read", async () => {
    const element = await render(three(), undefined, {});
    expect(texts(element, "thead th")).toEqual([
      "Issue",
      "Criticality",
      "Marker",
      "Agreed",
      "Actions"
    ]);
    const reader = await render(three(), {}, {});
    expect(texts(reader, "thead th")).not.toContain("Actions");
    expect(reader.shadowRoot?.querySelectorAll("lightning-button-icon")).toHaveLength(0);
  });

  it("moves an issue, numbering those whose place changed, and says so", async () => {
    mutate.mockResolvedValue({ data: {} });
    const element = await render(three());
    await press(element, 'lightning-button-icon[title="Move Issue c up"]');
    expect(mutate.mock.calls[0][0].variables).toEqual({
      issue1: { Id: "c", Negotiation_Issue__c: { Position__c: 2 } },
      issue2: { Id: "b", Negotiation_Issue__c: { Position__c: 3 } }
    });
    expect(element.again).toHaveBeenCalledTimes(1);
    expect(find(element, "[aria-live]").textContent).toBe("Issue c is now number 2");
  });

  it("opens an issue in the form, a new one at the end", async () => {
    const element = await render(three());
    await press(element, 'lightning-button-icon[title="Edit Issue b"]');
    expect(find(element, "c-negotiation-issue-form")).toMatchObject({ issue: { id: "b" } });
    find(element, "c-negotiation-issue-form").dispatchEvent(new CustomEvent("closed"));
    await settle();
    await press(element, "lightning-button.add");
    const form = find(element, "c-negotiation-issue-form");
    expect(form).toMatchObject({ issue: undefined, position: 8 });
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    form.dispatchEvent(new CustomEvent("saved"));
    await settle();
    expect([element.again.mock.calls.length, changed.mock.calls.length]).toEqual([1, 1]);
  });

  it("deletes after a yes, and shows why it was refused", async () => {
    mutate.mockResolvedValueOnce({ errors: [{ message: "Used." }] });
    const element = await render(three());
    await press(element, 'lightning-button-icon[title="Delete Issue a"]');
    await expect(element).toBeAccessible();
    await press(element, ".question lightning-button + lightning-button");
    const panels = partsOf(element, "c-error-panel");
    expect(panels.at(-1)).toHaveProperty("errors", [{ message: "Used.", kind: "other" }]);
    expect(element.again).toHaveBeenCalledTimes(1);
  });

  it("begins each write with the revision that was read", async () => {
    mutate.mockClear().mockResolvedValue({ data: {} });
    const element = await render(withRevision(data(issue("a", 1), issue("b", 2)), 4));
    await press(element, 'lightning-button-icon[title="Move Issue b up"]');
    expect(mutate.mock.calls[0][0].variables.revision).toEqual({
      Id: "a00",
      Renewal_Negotiation__c: { Revision__c: 4 }
    });
  });

  it("loads, is empty with the next step, and fails with another try", async () => {
    const element = await render();
    expect(find(element, "c-loading-stencil")).not.toBeNull();
    wire.emit(data());
    await settle();
    await expect(element).toBeAccessible();
    find(element, "c-empty-state").dispatchEvent(new CustomEvent("actionchosen"));
    await settle();
    expect(find(element, "c-negotiation-issue-form")).not.toBeNull();
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], undefined, again);
    await settle();
    find(element, "c-error-panel").dispatchEvent(new CustomEvent("retried"));
    expect(again).toHaveBeenCalledTimes(1);
  });
});

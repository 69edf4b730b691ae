import { createElement } from "lwc";
import { executeMutation } from "lightning/graphql";
import ExpectedAlternative from "c/expectedAlternative";

const mutate = executeMutation as unknown as jest.Mock;
const settle = (): Promise<void> =>
  Array.from({ length: 6 }).reduce<Promise<void>>(
    (turn) => turn.then(() => undefined),
    Promise.resolve()
  );
const find = (element: HTMLElement, selector: string): HTMLElement =>
  element.shadowRoot?.querySelector(selector) as HTMLElement;

async function render(...typed: [string, string][]): Promise<HTMLElement> {
  const element = createElement("c-expected-alternative", { is: ExpectedAlternative });
  Object.assign(element, { recordId: "a00", revision: 5, currency: "EUR" });
  document.body.appendChild(element);
  for (const [selector, value] of typed)
    find(element, selector).dispatchEvent(new CustomEvent("change", { detail: { value } }));
  await settle();
  return element;
}
const outcome = (index: number, probability: string, amount: string): [string, string][] => [
  [`[data-index="${index}"][data-field="probability"]`, probability],
  [`[data-index="${index}"][data-field="amount"]`, amount]
];
const example: [string, string][] = [
  ...outcome(0, "80", "5000000"),
  ...outcome(1, "20", "3500000"),
  ['[data-field="cost"]', "250000"]
];
const answer = (element: HTMLElement) => find(element, ".answer").textContent;
async function save(element: HTMLElement): Promise<void> {
  find(element, "c-inline-form").dispatchEvent(new CustomEvent("confirmed"));
  await settle();
}

describe("c-expected-alternative", () => {
  it("weighs outcomes as the worked example does, and saves the result", async () => {
    mutate.mockResolvedValue({ data: {} });
    const element = await render(...example);
    const saved = jest.fn();
    element.addEventListener("saved", saved);
    expect(answer(element)).toBe(
      "Expected 4,450,000 = 80% × 5,000,000 + 20% × 3,500,000 − 250,000"
    );
    await expect(element).toBeAccessible();
    await save(element);
    const { variables } = mutate.mock.calls[0][0];
    expect(variables.revision.Renewal_Negotiation__c).toEqual({ Revision__c: 5 });
    expect(variables.negotiation).toEqual({
      Id: "a00",
      Renewal_Negotiation__c: { Our_Alternative_Amount__c: 4_450_000 }
    });
    expect(saved).toHaveBeenCalledTimes(1);
  });

  it("asks for probabilities that add up to 100 %", async () => {
    const element = await render(...outcome(0, "80", "100"), ...outcome(2, "30", "50"));
    expect(answer(element)).toBe("Probabilities add up to 110.0%: 100 % was expected.");
    expect(find(element, "c-inline-form")).toHaveProperty("incomplete", true);
  });

  it("says nothing before an outcome is typed, and closes", async () => {
    const element = await render();
    expect(answer(element)).toBe("");
    const closed = jest.fn();
    element.addEventListener("closed", closed);
    find(element, "c-inline-form").dispatchEvent(new CustomEvent("cancelled"));
    expect(closed).toHaveBeenCalledTimes(1);
  });

  it("keeps what was typed when the save is refused", async () => {
    mutate.mockResolvedValue({ errors: [{ message: "Someone saved meanwhile." }] });
    const element = await render(...example);
    await save(element);
    expect(find(element, "c-inline-form")).toHaveProperty("errors.length", 1);
    expect(answer(element)).toContain("4,450,000");
    await expect(element).toBeAccessible();
  });
});

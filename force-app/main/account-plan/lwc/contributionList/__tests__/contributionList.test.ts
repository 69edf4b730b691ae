import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import ContributionList from "c/contributionList";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const settle = (): Promise<void> => Promise.resolve();

async function render(nodes: object[], createable: boolean): Promise<HTMLElement> {
  const element = createElement("c-contribution-list", { is: ContributionList });
  document.body.appendChild(element);
  info.emit({ createable, fields: {} });
  const edges = nodes.map((node) => ({ node }));
  wire.emit({ uiapi: { query: { Plan_Contribution__c: { edges } } } });
  await settle();
  return element;
}
const texts = (element: HTMLElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll("li") ?? [])].map((each) => each.textContent ?? "");

function card(element: HTMLElement): { heading: string; errors: readonly unknown[] } {
  return element.shadowRoot?.querySelector("c-home-card") as never;
}

describe("c-contribution-list", () => {
  it("lists open questions with what is overdue in words", async () => {
    const question = { Question__c: { value: "Which titles?" }, Account_Name__c: { value: "CHU" } };
    const late = { Due_Date__c: { value: "2026-11-20" }, Is_Overdue__c: { value: true } };
    const element = await render(
      [
        { Id: "a1", ...question, ...late },
        { Id: "a2", ...question, Due_Date__c: { value: "2026-12-20" } },
        { Id: "a3", ...question }
      ],
      true
    );
    expect(card(element).heading).toBe("Questions asked of you (3)");
    expect(texts(element)).toEqual([
      "Which titles?CHUoverdue since Nov 20, 2026",
      "Which titles?CHUby Dec 20, 2026",
      "Which titles?CHU"
    ]);
    await expect(element).toBeAccessible();
  });

  it("tells who only answers that nothing is asked, and leaves others alone", async () => {
    const contributor = await render([], false);
    expect(contributor.shadowRoot?.textContent).toContain("Nothing is asked of you.");
    await expect(contributor).toBeAccessible();
    expect((await render([], true)).shadowRoot?.textContent).toBe("");
  });

  it("is not there without access, and says what else failed", async () => {
    const element = createElement("c-contribution-list", { is: ContributionList });
    document.body.appendChild(element);
    wire.emitErrors([{ message: "Cannot query field 'Plan_Contribution__c'" }]);
    await settle();
    expect(element.shadowRoot?.textContent).toBe("");
    wire.emitErrors([{ message: "Something broke" }]);
    await settle();
    expect(card(element).errors).toEqual([{ message: "Something broke" }]);
    await expect(element).toBeAccessible();
  });
});

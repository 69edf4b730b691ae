import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import MemberCommitments from "c/memberCommitments";

const wire = graphql as unknown as {
  emit(value: unknown): void;
  emitErrors(errors: unknown[]): void;
};
const stored = (value: unknown, label = value): object => ({ value, label });
type Fields = Record<string, unknown>;
const membership = (Id: string, response: string, start: string, fields: Fields = {}): object => ({
  node: {
    Id,
    Response__c: stored(response),
    Is_Participant__c: stored(response === "Accepted"),
    Deal__r: {
      Id: `deal ${Id}`,
      Name: stored(`Deal ${Id}`),
      Account__c: stored("consortium"),
      Account__r: { Name: stored("Aurélia") },
      Status__c: stored("Signed"),
      Start_Date__c: stored(start),
      End_Date__c: stored(`${start.slice(0, 4)}-12-31`),
      Currency_Code__c: stored("EUR")
    },
    ...fields
  }
});
async function render(memberships?: object[]): Promise<HTMLElement> {
  const element = createElement("c-member-commitments", { is: MemberCommitments });
  Object.assign(element, { recordId: "001" });
  document.body.appendChild(element);
  await Promise.resolve();
  if (memberships)
    wire.emit({
      uiapi: {
        query: {
          Account: { edges: [{ node: { Id: "001", Deal_Memberships__r: { edges: memberships } } }] }
        }
      }
    });
  await Promise.resolve();
  return element;
}
const rows = (element: HTMLElement): string[] =>
  [...(element.shadowRoot?.querySelectorAll("tbody tr") ?? [])].map((row) =>
    (row.textContent ?? "").replace(/\s+/gu, " ")
  );

describe("c-member-commitments", () => {
  afterEach(() => document.body.replaceChildren());

  it("shows shares over deals, newest first, churn of who left, and who came back", async () => {
    const element = await render([
      membership("b", "Withdrawn", "2021-01-01", {
        Left_On__c: stored("2021-12-31"),
        Last_Year_Amount__c: stored(41000)
      }),
      membership("d", "Accepted", "2099-01-01", {
        First_Year_Amount__c: stored(45000),
        Last_Year_Amount__c: stored(40000),
        Allocated_Amount__c: stored(90000)
      }),
      membership("c", "Declined", "2022-01-01"),
      membership("a", "Accepted", "2020-01-01", {
        Response_On__c: stored("2019-11-05T10:00:00.000Z"),
        First_Year_Amount__c: stored(41000)
      })
    ]);
    const [d, c, b, a] = rows(element);
    expect(d).toMatch(/Deal d.*To come.*Back after leaving.*45,000\.00 EUR.*\+12\.5%.*90,000\.00/);
    expect(c).not.toContain("Churn");
    expect(b).toMatch(/Ended · Signed.*Left on Dec 31, 2021.*Churn: −41,000\.00 EUR a year/);
    expect(a).toMatch(/Accepted.*On Nov 5, 2019.*41,000\.00 EUR/);
    expect(a).not.toContain("Back");
    await expect(element).toBeAccessible();
  });

  it("is nothing for an account that is no member, while loading, and without the right", async () => {
    expect((await render([])).shadowRoot?.children).toHaveLength(0);
    const element = await render();
    expect(element.shadowRoot?.children).toHaveLength(0);
    wire.emitErrors([{ message: "Validation error (FieldUndefined) : Field 'x' is undefined" }]);
    await Promise.resolve();
    expect(element.shadowRoot?.children).toHaveLength(0);
  });

  it("says when it cannot be read", async () => {
    const element = await render();
    wire.emitErrors([{ message: "Failed to fetch" }]);
    await Promise.resolve();
    expect(element.shadowRoot?.querySelector("c-error-panel")).not.toBeNull();
    await expect(element).toBeAccessible();
  });
});

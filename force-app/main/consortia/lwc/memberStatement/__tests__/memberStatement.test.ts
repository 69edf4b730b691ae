import { createElement } from "lwc";
import type { LightningElement } from "lwc";
import { graphql } from "lightning/graphql";
import type { TextDocument } from "c/documentModel";
import type { StripFact } from "c/factStrip";
import type { FileChoice } from "c/fileMaker";
import MemberStatement from "c/memberStatement";
import type { Remark } from "c/remarkList";
import {
  NO_TOTALS,
  fee,
  statementAnswer
} from "../../memberStatementQuery/__tests__/data/statementAnswer";

const wire = graphql as unknown as {
  emit(data: unknown, filter?: Filter): void;
  emitErrors(errors: unknown[], filter?: Filter): void;
};
type Asked = { query?: string };
type Filter = (asked: Asked) => boolean;
const named =
  (name: string): Filter =>
  ({ query }) =>
    query?.includes(`query ${name}(`) ?? false;
const isStatement = named("MemberStatement");
const isTotals = named("MemberStatementTotals");
const globals = globalThis as Record<string, unknown>;
const documents: TextDocument[] = [];
const value = (of: unknown): object => ({ value: of });

type Part = HTMLElement & {
  facts: StripFact[];
  remarks: Remark[];
  files: FileChoice[];
  blocked: boolean;
  topic: string;
  errors: readonly unknown[];
  loading: boolean;
  value: string;
};
const find = (element: HTMLElement, selector: string): Part | null =>
  element.shadowRoot?.querySelector<Part>(selector) ?? null;
const settle = (turns = 4): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

async function render(statement?: object, totals: object = NO_TOTALS): Promise<HTMLElement> {
  const element = createElement("c-member-statement", { is: MemberStatement });
  Object.assign(element, { recordId: "member" });
  document.body.appendChild(element);
  await settle();
  if (statement) {
    wire.emit(statement, isStatement);
    await settle();
    wire.emit(totals, isTotals);
    await settle();
  }
  await expect(element).toBeAccessible();
  return element;
}

describe("c-member-statement", () => {
  beforeEach(() => {
    documents.splice(0);
    globals.ententeDocumentWriter = {
      write: (made: TextDocument) => Promise.resolve(documents.push(made) && new Blob(["x"]))
    };
  });
  afterEach(() => delete globals.ententeDocumentWriter);

  it("says what it will sum to, and makes it in the member’s language", async () => {
    const element = await render(statementAnswer());
    expect(find(element, "c-fact-strip")?.facts.map(({ value: text }) => text)).toEqual([
      "€596,142.40",
      "€32,787.83",
      "€628,930.23"
    ]);
    expect(find(element, "lightning-radio-group")?.value).toBe("fr");
    const maker = find(element, "c-file-maker");
    expect(maker?.blocked).toBe(false);
    const made = await maker?.files[0]?.make({} as LightningElement);
    expect(made?.fileName).toBe("Relevé_CHU-de-Valmont_Aurélia-2027-2028.docx");
    expect(documents[0]?.title).toBe("Relevé – CHU de Valmont – Aurélia 2027–2028");
  });

  it("takes the user’s language where the member has none, and any that is chosen", async () => {
    const element = await render(statementAnswer({ Paper_Language__c: null }));
    expect(find(element, "lightning-radio-group")?.value).toBe("en");
    const before = find(element, "c-file-maker")?.topic;
    find(element, "lightning-radio-group")?.dispatchEvent(
      new CustomEvent("change", { detail: { value: "fr" } })
    );
    await settle();
    const maker = find(element, "c-file-maker");
    expect(maker?.topic).not.toBe(before);
    await maker?.files[0]?.make({} as LightningElement);
    expect(documents[0]?.language).toBe("fr");
  });

  it.each([
    ["half-published shares", {}, { Publication_State__c: value("Running") }, undefined, true],
    ["no shares", {}, {}, [], true],
    ["an unsigned deal", {}, { Status__c: value("Commit") }, undefined, false],
    ["an unknown VAT", {}, {}, [fee(2027, 10, { VAT_Amount__c: null })], false]
  ])("remarks %s", async (_, member, deal, fees, blocks) => {
    const element = await render(statementAnswer(member, deal, fees));
    expect(find(element, "c-remark-list")?.remarks.map((each) => each.blocks)).toEqual([blocks]);
    expect(find(element, "c-file-maker")?.blocked).toBe(blocks);
  });

  it("keeps nothing of the member before", async () => {
    const element = await render(statementAnswer());
    Object.assign(element, { recordId: "other" });
    await settle();
    expect(find(element, "c-fact-strip")).toBeNull();
    expect(find(element, "c-deal-card")?.loading).toBe(true);
  });

  it("holds its place while it reads", async () => {
    const element = await render();
    expect(find(element, "c-deal-card")?.loading).toBe(true);
    expect(find(element, "c-file-maker")).toBeNull();
  });

  it("says what could not be read, the sums of the deal too", async () => {
    const element = await render();
    wire.emitErrors([{ message: "Boom" }], isStatement);
    await settle();
    expect(find(element, "c-deal-card")?.errors).toMatchObject([{ message: "Boom" }]);
    await expect(element).toBeAccessible();
    wire.emit(statementAnswer(), isStatement);
    await settle();
    wire.emitErrors([{ message: "Offline" }], isTotals);
    await settle();
    expect(find(element, "c-deal-card")?.errors).toMatchObject([{ message: "Offline" }]);
    expect(find(element, "c-file-maker")).toBeNull();
  });

  it("tells who may not see the member whom to ask", async () => {
    const element = await render(statementAnswer({ Deal__r: null }));
    expect(find(element, "c-deal-card")?.errors).toMatchObject([
      { errorCode: "INSUFFICIENT_ACCESS" }
    ]);
  });
});

import { createElement } from "lwc";
import { executeMutation, graphql } from "lightning/graphql";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import DealMemberImport from "c/dealMemberImport";
import { guessedMapping } from "c/importFields";
import { parseDelimited, tableOf } from "c/tableText";

type Filter = (config: { readonly query?: string }) => boolean | undefined;

const wire = graphql as unknown as {
  emit(value: unknown, filter: Filter, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: Filter): void;
};
const info = getObjectInfo as unknown as { emit(value: unknown): void };
const mutate = executeMutation as unknown as jest.Mock;
const isDeal: Filter = ({ query }) => query?.includes("query MemberImport");
const isAccounts: Filter = ({ query }) => query?.includes("query ImportedAccounts");
const field = <Value>(of: Value) => ({ value: of });
const edges = (nodes: object[]): object => ({ edges: nodes.map((node) => ({ node })) });
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 30; turn += 1)
    // eslint-disable-next-line no-await-in-loop -- every request takes some turns
    await Promise.resolve();
};
const ACCOUNTS = [
  { Id: "a1", Name: field("CHU Un"), FINESS_Number__c: field("010780054") },
  { Id: "a2", Name: field("CHU Deux"), FINESS_Number__c: field(null) }
];

/** The members that the org holds, by account. */
let members: Map<string, Record<string, unknown>>;
let stage: string;
let hasNextPage: boolean;

const readDeal = async (): Promise<void> => {
  const nodes = [...members].map(([account, values]) => ({
    Id: `m-${account}`,
    Member_Account__c: field(account),
    ...Object.fromEntries(Object.entries(values).map(([key, of]) => [key, field(of)]))
  }));
  const node = {
    ...{ Id: "d", Name: field("Deal"), Status__c: field(stage), CurrencyIsoCode: field("EUR") },
    ...{
      Allocation_Model__c: field("Equal"),
      Deal_Members__r: { ...edges(nodes), pageInfo: { hasNextPage } }
    }
  };
  wire.emit({ uiapi: { query: { Consortium_Deal__c: edges([node]) } } }, isDeal, readDeal);
};
const readAccounts = async (): Promise<void> => {
  const query = { titled: edges(ACCOUNTS), finess: edges([]), ror: edges([]) };
  wire.emit({ uiapi: { query } }, isAccounts, readAccounts);
};

async function save({ variables }: { variables: Record<string, Record<string, object>> }) {
  for (const { Deal_Member__c: values = {}, Id } of Object.values(variables)) {
    const { Member_Account__c: account, ...rest } = values as Record<string, string>;
    const key = account ?? String(Id).replace("m-", "");
    members.set(key, { ...members.get(key), ...rest });
  }
  return {};
}

async function render(createable = true): Promise<HTMLElement> {
  const element = createElement("c-deal-member-import", { is: DealMemberImport });
  Object.assign(element, { recordId: "d" });
  element.addEventListener("lightning__refresh", async () => readDeal());
  document.body.appendChild(element);
  await settle();
  info.emit({ createable, fields: {} });
  await readDeal();
  await settle();
  return element;
}

const find = (element: HTMLElement, key: string): HTMLElement | null =>
  element.shadowRoot?.querySelector(`[data-key="${key}"]`) ?? null;
const textOf = (element: HTMLElement, key: string): string => find(element, key)?.textContent ?? "";
async function click(element: HTMLElement, key: string): Promise<void> {
  find(element, key)?.dispatchEvent(new CustomEvent("click"));
  await settle();
}

/** As the source does once a table is chosen. */
async function choose(element: HTMLElement, text: string): Promise<void> {
  const rows = parseDelimited(text);
  const table = "problem" in rows ? rows : tableOf(rows);
  if ("problem" in table) throw new Error(table.problem.kind);
  const detail = { table, mapping: guessedMapping(table.columns), locale: "fr-FR", defaults: {} };
  const source = element.shadowRoot?.querySelector("c-member-import-source");
  source?.dispatchEvent(new CustomEvent("choicechanged", { detail }));
  await settle();
  if (element.shadowRoot?.querySelector("[data-key=reading]")) await readAccounts();
  await settle();
}

describe("c-deal-member-import", () => {
  beforeEach(() => {
    members = new Map();
    stage = "Commit";
    hasNextPage = false;
    mutate.mockReset().mockImplementation(save);
  });

  it("says that it knows the first members only where the deal has more", async () => {
    members.set("a2", { Votes__c: 1 });
    const known = await render();
    await click(known, "open");
    expect(find(known, "notice")).toBeNull();
    hasNextPage = true;
    const element = await render();
    await click(element, "open");
    expect(textOf(element, "notice")).toContain("Only the first 1 members");
    await expect(element).toBeAccessible();
  });

  it("opens, previews, saves all or none, and closes", async () => {
    members.set("a2", { Votes__c: 1 });
    const element = await render();
    await expect(element).toBeAccessible();
    await click(element, "open");
    await choose(element, "Membre;FINESS;Voix;Plancher\nX;10780054;2;1 234,5\nCHU Deux;;3;");
    expect(textOf(element, "counts")).toBe("1 new, 1 changed, 0 unchanged");
    await expect(element).toBeAccessible();
    await click(element, "save");
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(Object.fromEntries(members)).toEqual({
      a1: { Deal__c: "d", Votes__c: 2, Floor_Amount__c: 1234.5 },
      a2: { Votes__c: 3 }
    });
    expect(find(element, "open")).not.toBeNull();
  });

  it("names what is wrong in which row, and saves nothing while anything is", async () => {
    const element = await render();
    await click(element, "open");
    await choose(element, "Membre;Voix\nCHU Un;x\nNulle part;1");
    expect(textOf(element, "problems")).toBe(
      "Problems: 2. Nothing is written while there are any."
    );
    const cells = [...(element.shadowRoot?.querySelectorAll("td") ?? [])];
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      ...["2", "Voix", "“x” is no number"],
      ...["3", "", "No account is known as Nulle part"]
    ]);
    expect(find(element, "save")).toMatchObject({ disabled: true });
    await click(element, "save");
    expect(mutate).not.toHaveBeenCalled();
    await expect(element).toBeAccessible();
  });

  it("goes on where a lost connection left it: nobody is added twice", async () => {
    const element = await render();
    await click(element, "open");
    await choose(element, "Membre;Voix\nCHU Un;1\nCHU Deux;1");
    mutate.mockImplementationOnce(async (request: never) => {
      await save(request);
      throw new TypeError("Failed to fetch");
    });
    await click(element, "save");
    expect(find(element, "failed")).toMatchObject({ errors: [{ kind: "offline" }] });
    await expect(element).toBeAccessible();
    await click(element, "save");
    expect(mutate).toHaveBeenCalledTimes(1);
    expect(members.size).toBe(2);
    expect(find(element, "open")).not.toBeNull();
  });

  it("names the member that the org refuses", async () => {
    const element = await render();
    await click(element, "open");
    await choose(element, "Membre;Voix\nCHU Un;1\nCHU Deux;1");
    mutate.mockResolvedValueOnce({ errors: [{ message: "No.", path: ["uiapi", "r1"] }] });
    await click(element, "save");
    expect(find(element, "failed")).toMatchObject({ errors: [{ message: "CHU Deux: No." }] });
  });

  it("is not there for who may not add members, and says that a deal is over", async () => {
    const reader = await render(false);
    expect(reader.shadowRoot?.querySelector("article")).toBeNull();
    stage = "Closed";
    const over = await render();
    expect(find(over, "open")).toBeNull();
    expect(over.shadowRoot?.textContent).toContain("history");
    await expect(over).toBeAccessible();
  });
});

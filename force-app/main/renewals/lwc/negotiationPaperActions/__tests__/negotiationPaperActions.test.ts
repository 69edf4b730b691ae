import { createElement } from "lwc";
import { loadScript } from "lightning/platformResourceLoader";
import type { TextDocument } from "c/documentModel";
import NegotiationPaperActions from "c/negotiationPaperActions";
import type { Workbook } from "c/workbookModel";
import { SAMPLE } from "../../negotiationPaperModel/__tests__/data/samplePaper";

const load = loadScript as unknown as jest.Mock<Promise<void>>;
const globals = globalThis as Record<string, unknown>;
const options = {
  offerId: "offer-1",
  language: "fr",
  contactId: "",
  parts: ["vat"],
  licence: "translated"
};
const documents: TextDocument[] = [];
const workbooks: Workbook[] = [];
const clicked: string[] = [];

function ready(): void {
  const blob = new Blob(["x"]);
  globals.ententeDocumentWriter = {
    write: (document: TextDocument) => Promise.resolve(documents.push(document) && blob)
  };
  globals.ententeWorkbookWriter = {
    write: (workbook: Workbook) => Promise.resolve(workbooks.push(workbook) && blob)
  };
}

const settle = (turns = 8): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

async function render(more: object = {}): Promise<HTMLElement> {
  const element = createElement("c-negotiation-paper-actions", { is: NegotiationPaperActions });
  Object.assign(element, { paper: SAMPLE, options, ...more });
  document.body.appendChild(element);
  await settle();
  return element;
}

type Button = HTMLElement & { label: string; disabled: boolean };
const buttons = (element: HTMLElement): Button[] => [
  ...(element.shadowRoot?.querySelectorAll<Button>("lightning-button") ?? [])
];
const press = async (element: HTMLElement, index: number): Promise<void> => {
  buttons(element)[index]?.click();
  await settle();
};
const link = (element: HTMLElement): HTMLAnchorElement | null | undefined =>
  element.shadowRoot?.querySelector("a");
const panel = (element: HTMLElement) =>
  element.shadowRoot?.querySelector("c-error-panel") as
    (HTMLElement & { heading: string; errors: unknown }) | null;

describe("c-negotiation-paper-actions", () => {
  beforeEach(() => {
    URL.createObjectURL = jest.fn(() => "blob:made");
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
      this: HTMLAnchorElement
    ) {
      clicked.push(this.download);
    });
    ready();
  });
  afterEach(() => {
    delete globals.ententeDocumentWriter;
    delete globals.ententeWorkbookWriter;
    [documents, workbooks, clicked].forEach((each) => each.splice(0));
    load.mockReset();
  });

  it("makes the offer in the chosen language and downloads it, with a link to do so again", async () => {
    const element = await render();
    await expect(element).toBeAccessible();
    await press(element, 1);
    expect(documents[0]?.title).toBe("Offre – CHU de Valmont – Tour 2, Équilibre");
    expect(clicked).toEqual(["Offre_CHU-de-Valmont_Tour-2-Équilibre.docx"]);
    expect(link(element)?.download).toBe("Offre_CHU-de-Valmont_Tour-2-Équilibre.docx");
    expect(link(element)?.textContent).toMatch(/^Download Offre_.* again$/u);
    expect(element.shadowRoot?.querySelector("[aria-live]")?.textContent).toMatch(/ready/u);
    await expect(element).toBeAccessible();
  });

  it("makes the price schedule, and forgets what was made before", async () => {
    const element = await render();
    await press(element, 1);
    await press(element, 0);
    expect(workbooks[0]?.sheets.map(({ title }) => title)).toEqual(["Prix", "TVA"]);
    expect(clicked.at(-1)).toBe("Annexe-financière_CHU-de-Valmont_Tour-2-Équilibre.xlsx");
    expect(URL.revokeObjectURL).toHaveBeenCalledTimes(1);
    Object.assign(element, { options: { ...options, language: "en" } });
    await settle();
    expect(link(element)).toBeNull();
    expect(URL.revokeObjectURL).toHaveBeenCalledTimes(2);
  });

  it("lets nobody make a file twice at once, nor one that is blocked", async () => {
    let finish: (blob: Blob) => void = () => undefined;
    globals.ententeDocumentWriter = { write: () => new Promise((resolve) => (finish = resolve)) };
    const element = await render();
    await press(element, 1);
    expect(buttons(element).map(({ disabled }) => disabled)).toEqual([true, true]);
    expect(element.shadowRoot?.querySelector("lightning-spinner")).not.toBeNull();
    await expect(element).toBeAccessible();
    finish(new Blob(["x"]));
    await settle();
    expect(buttons(element).map(({ disabled }) => disabled)).toEqual([false, false]);
    const blocked = await render({ blocked: true });
    await press(blocked, 1);
    expect(documents).toHaveLength(0);
  });

  it("says that the library did not load and what to do, and tries again", async () => {
    delete globals.ententeDocumentWriter;
    load.mockRejectedValueOnce(new Error("blocked"));
    const element = await render();
    await press(element, 1);
    expect(panel(element)?.heading).toBe("The writer of files did not load");
    expect(panel(element)?.errors).toMatchObject([
      { message: expect.stringMatching(/static resources/u) }
    ]);
    await expect(element).toBeAccessible();
    ready();
    panel(element)?.dispatchEvent(new CustomEvent("retried"));
    await settle();
    expect(panel(element)).toBeNull();
    expect(clicked).toHaveLength(1);
  });

  it("shows what else went wrong", async () => {
    globals.ententeDocumentWriter = { write: () => Promise.reject(new Error("no memory")) };
    const element = await render();
    await press(element, 1);
    expect(panel(element)?.heading).toBe("The file could not be made");
    expect(clicked).toEqual([]);
  });
});

import { createElement } from "lwc";
import type { LightningElement } from "lwc";
import type { TextDocument } from "c/documentModel";
import type { FileChoice } from "c/fileMaker";
import NegotiationPaperActions from "c/negotiationPaperActions";
import type { Workbook } from "c/workbookModel";
import { SAMPLE } from "../../negotiationPaperModel/__tests__/data/samplePaper";

const globals = globalThis as Record<string, unknown>;
const host = {} as LightningElement;
const content = new Blob(["x"]);
const options = {
  offerId: "offer-1",
  language: "fr",
  contactId: "",
  parts: ["vat"],
  licence: "translated"
};
const documents: TextDocument[] = [];
const workbooks: Workbook[] = [];

type Maker = HTMLElement & { files: FileChoice[]; blocked: boolean; topic: unknown };

async function maker(more: object): Promise<Maker> {
  const element = createElement("c-negotiation-paper-actions", { is: NegotiationPaperActions });
  Object.assign(element, more);
  document.body.appendChild(element);
  await Promise.resolve();
  await expect(element).toBeAccessible();
  return element.shadowRoot?.querySelector("c-file-maker") as unknown as Maker;
}

describe("c-negotiation-paper-actions", () => {
  beforeEach(() => {
    [documents, workbooks].forEach((each) => each.splice(0));
    globals.ententeDocumentWriter = {
      write: (made: TextDocument) => Promise.resolve(documents.push(made) && content)
    };
    globals.ententeWorkbookWriter = {
      write: (made: Workbook) => Promise.resolve(workbooks.push(made) && content)
    };
  });
  afterEach(() => {
    delete globals.ententeDocumentWriter;
    delete globals.ententeWorkbookWriter;
  });

  it("offers the schedule and the offer, in the chosen language", async () => {
    const { files, topic } = await maker({ paper: SAMPLE, options });
    expect(files.map(({ label }) => label)).toEqual(["Price schedule (.xlsx)", "Offer (.docx)"]);
    expect(topic).toEqual(options);
    const [schedule, offer] = await Promise.all(files.map((file) => file.make(host)));
    expect(schedule?.fileName).toBe("Annexe-financière_CHU-de-Valmont_Tour-2-Équilibre.xlsx");
    expect(workbooks[0]?.sheets.map(({ title }) => title)).toEqual(["Prix", "TVA"]);
    expect(offer).toEqual({ fileName: "Offre_CHU-de-Valmont_Tour-2-Équilibre.docx", content });
    expect(documents[0]?.title).toBe("Offre – CHU de Valmont – Tour 2, Équilibre");
  });

  it("offers nothing before the offer is read, and hands on that it is blocked", async () => {
    const { files, blocked } = await maker({ options, blocked: true });
    expect(files).toEqual([]);
    expect(blocked).toBe(true);
  });
});

import type { LightningElement } from "lwc";
import { loadScript } from "lightning/platformResourceLoader";
import { LibraryMissingError, fileName, writeDocument, writeWorkbook } from "c/documentKit";

const load = loadScript as unknown as jest.Mock<Promise<void>>;
const host = {} as LightningElement;
const document = {
  language: "en" as const,
  title: "t",
  subject: "",
  mark: "",
  footer: "",
  blocks: []
};
const workbook = { language: "en" as const, title: "t", sheets: [] };
const globals = globalThis as Record<string, unknown>;

describe("the document kit", () => {
  afterEach(() => {
    delete globals.ententeDocumentWriter;
    delete globals.ententeWorkbookWriter;
    load.mockReset();
  });

  it("loads a writer on first use only, and each by itself", async () => {
    const blob = new Blob(["x"]);
    load.mockImplementation((_host, url: string) => {
      const name = url.includes("Document") ? "ententeDocumentWriter" : "ententeWorkbookWriter";
      globals[name] = { write: () => Promise.resolve(blob) };
      return Promise.resolve();
    });
    expect(await writeDocument(host, document)).toBe(blob);
    await writeDocument(host, document);
    expect(load).toHaveBeenCalledTimes(1);
    expect(load).toHaveBeenCalledWith(host, expect.stringContaining("Entente_Document_Writer"));
    expect(await writeWorkbook(host, workbook)).toBe(blob);
    expect(load).toHaveBeenCalledTimes(2);
  });

  it("says that the library is missing when it does not load, and tries again the next time", async () => {
    load.mockRejectedValueOnce(new Error("404"));
    await expect(writeDocument(host, document)).rejects.toThrow(LibraryMissingError);
    load.mockResolvedValueOnce(undefined);
    await expect(writeDocument(host, document)).rejects.toThrow(LibraryMissingError);
    await expect(writeWorkbook(host, workbook)).rejects.toThrow(LibraryMissingError);
    expect(load).toHaveBeenCalledTimes(3);
  });

  it("names files by letters and digits of any language", () => {
    expect(fileName("docx", "Offre", "CHU de l’Étoile / Sud", "Tour 2, « A »")).toBe(
      "Offre_CHU-de-l-Étoile-Sud_Tour-2-A.docx"
    );
    expect(fileName("xlsx", "***")).toBe("document.xlsx");
    expect(fileName("xlsx", "x".repeat(300))).toHaveLength(125);
  });
});

import type { LightningElement } from "lwc";
import { loadScript } from "lightning/platformResourceLoader";
import DOCUMENT_WRITER from "@salesforce/resourceUrl/Entente_Document_Writer";
import WORKBOOK_WRITER from "@salesforce/resourceUrl/Entente_Workbook_Writer";
import type { TextDocument } from "c/documentModel";
import type { Workbook } from "c/workbookModel";

/** The static resources set these when they have loaded. */
interface Writers {
  readonly ententeDocumentWriter?: { write(document: TextDocument): Promise<Blob> };
  readonly ententeWorkbookWriter?: { write(workbook: Workbook): Promise<Blob> };
}

/** The library did not load: no network, or it is not deployed or not let through. */
export class LibraryMissingError extends Error {
  constructor(cause?: unknown) {
    super("A library of Entente did not load", { cause });
    this.name = "LibraryMissingError";
  }
}

const loaded = (): Writers => globalThis as Writers;

/**
 * The document as a .docx. The library that writes it is loaded on first use.
 * Throws LibraryMissingError.
 */
export async function writeDocument(host: LightningElement, document: TextDocument): Promise<Blob> {
  if (!loaded().ententeDocumentWriter) await load(host, DOCUMENT_WRITER);
  const writer = loaded().ententeDocumentWriter;
  if (!writer) throw new LibraryMissingError();
  return writer.write(document);
}

/** The workbook as an .xlsx, likewise. */
export async function writeWorkbook(host: LightningElement, workbook: Workbook): Promise<Blob> {
  if (!loaded().ententeWorkbookWriter) await load(host, WORKBOOK_WRITER);
  const writer = loaded().ententeWorkbookWriter;
  if (!writer) throw new LibraryMissingError();
  return writer.write(workbook);
}

/** A file that is ready for the browser's downloads. */
export interface MadeFile {
  readonly fileName: string;
  readonly content: Blob;
}

/** Hands a file to the browser's downloads; gives back its address, to be revoked by the caller. */
export function download({ fileName: name, content }: MadeFile): string {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  return url;
}

/** A file name that every system takes: letters with accents stay, signs become a dash. */
export function fileName(ending: "docx" | "xlsx", ...parts: readonly string[]): string {
  const name = parts
    .map((part) => part.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-+|-+$/gu, ""))
    .filter((part) => part !== "")
    .join("_");
  return `${name.slice(0, 120) || "document"}.${ending}`;
}

async function load(host: LightningElement, address: string): Promise<void> {
  try {
    await loadScript(host, address);
  } catch (error) {
    throw new LibraryMissingError(error);
  }
}

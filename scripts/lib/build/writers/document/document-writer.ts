import { Packer } from "docx";
import type { TextDocument } from "c/documentModel";
import { printable } from "./printable.ts";
import { wordDocument } from "./word-document.ts";

/** What `c/documentKit` finds once the static resource has loaded. */
const ententeDocumentWriter = {
  write: (document: TextDocument): Promise<Blob> => Packer.toBlob(wordDocument(printable(document)))
};

Object.assign(globalThis, { ententeDocumentWriter });

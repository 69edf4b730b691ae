import { Packer } from "docx";
import type { TextDocument } from "c/documentModel";
import { changeTexts } from "./change-texts.ts";
import { frenchSpaces } from "./french-spaces.ts";
import { printable } from "./printable.ts";
import { wordDocument } from "./word-document.ts";

/** What `c/documentKit` finds once the static resource has loaded. */
const ententeDocumentWriter = {
  write: (document: TextDocument): Promise<Blob> => Packer.toBlob(wordDocument(typeset(document)))
};

function typeset(document: TextDocument): TextDocument {
  const isFrench = document.language === "fr";
  return changeTexts(document, (text) => {
    return isFrench ? frenchSpaces(printable(text)) : printable(text);
  });
}

Object.assign(globalThis, { ententeDocumentWriter });

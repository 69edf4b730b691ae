import type { LightningElement } from "lwc";
import { fileName, writeDocument, writeWorkbook } from "c/documentKit";
import { offerText } from "c/negotiationPaperModel";
import type { Paper } from "c/negotiationPaperModel";
import type { PaperOptions } from "c/negotiationPaperOptions";
import { paperWords } from "c/negotiationPaperWords";
import { offerDocument } from "c/offerDocument";
import { priceSchedule } from "c/priceSchedule";

export type FileKind = "offer" | "schedule";

export interface PaperFile {
  readonly fileName: string;
  readonly content: Blob;
}

/** Makes one file in the browser; nothing is sent anywhere. Throws LibraryMissingError. */
export async function makeFile(
  host: LightningElement,
  kind: FileKind,
  paper: Paper,
  { language, licence, parts }: PaperOptions
): Promise<PaperFile> {
  const words = paperWords(language);
  const named = [paper.customer, offerText(paper.offer, words)];
  const withVat = parts.includes("vat");
  if (kind === "schedule")
    return {
      fileName: fileName("xlsx", words.schedule, ...named),
      content: await writeWorkbook(host, priceSchedule(paper, { language, withVat }))
    };
  const choices = {
    language,
    withVat,
    withValue: parts.includes("value"),
    licence: parts.includes("terms") ? licence : undefined
  };
  return {
    fileName: fileName("docx", words.offer, ...named),
    content: await writeDocument(host, offerDocument(paper, choices))
  };
}

/** Hands a file to the browser's downloads; gives back its address, to be revoked by the caller. */
export function download({ fileName: name, content }: PaperFile): string {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  return url;
}

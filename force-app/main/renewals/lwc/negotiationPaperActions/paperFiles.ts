import type { LightningElement } from "lwc";
import { fileName, writeDocument, writeWorkbook } from "c/documentKit";
import type { MadeFile } from "c/documentKit";
import { offerText } from "c/negotiationPaperModel";
import type { Paper } from "c/negotiationPaperModel";
import type { PaperOptions } from "c/negotiationPaperOptions";
import { paperWords } from "c/negotiationPaperWords";
import { offerDocument } from "c/offerDocument";
import { priceSchedule } from "c/priceSchedule";

/** Throws LibraryMissingError. */
export async function offerFile(
  host: LightningElement,
  paper: Paper,
  { language, licence, parts }: PaperOptions
): Promise<MadeFile> {
  const words = paperWords(language);
  const choices = {
    language,
    withVat: parts.includes("vat"),
    withValue: parts.includes("value"),
    licence: parts.includes("terms") ? licence : undefined
  };
  return {
    fileName: fileName("docx", words.offer, paper.customer, offerText(paper.offer, words)),
    content: await writeDocument(host, offerDocument(paper, choices))
  };
}

/** Likewise. */
export async function scheduleFile(
  host: LightningElement,
  paper: Paper,
  { language, parts }: PaperOptions
): Promise<MadeFile> {
  const words = paperWords(language);
  const withVat = parts.includes("vat");
  return {
    fileName: fileName("xlsx", words.schedule, paper.customer, offerText(paper.offer, words)),
    content: await writeWorkbook(host, priceSchedule(paper, { language, withVat }))
  };
}

import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild
} from "docx";
import type { Block, TextDocument } from "c/documentModel";
import { INK, STYLES, numbering } from "./look.ts";
import { factsTable, figureTable } from "./tables.ts";

const margin = convertMillimetersToTwip(20);
const page = {
  size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
  margin: { top: margin, bottom: margin, left: margin, right: margin, header: margin / 2 }
};

const LANGUAGES = { en: "en-GB", fr: "fr-FR" } as const;

/**
 * The document as docx builds it: A4, real heading styles, header rows that repeat. Its properties name nobody:
 * what a customer receives tells nothing of who wrote it or when it was changed.
 */
export function wordDocument(model: TextDocument): Document {
  return new Document({
    title: model.title,
    subject: model.subject,
    description: "",
    creator: "",
    lastModifiedBy: "",
    styles: STYLES(LANGUAGES[model.language]),
    numbering,
    sections: [
      {
        properties: { page },
        headers: model.mark === "" ? {} : { default: header(model.mark) },
        footers: { default: footer(model.footer) },
        children: model.blocks.flatMap(childrenOf)
      }
    ]
  });
}

function childrenOf(block: Block): FileChild[] {
  switch (block.kind) {
    case "heading":
      return [new Paragraph({ text: block.text, heading: HEADINGS[block.level] })];
    case "paragraph":
      return [paragraph(block.text, block.tone)];
    case "facts":
      return block.rows.length === 0 ? [] : [factsTable(block.rows), gap()];
    case "list":
      return block.items.map(
        (text) => new Paragraph({ text, numbering: { reference: block.marker, level: 0 } })
      );
    case "table":
      return [figureTable(block), gap()];
    case "pageBreak":
      return [new Paragraph({ pageBreakBefore: true, spacing: { after: 0, line: 20 } })];
  }
}

const HEADINGS = { 0: "Title", 1: "Heading1", 2: "Heading2" } as const;

function paragraph(text: string, tone: "plain" | "note" | "strong"): Paragraph {
  if (tone === "note") return new Paragraph({ text, style: "Note" });
  return new Paragraph({ children: [new TextRun({ text, bold: tone === "strong" })] });
}

/** Word joins tables that touch. */
const gap = (): Paragraph => new Paragraph({ spacing: { after: 60, line: 160 } });

function header(mark: string): Header {
  const run = new TextRun({ text: mark, bold: true, color: INK.warning, allCaps: true });
  return new Header({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })]
  });
}

function footer(text: string): Footer {
  const pages = new TextRun({
    children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES],
    color: INK.quiet,
    size: 16
  });
  const words = new TextRun({ text: `${text}    `, color: INK.quiet, size: 16 });
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [words, pages] })]
  });
}

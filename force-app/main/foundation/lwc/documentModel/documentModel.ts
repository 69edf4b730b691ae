/** A text document before it is written: what it says, in which order, nothing about its file format. */
export interface TextDocument {
  readonly language: DocumentLanguage;
  readonly title: string;
  /** Shown in the file's properties; no person's name goes there. */
  readonly subject: string;
  /** At the head of every page: a mark such as "Draft", or nothing. */
  readonly mark: string;
  /** At the foot of every page, before "1 / 3". */
  readonly footer: string;
  readonly blocks: readonly Block[];
}

export type DocumentLanguage = "en" | "fr";

export type Block = Heading | Paragraph | Facts | List | Table | PageBreak;

export interface Heading {
  readonly kind: "heading";
  /** 0 is the document's title. */
  readonly level: 0 | 1 | 2;
  readonly text: string;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  /** `note` is smaller and grey, `strong` bold. */
  readonly tone: "plain" | "note" | "strong";
}

/** Names with what they stand for, one under the other. */
export interface Facts {
  readonly kind: "facts";
  readonly rows: readonly Fact[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

export interface List {
  readonly kind: "list";
  /** `box` is for a person to tick. */
  readonly marker: "bullet" | "box";
  readonly items: readonly string[];
}

export interface Table {
  readonly kind: "table";
  /** What the table is, for whoever hears it read. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

export interface Column {
  readonly text: string;
  readonly align: "start" | "end";
  /** Share of the width; the sum of all is the whole. */
  readonly width: number;
}

export interface Row {
  readonly cells: readonly string[];
  readonly total: boolean;
}

export interface PageBreak {
  readonly kind: "pageBreak";
}

export const documentTitle = (text: string): Heading => ({ kind: "heading", level: 0, text });

export const heading = (text: string, level: 1 | 2 = 1): Heading => ({
  kind: "heading",
  level,
  text
});

export const paragraph = (text: string, tone: Paragraph["tone"] = "plain"): Paragraph => ({
  kind: "paragraph",
  text,
  tone
});

/** Facts without a value are left out. */
export const facts = (rows: readonly Fact[]): Facts => ({
  kind: "facts",
  rows: rows.filter(({ value }) => value !== "")
});

export const list = (items: readonly string[], marker: List["marker"] = "bullet"): List => ({
  kind: "list",
  marker,
  items
});

export const row = (...cells: readonly string[]): Row => ({ cells, total: false });

export const totalRow = (...cells: readonly string[]): Row => ({ cells, total: true });

export const table = (
  caption: string,
  columns: readonly Column[],
  rows: readonly Row[]
): Table => ({ kind: "table", caption, columns, rows });

/** A first column of words and equal columns of figures after it. */
export function figureColumns(first: string, figures: readonly string[], firstWidth = 3): Column[] {
  return [
    { text: first, align: "start", width: firstWidth },
    ...figures.map((text) => ({ text, align: "end" as const, width: 1.4 }))
  ];
}

import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from "docx";

/** Colours that keep their contrast in print: hexadecimal without a hash. */
export const INK = {
  title: "16325C",
  plain: "181818",
  quiet: "5C5C5C",
  warning: "8E030F",
  line: "C9C9C9",
  head: "EEF4FF",
  total: "F3F3F3"
} as const;

/** Half points. */
const size = { text: 20, note: 17 } as const;

/** Font and sizes of everything, by named styles, so that a house style replaces them in one place. */
export const STYLES = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: "Calibri", size: size.text, color: INK.plain, language: { value: language } },
      paragraph: { spacing: { after: 100, line: 264 } }
    },
    title: {
      run: { font: "Calibri", size: 40, bold: true, color: INK.title },
      paragraph: { spacing: { after: 160 } }
    },
    heading1: {
      run: { font: "Calibri", size: 28, bold: true, color: INK.title },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true }
    },
    heading2: {
      run: { font: "Calibri", size: 22, bold: true, color: INK.title },
      paragraph: { spacing: { before: 180, after: 80 }, keepNext: true }
    }
  },
  paragraphStyles: [
    {
      id: "Note",
      name: "Note",
      basedOn: "Normal",
      run: { size: size.note, color: INK.quiet },
      paragraph: { spacing: { after: 80 } }
    },
    {
      id: "Cell",
      name: "Table Cell",
      basedOn: "Normal",
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 240 } }
    }
  ]
});

const level = (text: string, font: string): INumberingOptions["config"][number]["levels"] => [
  {
    level: 0,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
    style: { run: { font }, paragraph: { indent: { left: 360, hanging: 300 } } }
  }
];

export const numbering: INumberingOptions = {
  config: [
    { reference: "bullet", levels: level("•", "Calibri") },
    { reference: "box", levels: level("☐", "Segoe UI Symbol") }
  ]
};

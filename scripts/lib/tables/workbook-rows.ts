import { unzipSync, type Unzipped } from "fflate";
import type { TableRow } from "c/tableText";
import { readXml, type XmlNode } from "./read-xml.ts";

export type WorkbookProblem =
  /** Another kind of file, an old .xls, or one that a password protects. */
  "notAWorkbook" | "tooLarge" | "noSheet";

/** Unpacked; a workbook of 100,000 rows is below. */
const LARGEST_PART = 200_000_000;

/** Rows of the first sheet of an .xlsx that is not hidden, or of the named one; numbers as they are stored. */
export function workbookRows(
  content: Uint8Array,
  sheetName?: string
): readonly TableRow[] | { readonly problem: WorkbookProblem } {
  let isTooLarge = false;
  let parts: Unzipped;
  try {
    parts = unzipSync(content, {
      filter: ({ name, originalSize }) => {
        const isWanted = /^xl\/(?:workbook|sharedStrings|worksheets\/[^/]+|_rels\/workbook)\.xml/u;
        isTooLarge ||= isWanted.test(name) && originalSize > LARGEST_PART;
        return isWanted.test(name) && !isTooLarge;
      }
    });
    if (isTooLarge) return { problem: "tooLarge" };
    return rowsIn(parts, sheetName) ?? { problem: "noSheet" };
  } catch {
    return { problem: "notAWorkbook" };
  }
}

function rowsIn(parts: Unzipped, sheetName: string | undefined): readonly TableRow[] | undefined {
  const strings = stringsIn(parts);
  const path = sheetPath(parts, sheetName);
  const sheet = path === undefined ? undefined : xmlIn(parts, path);
  return sheet?.all("row").map((row, index) => {
    const cells: (string | number)[] = [];
    for (const cell of row.all("c")) {
      const column = columnOf(cell.attributes["r"]) ?? cells.length;
      while (cells.length < column) cells.push("");
      cells[column] = valueOf(cell, strings);
    }
    return { line: Number(row.attributes["r"] ?? index + 1), cells };
  });
}

/** The first sheet that shows, or the one of that name. */
function sheetPath(parts: Unzipped, sheetName: string | undefined): string | undefined {
  const sheets = xmlIn(parts, "xl/workbook.xml")?.all("sheet") ?? [];
  const chosen = sheets.find(({ attributes: { name, state } }) =>
    sheetName === undefined ? (state ?? "visible") === "visible" : name === sheetName
  );
  const relations = xmlIn(parts, "xl/_rels/workbook.xml.rels")?.all("Relationship") ?? [];
  const target = relations.find(({ attributes }) => attributes["Id"] === chosen?.attributes["r:id"])
    ?.attributes["Target"];
  return target?.startsWith("/") ? target.slice(1) : target && `xl/${target}`;
}

function stringsIn(parts: Unzipped): readonly string[] {
  return (xmlIn(parts, "xl/sharedStrings.xml")?.all("si") ?? []).map(textOf);
}

/** A cell's runs of text; how it is pronounced is left out. */
function textOf(item: XmlNode): string {
  return item.children
    .flatMap((child) => (child.tag === "r" ? child.children : [child]))
    .filter(({ tag }) => tag === "t")
    .map(({ text }) => text)
    .join("");
}

function valueOf(cell: XmlNode, strings: readonly string[]): string | number {
  const stored = cell.children.find(({ tag }) => tag === "v")?.text ?? "";
  switch (cell.attributes["t"]) {
    case "s":
      return (strings[Number(stored)] ?? "").trim();
    case "inlineStr":
      return cell.all("is").map(textOf).join("").trim();
    case "str":
    case "e":
    case "b":
    case "d":
      return stored.trim();
    default:
      return stored === "" ? "" : Number(stored);
  }
}

/** `C12` is column 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]+/u.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function xmlIn(parts: Unzipped, path: string): XmlNode | undefined {
  const part = parts[path];
  return part && readXml(new TextDecoder().decode(part));
}

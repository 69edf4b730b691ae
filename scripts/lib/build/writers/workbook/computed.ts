import type { Feature } from "write-excel-file/universal";
import { addressOf, type Sheet } from "c/workbookModel";

/**
 * Puts each formula's result beside it, so that previews and phones that do not compute show it, and asks
 * programs that do to compute all anew when they open the file. The rows that stay are printed on every page.
 */
export function computed(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _options, { sheetIndex }) => withResults(xml, sheets[sheetIndex]!)
        },
        "xl/workbook.xml": {
          transform: (xml) => withWorkbookSettings(xml, sheets)
        }
      }
    }
  };
}

function withResults(xml: string, { rows }: Sheet): string {
  const results = new Map(
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) =>
        cell && "formula" in cell ? [[addressOf(row, column), cell.result] as const] : []
      )
    )
  );
  return xml.replaceAll(
    /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g,
    (_whole, address: string, rest: string, formula: string) =>
      `<c r="${address}"${rest}><f>${formula}</f><v>${results.get(address) ?? 0}</v></c>`
  );
}

function withWorkbookSettings(xml: string, sheets: readonly Sheet[]): string {
  const titles = sheets.flatMap(({ title, frozenRows }, index) =>
    frozenRows === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">` +
            `'${escaped(title).replaceAll("'", "''")}'!$1:$${frozenRows}</definedName>`
        ]
  );
  const names = titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
  return xml
    .replace(/<definedNames\s*\/>|<definedNames><\/definedNames>/, names)
    .replace(/<calcPr\s*\/>|<calcPr><\/calcPr>/, '<calcPr fullCalcOnLoad="1"/>');
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

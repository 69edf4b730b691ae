import writeExcelFile from "write-excel-file/universal";
import type { Workbook } from "c/workbookModel";
import { computed } from "./computed.ts";
import { sheetOf } from "./sheet-of.ts";

/** What `c/documentKit` finds once the static resource has loaded. */
const ententeWorkbookWriter = {
  write: ({ sheets }: Workbook): Promise<Blob> =>
    writeExcelFile(sheets.map(sheetOf), {
      fontFamily: "Calibri",
      fontSize: 11,
      features: [computed(sheets)]
    }).toBlob()
};

Object.assign(globalThis, { ententeWorkbookWriter });

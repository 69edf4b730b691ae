import { workbookRows } from "./workbook-rows.ts";

/** What `c/workbookFile` finds once the static resource has loaded. */
Object.assign(globalThis, { ententeWorkbookReader: { rows: workbookRows } });

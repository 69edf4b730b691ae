import { writeFile } from "node:fs/promises";
import { format } from "prettier";
import { services } from "./services.ts";
import { supportedTable } from "./supported-table.ts";

const target = new URL("../../SUPPORTED.md", import.meta.url);

await writeFile(target, await format(supportedTable(services), { parser: "markdown" }));

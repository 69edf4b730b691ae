/** `npm run docs`: writes the generated documents. */
import { writeFileSync } from "node:fs";
import { documents } from "./documents.ts";

const root = new URL("../../", import.meta.url);

for (const [path, text] of documents()) {
  writeFileSync(new URL(path, root), text);
  process.stdout.write(`${path}\n`);
}

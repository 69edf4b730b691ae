import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { childTypeNamesOf, metadataTypes } from "../types/metadata-types.ts";
import { shapesOf } from "./read-declarations.ts";

/** `metadata-shapes.json`, beside this file. */
export const shapesFile = new URL("./metadata-shapes.json", import.meta.url);

/** The text of `metadata-shapes.json` for the installed declarations. Source: @salesforce/types (BSD-3-Clause). */
export function currentShapes(): string {
  const library = createRequire(import.meta.url).resolve("@salesforce/types/metadata");
  const declarations = readFileSync(library.replace(/\.js$/, ".d.ts"), "utf8");
  const roots = metadataTypes.flatMap((type) => [
    type.name,
    ...childTypeNamesOf(type),
    ...(type.inFolder ? [`${type.name}Folder`] : [])
  ]);
  return `${JSON.stringify(shapesOf(declarations, roots))}\n`;
}

if (import.meta.main) writeFileSync(shapesFile, currentShapes());

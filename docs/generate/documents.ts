import { dataModel } from "./data-model/data-model.ts";
import { readModel } from "./model/read-model.ts";
import { security } from "./security/security.ts";

/** Generated documents: path from the project's root to text. */
export function documents(): ReadonlyMap<string, string> {
  const model = readModel();
  return new Map([
    ["docs/data-model.md", dataModel(model)],
    ["docs/security.md", security(model)]
  ]);
}

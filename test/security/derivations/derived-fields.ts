import type { ModelField } from "../../../docs/generate/model/project-model.ts";
import { children, text, texts, type MetadataFile, type Xml } from "../../metadata/project.ts";
import type { FieldPaths } from "./field-paths.ts";

/** From a field to the Restricted one that its value comes from: `[own, …, restricted]`. */
export type Chain = readonly ModelField[];

/** What each field's value is made from: formula, default, roll-up with its filters, filter of a lookup. */
export function sourcesByField(
  files: readonly MetadataFile[],
  paths: FieldPaths
): ReadonlyMap<string, readonly ModelField[]> {
  const fields = files.filter(({ type }) => type === "CustomField");
  return new Map(
    fields.map(({ object = "", name, content }) => [
      `${object}.${name}`,
      sourcesOf(object, content, paths)
    ])
  );
}

function sourcesOf(object: string, content: Xml, paths: FieldPaths): ModelField[] {
  const formulas = [text(content, "formula"), text(content, "defaultValue")];
  const filters = children(content, "lookupFilter").flatMap((filter) =>
    children(filter, "filterItems")
  );
  const named = [
    text(content, "summarizedField"),
    ...children(content, "summaryFilterItems").flatMap((item) => texts(item, "field")),
    ...filters.flatMap((item) => [...texts(item, "field"), ...texts(item, "valueField")])
  ].map((name) => name.replace("$Source", object).split("."));
  return [
    ...formulas.flatMap((formula) => paths.ofFormula(object, formula)),
    ...named.map(([first = "", ...rest]) => paths.at(first, rest))
  ].filter((field) => field !== undefined);
}

/** How a field's value comes from a Restricted one, through as many fields as it takes; undefined: it does not. */
export function chainOf(
  field: ModelField,
  sources: ReadonlyMap<string, readonly ModelField[]>,
  seen: ReadonlySet<string> = new Set()
): Chain | undefined {
  if (field.classification === "Restricted") return [field];
  if (seen.has(field.key)) return undefined;
  for (const source of sources.get(field.key) ?? []) {
    const chain = chainOf(source, sources, new Set([...seen, field.key]));
    if (chain !== undefined) return [field, ...chain];
  }
  return undefined;
}

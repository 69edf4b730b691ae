import type { ModelField } from "../../../docs/generate/model/project-model.ts";
import { children, text, texts, type MetadataFile, type Xml } from "../../metadata/project.ts";
import type { FieldPaths } from "./field-paths.ts";

/** Lists, highlights, search results, related lists and reports that show, filter or sort by a hidden field. */
export function shownColumns(
  files: readonly MetadataFile[],
  paths: FieldPaths,
  isHidden: (field: ModelField) => boolean
): readonly string[] {
  const hidden = paths.all.filter(isHidden);
  return files.flatMap((file) =>
    (COLUMNS[file.type]?.(file) ?? []).flatMap(({ object, name }) =>
      hidden
        .filter((field) => field.name === name && (object === undefined || field.object === object))
        .map(({ key }) => `${file.path}: shows or filters by ${key}`)
    )
  );
}

interface Column {
  /** Undefined where the file does not say whose field it is. */
  readonly object: string | undefined;
  readonly name: string;
}

const COLUMNS: Readonly<Record<string, (file: MetadataFile) => readonly Column[]>> = {
  ListView: ({ object, content }) =>
    [
      ...texts(content, "columns"),
      ...children(content, "filters").flatMap((filter) => texts(filter, "field"))
    ].map((name) => ({ object, name })),
  CompactLayout: ({ object, content }) =>
    texts(content, "fields").map((name) => ({ object, name })),
  CustomObject: ({ object, content }) =>
    children(content, "searchLayouts")
      .flatMap(leaves)
      .map((name) => ({ object, name })),
  Layout: ({ content }) =>
    children(content, "relatedLists")
      .flatMap((list) => [...texts(list, "fields"), text(list, "sortField")])
      .map((name) => lastOf(name)),
  Report: ({ content }) => leaves(content).map((name) => lastOf(name)),
  Dashboard: ({ content }) => leaves(content).map((name) => lastOf(name))
};

/** `Account.Renewal_Negotiations__r$Due_Amount__c`, `Renewal_Negotiation__c.Due_Amount__c`, `Due_Amount__c`. */
const lastOf = (name: string): Column => {
  const parts = name.split(/[.$]/);
  const owner = parts.at(-2);
  return { object: owner?.endsWith("__c") ? owner : undefined, name: parts.at(-1) ?? "" };
};

/** Every text of an element, at any depth. */
function leaves(of: Xml): string[] {
  if (typeof of === "string") return [of];
  return Object.keys(of).flatMap((name) => children(of, name).flatMap(leaves));
}

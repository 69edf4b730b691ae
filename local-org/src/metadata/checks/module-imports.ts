import type { Component } from "../component.ts";
import { textOf } from "../packages/text-of.ts";
import type { Problem } from "../packages/problem.ts";
import type { Check, CheckContext } from "./check.ts";
import { changedOf } from "./check.ts";
import { fieldOnPath } from "./field-path.ts";
import { fieldExists } from "./reference.ts";

const imports = /(?:\bfrom|\bimport)\s*\(?\s*["'](@salesforce\/[^"'/]+\/[^"']+|c\/\w+)["']/g;
const tags = /<(c-[a-z0-9-]+)/g;

/** What components import of the org and of each other exists. */
export const checkModuleImports: Check = function* (context) {
  for (const bundle of changedOf(context, "LightningComponentBundle"))
    for (const [fileName, content] of bundle.files) {
      const text = textOf(content);
      const isScript = /\.(js|ts)$/.test(fileName);
      const isMarkup = fileName.endsWith(".html");
      for (const match of isScript ? text.matchAll(imports) : [])
        yield* problemsAt(bundle, fileName, text, match, missingImport(match[1]!, context));
      for (const match of isMarkup ? text.matchAll(tags) : [])
        yield* problemsAt(
          bundle,
          fileName,
          text,
          match,
          missingModule(camelCase(match[1]!), context)
        );
    }
};

function* problemsAt(
  { type, fullName }: Component,
  fileName: string,
  text: string,
  match: RegExpExecArray,
  message: string | undefined
): Iterable<Problem> {
  if (message === undefined) return;
  const start = match.index + match[0].indexOf(match[1]!);
  const before = text.slice(0, start).split("\n");
  yield {
    componentType: type,
    fullName,
    fileName,
    message,
    line: before.length,
    column: before.at(-1)!.length + 1,
    severity: "Error"
  };
}

/** The kind of reference, in the compiler's words, and whether the org has it. */
const resources: Readonly<
  Record<string, readonly [kind: string, exists: (name: string, context: CheckContext) => boolean]>
> = {
  customPermission: [
    "customPermission",
    (name, { components }) => name.includes("__") || !!components.get("CustomPermission", name)
  ],
  label: [
    "label",
    (name, { components }) =>
      !name.startsWith("c.") || !!components.get("CustomLabel", name.slice(2))
  ],
  messageChannel: [
    "messageChannel",
    (name, { components }) => !!components.get("LightningMessageChannel", name.replace(/__c$/, ""))
  ],
  resourceUrl: [
    "resourceUrl",
    (name, { components }) => name.includes("__") || !!components.get("StaticResource", name)
  ],
  schema: ["sobjectField", (name, context) => isInSchema(name.split("."), context)]
};

function missingImport(module: string, context: CheckContext): string | undefined {
  if (module.startsWith("c/")) return missingModule(module.slice(2), context);
  const [, resource = "", ...rest] = module.split("/");
  const name = rest.join("/");
  const known = resources[resource];
  if (!known || known[1](name, context)) return undefined;
  const kind = resource === "schema" && !name.includes(".") ? "sobject" : known[0];
  return `Invalid reference ${name} of type ${kind}`;
}

function isInSchema([object = "", ...path]: readonly string[], { schema }: CheckContext): boolean {
  if (!schema.objectOf(object)) return false;
  if (path.length <= 1) return path.length === 0 || fieldExists(schema, object, path[0]!);
  return !/__c$/i.test(path.at(-1)!) || fieldOnPath(schema, object, path) !== undefined;
}

function missingModule(name: string, { components }: CheckContext): string | undefined {
  return components.get("LightningComponentBundle", name)
    ? undefined
    : `No MODULE named markup://c:${name} found`;
}

/** `c-price-grid` is `priceGrid`. */
const camelCase = (tag: string): string =>
  tag.slice(2).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

import { problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import type { Component } from "../../../local-org/src/metadata/component.ts";
import type { Rule } from "./rule.ts";
import { domainOf, objectOf } from "./rule.ts";

/** Types whose components belong to the object that their name begins with. */
const ofObject: Readonly<Record<string, (fullName: string) => string>> = {
  CompactLayout: (name) => name.split(".")[0]!,
  CustomField: (name) => name.split(".")[0]!,
  CustomMetadata: (name) => `${name.split(".")[0]!}__mdt`,
  CustomObjectTranslation: (name) => name.slice(0, name.lastIndexOf("-")),
  CustomTab: (name) => name,
  FieldSet: (name) => name.split(".")[0]!,
  Layout: (name) => name.split("-")[0]!,
  ListView: (name) => name.split(".")[0]!,
  RecordType: (name) => name.split(".")[0]!,
  ValidationRule: (name) => name.split(".")[0]!
};

/** One object lives in one folder, with all that is its own. Tabs may stand with the app. */
export const domainFolders: Rule = function* ({ changed }) {
  const homes = homesOf(changed);
  for (const component of changed) {
    const object = ofObject[component.type]?.(component.fullName) ?? "";
    const home = homes.get(object);
    const folder = domainOf(component);
    if (home === undefined || home === folder) continue;
    if (component.type === "CustomTab" && folder === "default") continue;
    yield problemAt(component, `${object} lives in ${home}, this part of it in ${folder}`);
  }
};

/** The folder of each custom object and custom metadata type. */
export const homesOf = (changed: readonly Component[]): ReadonlyMap<string, string> =>
  new Map(
    changed
      .filter(({ type, fullName }) => type === "CustomObject" && /__(c|mdt)$/.test(fullName))
      .map((component) => [objectOf(component), domainOf(component)])
  );

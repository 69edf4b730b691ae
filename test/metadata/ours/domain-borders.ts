import { problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import type { Component } from "../../../local-org/src/metadata/component.ts";
import { textOf } from "../../../local-org/src/metadata/packages/text-of.ts";
import type { Problem } from "../../../local-org/src/metadata/packages/problem.ts";
import type { XmlElement } from "../../../local-org/src/metadata/xml/xml-element.ts";
import { homesOf } from "./domain-folders.ts";
import type { Rule } from "./rule.ts";
import { domainOf } from "./rule.ts";

/** Folders that every domain may use. */
const shared = new Set(["default", "foundation"]);

/** Objects of other domains that a domain's lookups may refer to; negotiations read usage and quotable evidence beside prices. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  evidence: ["Customer_Priority__c"],
  relationships: ["Consortium_Deal__c", "Renewal_Negotiation__c"],
  renewals: ["Consortium_Deal__c", "Usage_Month__c", "Value_Evidence__c"]
};

const modules = /(?:["']c\/(\w+)["']|<c-([a-z0-9-]+)|\bc:(\w+))/g;

/** A domain uses itself, `foundation` and `default`, and of other domains the objects that are listed. */
export const domainBorders: Rule = function* ({ changed }) {
  const homes = new Map([...homesOf(changed), ...bundleHomes(changed)]);
  for (const component of changed) {
    const domain = domainOf(component);
    if (domain === "default") continue;
    const crosses = (name: string): boolean => {
      const home = homes.get(name);
      if (home === undefined || home === domain || shared.has(home)) return false;
      return !allowed[domain]?.includes(name);
    };
    yield* elementProblems(component, component.element, crosses);
    for (const [fileName, content] of component.files)
      if (!fileName.endsWith(".xml"))
        yield* fileProblems(component, fileName, textOf(content), crosses);
  }
};

const bundleHomes = (changed: readonly Component[]): readonly (readonly [string, string])[] =>
  changed
    .filter(({ type }) => type === "LightningComponentBundle")
    .map((bundle) => [`c/${bundle.fullName}`, domainOf(bundle)]);

type Crosses = (name: string) => boolean;

function* elementProblems(
  component: Component,
  element: XmlElement,
  crosses: Crosses
): Iterable<Problem> {
  for (const child of element.children) yield* elementProblems(component, child, crosses);
  if (element.children.length > 0) return;
  const crossed = namesIn(element.text).find(({ name }) => crosses(name));
  if (crossed) yield problemAt(component, message(component, crossed.name), element);
}

/** Each name that crosses, where the file first has it. */
function* fileProblems(
  component: Component,
  fileName: string,
  text: string,
  crosses: Crosses
): Iterable<Problem> {
  const found = namesIn(text);
  for (const { name, offset } of found)
    if (crosses(name) && offset === found.find((each) => each.name === name)!.offset) {
      const before = text.slice(0, offset).split("\n");
      const place = { line: before.length, column: before.at(-1)!.length + 1 };
      yield { ...problemAt(component, message(component, name)), fileName, ...place };
    }
}

interface NamedAt {
  readonly name: string;
  readonly offset: number;
}

/** Objects by API name, and component bundles as `c/name`. */
function namesIn(text: string): readonly NamedAt[] {
  const objects = [...text.matchAll(/(?<![.\w])[A-Z]\w*__(?:c|mdt)\b/g)].map((match) => ({
    name: match[0],
    offset: match.index
  }));
  const bundles = [...text.matchAll(modules)].map((match) => ({
    name: `c/${match[1] ?? match[3] ?? camelCase(match[2]!)}`,
    offset: match.index
  }));
  return [...objects, ...bundles];
}

const camelCase = (tag: string): string =>
  tag.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const message = (component: Component, name: string): string =>
  `${domainOf(component)} may not use ${name} of another domain`;

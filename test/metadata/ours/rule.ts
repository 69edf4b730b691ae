import type { CheckContext } from "../../../local-org/src/metadata/checks/check.ts";
import type { Component } from "../../../local-org/src/metadata/component.ts";
import type { Problem } from "../../../local-org/src/metadata/packages/problem.ts";

/** A rule that this project sets itself; an org would take what breaks it. */
export type Rule = (context: CheckContext) => Iterable<Problem>;

/** The folder below `main` that a component's file stands in. */
export const domainOf = ({ fileName }: Pick<Component, "fileName">): string =>
  /(?:^|\/)main\/([^/]+)\//.exec(fileName)?.[1] ?? "";

/** `Object__c` of `Object__c.Field__c`. */
export const objectOf = ({ fullName }: Pick<Component, "fullName">): string =>
  fullName.split(".")[0]!;

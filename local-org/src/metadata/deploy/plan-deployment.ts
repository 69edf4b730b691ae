import type { KeyPrefixes } from "../building/key-prefixes.ts";
import { withKeyPrefixes } from "../building/key-prefixes.ts";
import { buildSchema } from "../building/build-schema.ts";
import { runChecks } from "../checks/index.ts";
import type { Component } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import type { Package } from "../packages/read-package.ts";
import type { Schema } from "../schema.ts";
import type { ComponentMap } from "../store/component-map.ts";
import type { ComponentContent } from "../store/make-component.ts";
import { planDeletions } from "./deletions.ts";
import type { Outcome } from "./outcome.ts";
import type { Stamp } from "./stamp-component.ts";
import { stampComponent } from "./stamp-component.ts";

/** The org after a deployment, and what the deployment did. Nothing is written yet. */
export interface Plan {
  readonly components: ComponentMap;
  readonly schema: Schema;
  readonly keyPrefixes: KeyPrefixes;
  readonly outcomes: readonly Outcome[];
  readonly problems: readonly Problem[];
  readonly changed: readonly Component[];
  readonly gone: readonly Component[];
}

export interface Ground {
  readonly components: ComponentMap;
  readonly keyPrefixes: KeyPrefixes;
}

/** Works out the state after all deletions and changes of a package and checks it. */
export function planDeployment(ground: Ground, deployed: Package, stamp: Stamp): Plan {
  const { deletions } = deployed;
  const isLate = ({ fileName }: { fileName: string }) => fileName.endsWith("Post.xml");
  const early = planDeletions(
    deletions.filter((each) => !isLate(each)),
    ground.components
  );
  const base = ground.components.with([], early.gone);
  const outcomes = deployed.components.map((content) => stampComponent(content, base, stamp));
  const changed = outcomes.filter(({ state }) => state !== "unchanged").map((o) => o.component);
  const filled = base.with(changed);
  const late = planDeletions(deletions.filter(isLate), filled);
  const components = filled.with([], late.gone);
  const keyPrefixes = withKeyPrefixes(ground.keyPrefixes, customObjects(components));
  const schema = buildSchema(components, keyPrefixes);
  const touched = outcomes.map(({ component }) => component);
  const checked = runChecks({ components, schema, changed: touched });
  return {
    components,
    schema,
    keyPrefixes,
    outcomes: [...early.outcomes, ...outcomes, ...late.outcomes],
    problems: [...deployed.problems, ...early.warnings, ...late.warnings, ...checked],
    changed: changed.filter((each) => components.get(each.type, each.fullName) === each),
    gone: [...early.gone, ...late.gone]
  };
}

const customObjects = (components: ComponentMap): readonly string[] =>
  components
    .ofType("CustomObject")
    .map(({ fullName }) => fullName)
    .filter((name) => /__(c|mdt)$/i.test(name));

/** The most of a package that can stand without errors: failed components are left out until none fails. */
export function planPartially(ground: Ground, deployed: Package, stamp: Stamp): Plan {
  const failures: Problem[] = [];
  let rest: Package = deployed;
  for (;;) {
    const plan = planDeployment(ground, rest, stamp);
    const errors = plan.problems.filter(({ severity }) => severity === "Error");
    const sound = rest.components.filter((each) => !errors.some((error) => concerns(error, each)));
    if (sound.length === rest.components.length)
      return { ...plan, problems: [...failures, ...plan.problems] };
    failures.push(...errors.filter((error) => !deployed.problems.includes(error)));
    rest = { ...rest, components: sound };
  }
}

const concerns = (problem: Problem, { type, fullName }: ComponentContent): boolean =>
  problem.componentType === type && problem.fullName === fullName;

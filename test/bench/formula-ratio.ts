import { createRequire } from "node:module";
import { compileFormula, type FormulaScope } from "../../local-org/src/formula/index.ts";
import type { Figure } from "./figure.ts";

interface Formulon {
  parse(source: string, values: object): { type: string; value?: unknown };
}

const formulon = createRequire(import.meta.url)("formulon") as Formulon;

/** A price with its uplift, a cap and a bucket, as the fields of a negotiation compute them. */
const source =
  "IF(MIN(120 * 1.04, 130) > 124, ROUND(120 * 1.04 / 3, 2), CEILING(120 / 7)) + MOD(41, 30)";

const scope: FormulaScope = { kind: "field", blankAsZero: true, field: () => undefined };

/**
 * Evaluations a second of one formula. Ours is compiled once, as fields are; formulon has no compiled form, so
 * ours is measured compiling each time as well.
 */
export function formulaRatio(): Figure[] {
  const compiled = compileFormula(source, scope);
  const context = { value: () => null, now: () => new Date(0), timeZone: "UTC" };
  const ours = perSecond(() => compiled.evaluate(context));
  const compiling = perSecond(() => compileFormula(source, scope).evaluate(context));
  const theirs = perSecond(() => formulon.parse(source, {}));
  return [
    { name: "formula-evaluations", value: ours, unit: "/s" },
    { name: "formula-compiled-against-formulon", value: ours / theirs, unit: "x" },
    { name: "formula-compiling-against-formulon", value: compiling / theirs, unit: "x" }
  ];
}

function perSecond(work: () => unknown): number {
  for (let warm = 0; warm < 200; warm += 1) work();
  const started = performance.now();
  let runs = 0;
  while (performance.now() - started < 500) {
    for (let block = 0; block < 20; block += 1) work();
    runs += 20;
  }
  return runs / ((performance.now() - started) / 1000);
}

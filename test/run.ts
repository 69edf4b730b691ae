/** `npm test`: every suite, or those named as arguments. Ends with `N passed, N failed`. */
import { writeLwcPaths } from "../config/lwc-paths.mjs";
import { buildStaticResources } from "../scripts/lib/build/build-static-resources.ts";
import { baseBundle } from "../local-org/src/pages/base-bundle/build.ts";
import { lint, types } from "./suites/checks.ts";
import { componentTests } from "./suites/component-tests.ts";
import { nodeTests } from "./suites/node-tests.ts";
import { add, type Outcome } from "./suites/outcome.ts";
import { root } from "./suites/run-program.ts";

const suites: Readonly<Record<string, () => Promise<Outcome>>> = {
  lint,
  types,
  unit: componentTests,
  metadata: () => nodeTests("test/metadata/**/*.test.ts"),
  domains: () => nodeTests("test/domains/**/*.test.ts"),
  security: () => nodeTests("test/security/**/*.test.ts"),
  org: () => nodeTests("local-org/test/**/*.test.ts"),
  scripts: () => nodeTests("scripts/test/**/*.test.ts"),
  operations: () => nodeTests("test/operations/**/*.test.ts"),
  browser: async () => {
    // Built once here, so that no journey waits for it.
    await baseBundle();
    return nodeTests("test/browser/**/*.test.ts", 1);
  }
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in suites));
if (unknown.length > 0) {
  process.stderr.write(
    `No suite "${unknown.join(", ")}": choose from ${Object.keys(suites).join(", ")}\n`
  );
  process.exit(2);
}

// Lint and types read it, and a fresh clone has none.
writeLwcPaths(root);
// What reads force-app as source wants every static resource whole.
await buildStaticResources(root);

const lines: string[] = [];
let total: Outcome = { passed: 0, failed: 0, skipped: 0 };
for (const [name, run] of Object.entries(suites)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  process.stdout.write(`\n── ${name} ──\n`);
  const started = performance.now();
  const outcome = await run();
  total = add(total, outcome);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  lines.push(`${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
}
process.stdout.write(`\n${lines.join("\n")}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

/** `npm test`: every suite, or those named as arguments. Ends with `N passed, N failed`. */
import { writeLwcPaths } from "../config/lwc-paths.mjs";
import { buildStaticResources } from "../scripts/lib/build/build-static-resources.ts";
import { baseBundle } from "../local-org/src/pages/base-bundle/build.ts";
import { lint, types } from "./suites/checks.ts";
import { componentTests } from "./suites/component-tests.ts";
import { nodeTests } from "./suites/node-tests.ts";
import { add, failed, type Outcome } from "./suites/outcome.ts";
import { root } from "./suites/run-program.ts";
import { demoOrgFile, deployedOrgFile } from "./support/deployed-org.ts";
import { domainsOrgFile } from "./support/domains-org.ts";

type Suite = () => Promise<Outcome>;

/** In this order; those of one line run beside each other. */
const rounds: readonly Readonly<Record<string, Suite>>[] = [
  { lint, types },
  { unit: componentTests },
  { metadata: () => nodeTests("test/metadata/**/*.test.ts") },
  { domains: () => nodeTests("test/domains/**/*.test.ts", domainsOrgFile) },
  { security: () => nodeTests("test/security/**/*.test.ts", deployedOrgFile) },
  { org: () => nodeTests("local-org/test/**/*.test.ts") },
  { scripts: () => nodeTests("scripts/test/**/*.test.ts") },
  { operations: () => nodeTests("test/operations/**/*.test.ts", deployedOrgFile) },
  {
    browser: () => nodeTests("test/browser/**/*.test.ts", baseBundle, deployedOrgFile, demoOrgFile)
  }
];

const known = rounds.flatMap((round) => Object.keys(round));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No suite "${unknown.join(", ")}": choose from ${known.join(", ")}\n`);
  process.exit(2);
}

// Lint and types read it, and a fresh clone has none.
writeLwcPaths(root);
// What reads force-app as source wants every static resource whole.
await buildStaticResources(root);

const lines: string[] = [];
let total: Outcome = { passed: 0, failed: 0, skipped: 0 };
for (const round of rounds) {
  const suites = Object.entries(round).filter(
    ([name]) => wanted.length === 0 || wanted.includes(name)
  );
  if (suites.length === 0) continue;
  process.stdout.write(`\n── ${suites.map(([name]) => name).join(", ")} ──\n`);
  await Promise.all(suites.map(([name, suite]) => take(name, suite)));
}
process.stdout.write(`\n${lines.join("\n")}\n`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : "";
process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

async function take(name: string, suite: Suite): Promise<void> {
  const started = performance.now();
  const outcome = await suite().catch((error: Error) => {
    process.stdout.write(`${error.stack}\n`);
    return failed;
  });
  total = add(total, outcome);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  lines.push(`${name}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`);
}

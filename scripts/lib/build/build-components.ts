import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** Decorators and class fields stay as written: the platform's compiler reads them. */
const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  useDefineForClassFields: true,
  experimentalDecorators: false,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  removeComments: false
};

/**
 * Writes the JavaScript of every component beside its TypeScript, which is what deploys. Output of an earlier
 * build goes first: a stale file would win over its source without a word. Gives back the files written.
 */
export function buildComponents(root: string): string[] {
  const sources = globSync("force-app/**/lwc/*/*.ts", { cwd: root }).filter(
    (path) => !path.endsWith(".d.ts")
  );
  removeStale(root);
  return sources.map((source) => {
    const output = source.replace(/\.ts$/, ".js");
    writeFileSync(join(root, output), transpile(join(root, source)));
    return output;
  });
}

function transpile(path: string): string {
  const { outputText, diagnostics } = ts.transpileModule(readFileSync(path, "utf8"), {
    compilerOptions,
    fileName: path,
    reportDiagnostics: true
  });
  const problem = diagnostics?.[0];
  if (problem)
    throw new Error(`${path}: ${ts.flattenDiagnosticMessageText(problem.messageText, "\n")}`);
  return outputText;
}

/** JavaScript in a bundle whose main file is TypeScript is build output. */
function removeStale(root: string): void {
  for (const path of globSync("force-app/**/lwc/*/*.js", { cwd: root })) {
    const bundle = dirname(path);
    if (globSync(`${bundle}/*.ts`, { cwd: root }).length > 0) rmSync(join(root, path));
  }
}

import { existsSync, globSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
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
 * Writes the JavaScript of every component beside its TypeScript, which is what deploys. Output without a
 * source goes: it would deploy, or win over a new source, without a word. Builds may run at the same time, as
 * in tests: a file is replaced whole, and only when it differs. Gives back the files of the build.
 */
export function buildComponents(root: string): string[] {
  const sources = globSync("force-app/**/lwc/*/*.ts", { cwd: root }).filter(
    (path) => !path.endsWith(".d.ts")
  );
  const outputs = sources.map((source) => {
    const output = source.replace(/\.ts$/, ".js");
    replace(join(root, output), transpile(join(root, source)));
    return output;
  });
  removeStale(root, new Set(outputs));
  return outputs;
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

function replace(path: string, text: string): void {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return;
  // Hidden names are no part of a bundle.
  const draft = join(dirname(path), `.${process.pid}.draft`);
  writeFileSync(draft, text);
  renameSync(draft, path);
}

/** JavaScript in a bundle that has TypeScript is build output. */
function removeStale(root: string, outputs: ReadonlySet<string>): void {
  for (const path of globSync("force-app/**/lwc/*/*.js", { cwd: root })) {
    const isOutput = globSync(`${dirname(path)}/*.ts`, { cwd: root }).length > 0;
    if (isOutput && !outputs.has(path)) rmSync(join(root, path), { force: true });
  }
}

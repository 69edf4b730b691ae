import type { Component } from "../component.ts";
import type { CompileBundle } from "../open-metadata.ts";
import type { Problem } from "../packages/problem.ts";
import type { ComponentContent } from "../store/make-component.ts";

/** Faults of the bundles of a package: missing files, then what the compiler says. */
export async function bundleProblems(
  contents: readonly ComponentContent[],
  compile: CompileBundle | undefined
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const content of contents) {
    if (content.type !== "LightningComponentBundle") continue;
    const structural = [...structureProblems(content)];
    problems.push(...structural);
    if (structural.length > 0 || !compile) continue;
    for (const { fileName, message, line, column } of await compile(
      content.fullName,
      content.files!
    ))
      problems.push({
        ...failure(content, message, fileName),
        ...(line === undefined ? {} : { line }),
        ...(column === undefined ? {} : { column })
      });
  }
  return problems;
}

function* structureProblems(content: ComponentContent): Iterable<Problem> {
  const { fullName, files } = content;
  const folder = `lwc/${fullName}/${fullName}`;
  if (!/^[a-z][A-Za-z0-9_]*$/.test(fullName))
    yield failure(content, `Invalid bundle name ${fullName}: it starts with a lower-case letter`);
  const has = (ending: string): boolean => files!.has(`${folder}${ending}`);
  if (!has(".js") && !has(".html") && !has(".css"))
    yield failure(content, `Cannot find Lightning Component Bundle ${fullName}: no ${fullName}.js`);
  const typeScript = [...files!.keys()].find((path) => path.endsWith(".ts"));
  if (typeScript !== undefined)
    yield failure(content, "Deploy the compiled .js, not TypeScript", typeScript);
}

const failure = (
  { type, fullName, fileName }: Pick<Component, "type" | "fullName" | "fileName">,
  message: string,
  file = fileName
): Problem => ({ componentType: type, fullName, fileName: file, message, severity: "Error" });

import type { BundleProblem } from "../../metadata/open-metadata.ts";
import { PLATFORM_PREFIX, platformModule } from "../platform-modules.ts";
import { bundleFiles } from "./bundle-files.ts";
import { compileFile } from "./compile-file.ts";

const IMPORT = /(?:^|[;\n])\s*(?:import|export)\b[^"'`;]*?["']([^"']+)["']/g;

interface Diagnostic {
  readonly message: string;
  readonly location?: { readonly line?: number; readonly column?: number };
  readonly loc?: { readonly line?: number; readonly column?: number };
}

/** The deploy's compile step: every fault of a bundle, with file, line and column counted from 1. */
export function compileBundle(
  bundle: string,
  files: ReadonlyMap<string, Uint8Array>
): readonly BundleProblem[] {
  const problems: BundleProblem[] = [];
  for (const [path, source] of bundleFiles(bundle, files)) {
    const fileName = packagePath(files, bundle, path);
    try {
      compileFile(bundle, path, source);
      if (path.endsWith(".js")) problems.push(...missingModules(fileName, source));
    } catch (error) {
      problems.push(asProblem(fileName, error as Diagnostic));
    }
  }
  return problems;
}

function packagePath(files: ReadonlyMap<string, Uint8Array>, bundle: string, path: string): string {
  return [...files.keys()].find((name) => name.endsWith(`${bundle}/${path}`)) ?? path;
}

function missingModules(fileName: string, source: string): BundleProblem[] {
  return [...source.matchAll(IMPORT)]
    .filter(([, specifier = ""]) => specifier.startsWith(PLATFORM_PREFIX))
    .filter(([, specifier = ""]) => platformModule(specifier) === undefined)
    .map((match) => ({
      fileName,
      message: `The module ${match[1]} is not supported by the local org`,
      line: source.slice(0, (match.index ?? 0) + match[0].length).split("\n").length,
      column: 1
    }));
}

function asProblem(fileName: string, diagnostic: Diagnostic): BundleProblem {
  const place = diagnostic.location ?? diagnostic.loc;
  return {
    fileName,
    message: diagnostic.message.split("\n")[0] ?? diagnostic.message,
    ...(place?.line === undefined ? {} : { line: place.line, column: (place.column ?? 0) + 1 })
  };
}

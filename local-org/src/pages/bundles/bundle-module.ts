import { build, type Plugin } from "esbuild";
import { SalesforceError } from "../../errors.ts";
import { PLATFORM_PREFIX, platformModule } from "../platform-modules.ts";
import type { BundleFiles } from "./bundle-files.ts";
import { compileFile } from "./compile-file.ts";

/**
 * One ES module of a deployed bundle: its files and the platform values it imports. Other components,
 * the engine and the base components stay imports, for the page's import map to resolve.
 * Throws SalesforceError NOT_FOUND for a bundle without a main file.
 */
export async function bundleModule(bundle: string, files: BundleFiles): Promise<string> {
  const entry = [`${bundle}.js`, `${bundle}.html`, `${bundle}.css`].find((name) => files.has(name));
  if (entry === undefined) {
    throw new SalesforceError("NOT_FOUND", `No module c/${bundle}`, { status: 404 });
  }
  const result = await build({
    stdin: { contents: `export * from "./${entry}"; export { default } from "./${entry}";` },
    bundle: true,
    format: "esm",
    target: "esnext",
    write: false,
    logLevel: "silent",
    plugins: [deployedFiles(bundle, files, hasDefault(bundle, entry, files))]
  });
  return result.outputFiles[0]?.text ?? "";
}

function hasDefault(bundle: string, entry: string, files: BundleFiles): boolean {
  const code = compileFile(bundle, entry, files.get(entry) ?? "");
  return /\bexport default\b|\bas default\b/.test(code);
}

function deployedFiles(bundle: string, files: BundleFiles, withDefault: boolean): Plugin {
  return {
    name: "deployed-files",
    setup(setup) {
      setup.onResolve({ filter: /.*/ }, ({ path, importer }) => {
        if (path.startsWith(PLATFORM_PREFIX)) return { path, namespace: "platform" };
        if (!path.startsWith(".")) return { path, external: true };
        return { path: resolveInside(files, importer, path), namespace: "bundle" };
      });
      setup.onLoad({ filter: /.*/, namespace: "platform" }, ({ path }) => ({
        contents: platformModule(path) ?? `throw new Error(${JSON.stringify(path)});`
      }));
      setup.onLoad({ filter: /.*/, namespace: "bundle" }, ({ path }) => {
        const source = files.get(path);
        if (source === undefined) return { contents: "export default undefined;" };
        const code = compileFile(bundle, path, source);
        return { contents: withDefault ? code : `${code}\nexport default undefined;` };
      });
    }
  };
}

/** `./format` in `parts/row.js` is `parts/format.js`. */
function resolveInside(files: BundleFiles, importer: string, path: string): string {
  const folder = importer.includes("/") ? importer.slice(0, importer.lastIndexOf("/") + 1) : "";
  const resolved = new URL(path.split("?")[0] ?? path, `bundle://x/${folder}`).pathname.slice(1);
  return [resolved, `${resolved}.js`].find((name) => files.has(name)) ?? resolved;
}

import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { transformSync } from "@lwc/compiler";
import ts from "typescript";
import type { Plugin } from "vite";
import { PLATFORM_PREFIX, platformModule } from "../platform-modules.ts";
import { compileOptions } from "./compile-options.ts";
import type { BundleSources } from "./sources.ts";

const VIRTUAL = "\0platform:";
const EMPTY = "\0empty";
const NO_STYLES = "\0no-styles";
/** Keeps Vite's own HTML and CSS handling away from compiled templates and styles. */
const SUFFIX = ".lwc.js";
/** Two megabytes of styles that all ask for `[data-render-mode="shadow"]`. */
const NATIVE_SHADOW_ONLY = /\.slds\.css$/;
const COMPONENT_FILE = /\/(?:client|src)\/(lightning|host)\/(\w+)\/.*\.(?:ts|js|html|css)$/;
const MODULE = /^(lightning|host|package)\/(\w+)$/;

const stripSuffix = (id: string): string =>
  id.endsWith(SUFFIX) ? id.slice(0, -SUFFIX.length) : id;
const withSuffix = (path: string): string => (/\.(html|css)$/.test(path) ? path + SUFFIX : path);

/** Vite plugin: resolves LWC modules (the host's before the package's) and compiles them. */
export function lwcPlugin(sources: BundleSources): Plugin {
  return {
    name: "local-org-lwc",
    enforce: "pre",
    resolveId: (source, importer) => resolveLwc(sources, source, importer),
    load: (id) => loadLwc(sources, id),
    transform: (code, id) => transformLwc(code, id)
  };
}

function resolveLwc(sources: BundleSources, source: string, importer?: string): string | undefined {
  if (source.startsWith(PLATFORM_PREFIX)) return VIRTUAL + source;
  if (source.startsWith("lightning/iconSvgTemplates")) return EMPTY;
  if (source === "force/navigation") return resolveLwc(sources, "lightning/navigation");
  const [, namespace, name] = MODULE.exec(source) ?? [];
  if (namespace !== undefined && name !== undefined) {
    return withSuffix(moduleFile(sources, namespace, name));
  }
  if (!source.startsWith(".") || importer === undefined) return undefined;
  return relativeFile(stripSuffix(importer), source);
}

function moduleFile(sources: BundleSources, namespace: string, name: string): string {
  const folders = [
    join(sources.client, namespace, name),
    join(sources.baseComponents, "src", "lightning", name)
  ];
  for (const folder of namespace === "package" ? folders.slice(1) : folders) {
    const found = [".ts", ".js", ".html", ".css"]
      .map((extension) => join(folder, name + extension))
      .find((file) => existsSync(file));
    if (found !== undefined) return found;
  }
  throw new Error(`No module ${namespace}/${name} in ${folders.join(" or ")}`);
}

function relativeFile(importer: string, source: string): string | undefined {
  const path = resolve(dirname(importer), source.split("?")[0] ?? source);
  if (NATIVE_SHADOW_ONLY.test(path)) return NO_STYLES;
  if (/\.(html|css)$/.test(path)) return existsSync(path) ? path + SUFFIX : EMPTY;
  return [path, `${path}.ts`, `${path}.js`].find((file) => extname(file) && existsSync(file));
}

function loadLwc(sources: BundleSources, id: string): string | undefined {
  if (id === EMPTY) return "export default undefined;";
  if (id === NO_STYLES) return "export default [];";
  if (id.startsWith(VIRTUAL)) {
    const specifier = id.slice(VIRTUAL.length);
    const source = platformModule(specifier, packagedValue(sources, specifier));
    if (source === undefined) throw new Error(`No platform module ${specifier}`);
    return source;
  }
  return id.endsWith(SUFFIX) ? readFileSync(stripSuffix(id), "utf8") : undefined;
}

/** The package's English label or default setting, as a JavaScript expression. */
function packagedValue(sources: BundleSources, specifier: string): string | undefined {
  const file = join(
    sources.baseComponents,
    "scopedImports",
    `${specifier.replaceAll("/", "-")}.js`
  );
  if (!existsSync(file)) return undefined;
  return /export default ([\s\S]*?);?\s*$/.exec(readFileSync(file, "utf8"))?.[1];
}

function transformLwc(code: string, id: string): { code: string; map: null } | undefined {
  const path = stripSuffix(id);
  const [, namespace, name] = COMPONENT_FILE.exec(path.replaceAll("\\", "/")) ?? [];
  if (namespace === undefined || name === undefined) return undefined;
  const source = path.endsWith(".ts") ? stripTypes(code) : code;
  const options = compileOptions(namespace, name);
  return { code: transformSync(source, path, options).code, map: null };
}

/** Types go, decorators stay: the LWC compiler reads those. */
export function stripTypes(code: string): string {
  return ts.transpileModule(code, {
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      useDefineForClassFields: true,
      experimentalDecorators: false,
      verbatimModuleSyntax: true
    }
  }).outputText;
}

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export interface BundleSources {
  /** Folder of the host's own modules: `host/…` and `lightning/…`. */
  readonly client: string;
  /** Folder of the package lightning-base-components. */
  readonly baseComponents: string;
  /** Folder of the design system. */
  readonly designSystem: string;
}

/** Import modules that the open package lacks (`lightning/mobileCapabilities`, `lightning/primitiveUtils`). */
const INCOMPLETE = new Set(["barcodeScanner", "primitiveFigure"]);

function packageFolder(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url);
  if (manifest === undefined) throw new Error(`The package ${name} is not installed: run npm ci`);
  return dirname(manifest);
}

export function bundleSources(): BundleSources {
  return {
    client: fileURLToPath(new URL("../client", import.meta.url)),
    baseComponents: packageFolder("lightning-base-components"),
    designSystem: packageFolder("@salesforce-ux/design-system")
  };
}

/** Entry name to module: `lwc`, each public base component, the host's modules, the page's start. */
export function bundleEntries(sources: BundleSources): Record<string, string> {
  const lightning = new Set([
    ...publicModules(sources),
    ...folders(join(sources.client, "lightning"))
  ]);
  const modules = [...lightning].map((name) => `lightning/${name}`);
  return {
    lwc: "@lwc/engine-dom",
    ...Object.fromEntries(modules.map((name) => [name, name])),
    boot: join(sources.client, "boot", "boot.ts")
  };
}

function publicModules(sources: BundleSources): string[] {
  const root = join(sources.baseComponents, "src", "lightning");
  return folders(root).filter((name) => {
    if (name.startsWith("iconSvgTemplates") || INCOMPLETE.has(name)) return false;
    const meta = join(root, name, `${name}.js-meta.xml`);
    return existsSync(meta) && readFileSync(meta, "utf8").includes("<isExposed>true</isExposed>");
  });
}

function folders(root: string): string[] {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

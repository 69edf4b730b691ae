import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { cacheKey } from "./cache-key.ts";
import { lwcPlugin } from "./lwc-plugin.ts";
import { bundleEntries, bundleSources } from "./sources.ts";

const require = createRequire(import.meta.url);
const CACHE = fileURLToPath(new URL("../../../../.cache/pages", import.meta.url));

export interface BaseBundle {
  /** Names the content: part of every address, so that browsers may keep it for ever. */
  readonly key: string;
  readonly folder: string;
}

/** The page host with engine and base components as ES modules; built once per version and sources. */
export async function baseBundle(): Promise<BaseBundle> {
  const sources = bundleSources();
  const key = cacheKey(sources);
  const folder = join(CACHE, key);
  if (existsSync(folder)) return { key, folder };
  mkdirSync(CACHE, { recursive: true });
  const draft = join(CACHE, `${key}.${process.pid}.draft`);
  try {
    await buildModules(sources, draft);
    await buildShadow(draft);
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  removeOlder(key);
  return { key, folder };
}

async function buildModules(
  sources: ReturnType<typeof bundleSources>,
  outDir: string
): Promise<void> {
  await build({
    configFile: false,
    root: sources.client,
    logLevel: "error",
    plugins: [lwcPlugin(sources)],
    resolve: { alias: { lwc: "@lwc/engine-dom" } },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir,
      minify: true,
      target: "esnext",
      modulePreload: false,
      rolldownOptions: {
        input: bundleEntries(sources),
        preserveEntrySignatures: "strict",
        output: {
          entryFileNames: "[name].js",
          chunkFileNames: "chunks/[name]-[hash].js",
          codeSplitting: { groups: [{ name: "base", test: /./ }] }
        }
      }
    }
  });
}

/** Synthetic shadow patches the document and must run before the engine: a bundle of its own. */
async function buildShadow(outDir: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir,
      emptyOutDir: false,
      target: "esnext",
      rolldownOptions: {
        input: { "synthetic-shadow": require.resolve("@lwc/synthetic-shadow") },
        output: { entryFileNames: "[name].js" }
      }
    }
  });
}

const KEPT_IN_MS = 7 * 24 * 60 * 60 * 1000;

/** Builds of a week ago serve no running org any more. */
function removeOlder(key: string): void {
  for (const name of readdirSync(CACHE)) {
    const folder = join(CACHE, name);
    const age = Date.now() - statSync(folder).mtimeMs;
    if (name !== key && age > KEPT_IN_MS) rmSync(folder, { recursive: true, force: true });
  }
}

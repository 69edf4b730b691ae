"use strict";

const { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { XMLParser } = require("fast-xml-parser");
const resolveLwc = require("@salesforce/sfdx-lwc-jest/src/resolver.js");

const ROOT = join(__dirname, "../..");
const CACHE = join(ROOT, ".cache/jest");
/** The engine of the page host and of the compiler, not the older one that sfdx-lwc-jest brings. */
const LWC = dirname(require.resolve("lwc"));
const ENGINE = require.resolve("@lwc/engine-dom", { paths: [LWC] }).replace(/\.js$/, ".cjs");
const LABEL = /^@salesforce\/label\/c\.(\w+)$/;
let labels;

/**
 * Resolves as sfdx-lwc-jest does, with additions: a custom label resolves to its English text, so that tests
 * read what people read and a missing label fails; `c/` modules resolve to `.ts`, never to stale build output.
 */
module.exports = function resolve(path, options) {
  const label = LABEL.exec(path)?.[1];
  if (label) return labelModule(label);
  if (path === "lwc" || path === "@lwc/engine-dom") return ENGINE;
  return resolveLwc(path, path.startsWith("c/") ? { ...options, extensions: [".ts"] } : options);
};

function labelModule(name) {
  labels ??= readLabels();
  if (!labels.has(name)) throw new Error(`No custom label is named ${name}.`);
  const file = join(CACHE, "labels", `${name}.js`);
  const source = `export default ${JSON.stringify(labels.get(name))};\n`;
  if (!existsSync(file) || readFileSync(file, "utf8") !== source) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, source);
  }
  return file;
}

function readLabels() {
  const parser = new XMLParser({ isArray: (name) => name === "labels", parseTagValue: false });
  const files = globSync("force-app/**/labels/*.labels-meta.xml", { cwd: ROOT });
  const entries = files.flatMap(
    (file) => parser.parse(readFileSync(join(ROOT, file), "utf8")).CustomLabels.labels ?? []
  );
  return new Map(entries.map((label) => [label.fullName, label.value]));
}

import assert from "node:assert/strict";
import { cpSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { buildComponents } from "../../../scripts/lib/build/build-components.ts";
import { buildStaticResources } from "../../../scripts/lib/build/build-static-resources.ts";
import { startLocalOrg, type LocalOrgProcess } from "./running-local-org.ts";
import { salesforceCli, type Sf } from "./sf.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

let org: LocalOrgProcess;
let sf: Sf;
let project: string;
before(async () => {
  org = await startLocalOrg();
  sf = salesforceCli("entente");
  project = join(sf.home, "entente");
  for (const name of ["force-app", "sfdx-project.json", ".forceignore"]) {
    cpSync(join(ROOT, name), join(project, name), { recursive: true });
  }
  buildComponents(project);
  await buildStaticResources(project);
  await sf.signIn(org);
});
after(async () => {
  await org.stop();
  sf.remove();
});

describe("Entente by the Salesforce CLI", () => {
  test("deploys as it stands in the repository", async () => {
    const { status, result, message } = await sf.json("project deploy start");
    const failures = result?.files?.filter(({ state }: { state: string }) => state === "Failed");
    assert.equal(status, 0, message ?? JSON.stringify(failures));
    assert.ok(result.numberComponentsDeployed > 100);
  });

  test("a second deploy changes nothing", async () => {
    const { status, result, message } = await sf.json("project deploy start");
    assert.equal(status, 0, message);
    const states = new Set(result.files.map(({ state }: { state: string }) => state));
    assert.deepEqual([...states], ["Unchanged"]);
  });

  test("comes back equivalent: every file that deploys is retrieved with the same content", async () => {
    const before = metadataOf(project);
    const { status, message } = await sf.json("project retrieve start", ["-d", "force-app"]);
    assert.equal(status, 0, message);
    const after = metadataOf(project);
    assert.ok(before.size > 400);
    for (const [file, content] of before) assert.deepEqual(after.get(file), content, file);
  });
});

/** Files of a project by path, XML as sorted lines: the order of elements has no meaning. */
function metadataOf(folder: string): Map<string, string> {
  const files = globSync("force-app/**/*.{xml,html,css,js}", { cwd: folder });
  return new Map(files.sort().map((file) => [file, contentOf(join(folder, file))]));
}

function contentOf(path: string): string {
  const text = readFileSync(path, "utf8");
  if (!path.endsWith(".xml")) return text;
  const elements = text
    .replace(/<\?xml[^>]*\?>\s*/, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll(/<([\w:]+)([^<>]*?)\s*\/>/g, "<$1$2></$1>")
    .replaceAll(/\s+>/g, ">")
    .replaceAll(/>\s+</g, "><")
    .split(/(?=<)/)
    .map((element) => element.trim());
  return elements.sort().join("\n");
}

import assert from "node:assert/strict";
import { cpSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { buildComponents } from "../../../scripts/lib/build/build-components.ts";
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

  test("comes back the same: what is retrieved changes no component's code and no permission set", async () => {
    const types = ["LightningComponentBundle", "PermissionSet"].flatMap((type) => ["-m", type]);
    const { status, result, message } = await sf.json("project retrieve start", types);
    assert.equal(status, 0, message);
    assert.ok(result.fileProperties.length > 10);
    const files = globSync("force-app/**/{lwc/*/*.html,lwc/*/*.css,permissionsets/*.xml}", {
      cwd: ROOT
    });
    assert.ok(files.length > 10);
    const words = (path: string) => readFileSync(path, "utf8").replaceAll(/\s+/g, "");
    for (const file of files)
      assert.equal(words(join(project, file)), words(join(ROOT, file)), file);
  });
});

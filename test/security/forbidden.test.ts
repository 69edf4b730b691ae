import { after, before, describe } from "node:test";
import { readModel } from "../../docs/generate/model/read-model.ts";
import { readSamples } from "./forbidden/samples.ts";
import { startSecurityOrg, type SeededOrg } from "./forbidden/security-org.ts";
import { testHidden } from "./forbidden/test-hidden.ts";
import { testHiddenRows } from "./forbidden/test-hidden-rows.ts";
import { testRefusedWrites } from "./forbidden/test-refused-writes.ts";

describe("what users may not do", { concurrency: false }, () => {
  let seeded: SeededOrg;

  before(async () => {
    const org = await startSecurityOrg();
    seeded = { org, samples: await readSamples(org.admin, readModel()) };
  });
  after(() => seeded?.org.stop());

  testHiddenRows(() => seeded);
  testHidden(() => seeded);
  testRefusedWrites(() => seeded);
});

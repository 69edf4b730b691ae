import assert from "node:assert/strict";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { buildComponents } from "../../lib/build/build-components.ts";

const source = `import { LightningElement, api } from "lwc";
import type { Day } from "c/calendarDay";
export default class Sample extends LightningElement {
  @api day: Day | undefined;
  label = "x";
}
`;

describe("building components", () => {
  const root = mkdtempSync(join(tmpdir(), "entente-build-"));
  const bundle = join(root, "force-app/main/renewals/lwc/sample");
  const output = join(bundle, "sample.js");

  before(() => {
    mkdirSync(bundle, { recursive: true });
    writeFileSync(join(bundle, "sample.ts"), source);
  });
  after(() => rmSync(root, { recursive: true }));

  test("takes types away and leaves decorators and fields as written", () => {
    assert.deepEqual(buildComponents(root), ["force-app/main/renewals/lwc/sample/sample.js"]);
    assert.equal(
      readFileSync(output, "utf8"),
      'import { LightningElement, api } from "lwc";\nexport default class Sample extends LightningElement {\n    @api\n    day;\n    label = "x";\n}\n'
    );
  });

  test("leaves a file alone that would not change", () => {
    const before = statSync(output).mtimeMs;
    buildComponents(root);
    assert.equal(statSync(output).mtimeMs, before);
  });

  test("removes output whose source is gone, and no JavaScript that has no TypeScript beside it", () => {
    const plain = join(root, "force-app/main/renewals/lwc/plain");
    mkdirSync(plain);
    writeFileSync(join(plain, "plain.js"), "export const a = 1;\n");
    writeFileSync(join(bundle, "gone.js"), "export const b = 1;\n");
    buildComponents(root);
    assert.equal(existsSync(join(bundle, "gone.js")), false);
    assert.equal(existsSync(join(plain, "plain.js")), true);
  });

  test("names the file that does not parse", () => {
    writeFileSync(join(bundle, "broken.ts"), "const = ;");
    assert.throws(() => buildComponents(root), /broken\.ts/);
  });
});

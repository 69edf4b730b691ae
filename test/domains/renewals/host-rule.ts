import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { defaultDeployOptions } from "../../../local-org/src/metadata/deploy/deploy-options.ts";
import type { TestOrg } from "../../../local-org/test/server/test-org.ts";

const NAMESPACE = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

/** Gives a standard object a rule of the host org: rows named Frozen cannot be changed. */
export async function freezeNamed(test: TestOrg, object: string): Promise<void> {
  const { deployments } = test.org.metadata;
  const admin = test.org.session(test.tokenOf("admin"), "68.0");
  const files = {
    "package.xml": `<Package ${NAMESPACE}><types><members>${object}.Frozen</members><name>ValidationRule</name></types><version>66.0</version></Package>`,
    [`objects/${object}.object`]: `<CustomObject ${NAMESPACE}><validationRules><fullName>Frozen</fullName><active>true</active><errorConditionFormula>AND(NOT(ISNEW()), Name = "Frozen")</errorConditionFormula><errorMessage>This record is frozen.</errorMessage></validationRules></CustomObject>`
  };
  const texts = Object.entries(files).map(([name, text]) => [name, strToU8(text)]);
  const zip = zipSync(Object.fromEntries(texts) as Record<string, Uint8Array>);
  const id = deployments.start(admin, zip, defaultDeployOptions);
  await deployments.idle();
  const { status, details } = deployments.result(id, true);
  assert.equal(status, "Succeeded", JSON.stringify(details?.componentFailures));
}

import { objectFile, openFixture, textField } from "../metadata-fixture.ts";
import type { PackageFiles } from "../metadata-fixture.ts";

/** Deploys packages of ten new objects one after the other, for ever. Run by kill.test.ts. */
const { deploy } = openFixture({ file: process.argv[2]! });
process.stdout.write("ready\n");
for (let round = 0; ; round++) await deploy(packageOf(round));

function packageOf(round: number): PackageFiles {
  const names = Array.from({ length: 10 }, (_, index) => `R${round}_${index}`);
  return Object.fromEntries(
    names.map((name) => [`objects/${name}__c.object`, objectFile(name, textField("F__c"))])
  );
}

import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../../../force-app/main/", import.meta.url));

/** Objects that have a tab or a record page of ours, in alphabetical order. */
export function pagedObjects(): string[] {
  const tabs = globSync("*/tabs/*__c.tab-meta.xml", { cwd: source }).map((file) =>
    basename(file, ".tab-meta.xml")
  );
  const pages = globSync("*/flexipages/*.flexipage-meta.xml", { cwd: source }).flatMap(
    (file) =>
      /<sobjectType>(\w+)<\/sobjectType>/.exec(readFileSync(join(source, file), "utf8"))?.[1] ?? []
  );
  return [...new Set([...tabs, ...pages])].sort();
}

/** Every French text of our metadata: what a French page may share with an English one. */
export function frenchTexts(): ReadonlySet<string> {
  const files = globSync("**/*{fr.translation,-fr.objectTranslation,.fieldTranslation}-meta.xml", {
    cwd: source
  });
  const texts = files.flatMap((file) =>
    [...readFileSync(join(source, file), "utf8").matchAll(/<(\w+)>([^<]+)<\/\1>/g)]
      .filter(([, element]) => element !== "masterLabel" && element !== "name")
      .map(([, , text = ""]) => text.trim())
  );
  return new Set(texts);
}

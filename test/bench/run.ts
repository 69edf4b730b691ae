/** `npm run bench`: one line a figure, `name value unit`. Ratios are against a peer in the same run. */
import { baseBundle } from "../../local-org/src/pages/base-bundle/build.ts";
import { launchBrowser } from "../support/browser.ts";
import { ententeJson } from "../support/entente-command.ts";
import { allocation } from "./allocation.ts";
import { allocationStudio } from "./allocation-studio.ts";
import { bulkUpsert } from "./bulk-upsert.ts";
import type { Figure } from "./figure.ts";
import { formulaRatio } from "./formula-ratio.ts";
import { metadataCheck } from "./metadata-check.ts";
import { negotiationRoom } from "./negotiation-room.ts";
import { packageSearch } from "./package-search.ts";
import { power } from "./power.ts";
import { publishFees } from "./publish-fees.ts";
import { renewalsOpen } from "./renewals-open.ts";
import { ruledUpsert } from "./ruled-upsert.ts";
import { soqlRatio } from "./soql-ratio.ts";
import { startUp } from "./start-up.ts";

function print(figures: readonly Figure[]): void {
  for (const { name, value, unit } of figures) {
    process.stdout.write(`${name} ${Number(value.toPrecision(3))} ${unit}\n`);
  }
}

print(await allocation());
print(power());
print(await packageSearch());
await baseBundle();
const browser = await launchBrowser();
try {
  const { org, figures } = await startUp(browser);
  try {
    print(figures);
    print(await bulkUpsert(org));
    print(await ruledUpsert(org));
    print(await renewalsOpen(org));
    print(await publishFees(org));
    print(await allocationStudio(org, browser));
    await ententeJson(org, ["seed", "edge-cases"]);
    print(await negotiationRoom(org, browser));
  } finally {
    await org.stop();
  }
  print(await soqlRatio());
  print(formulaRatio());
  print(await metadataCheck());
} finally {
  await browser.close();
}

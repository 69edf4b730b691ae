import assert from "node:assert/strict";
import { test } from "node:test";
import { openFixture } from "../metadata-fixture.ts";
import { reported } from "./samples.ts";

const meta = `<?xml version="1.0" encoding="UTF-8"?>
<StaticResource xmlns="http://soap.sforce.com/2006/04/metadata">
    <cacheControl>Public</cacheControl>
    <contentType>application/javascript</contentType>
</StaticResource>
`;
const deployed = async (content: string): Promise<readonly string[]> => {
  const files = {
    "staticresources/Library.resource": content,
    "staticresources/Library.resource-meta.xml": meta
  };
  return reported(await openFixture().deploy(files));
};

test("a static resource of 5 MB is taken, a larger one refused", async () => {
  const most = "x".repeat(5 * 1024 * 1024);
  assert.deepEqual(await deployed(most), []);
  assert.deepEqual(await deployed(`${most}x`), [
    "staticresources/Library.resource-meta.xml:2: error: Static Resource cannot exceed 5MB in size"
  ]);
});

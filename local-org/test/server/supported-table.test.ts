import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { format } from "prettier";
import { services } from "../../src/server/services.ts";
import { supportedTable } from "../../src/server/supported-table.ts";

test("SUPPORTED.md says what the code says (node local-org/src/server/write-supported.ts)", async () => {
  const file = readFileSync(new URL("../../SUPPORTED.md", import.meta.url), "utf8");
  assert.equal(file, await format(supportedTable(services), { parser: "markdown" }));
});

test("every service names its routes, and none is named twice", () => {
  const names = services.flatMap(({ routes }) =>
    routes.map(({ method, path }) => `${method} ${path}`)
  );
  assert.equal(new Set(names).size, names.length);
  for (const { routes, title } of services) assert.ok(routes.length > 0, title);
});

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import Sqlite from "better-sqlite3";
import { openDatabase } from "../../src/storage/open-database.ts";

describe("openDatabase", () => {
  const folder = mkdtempSync(join(tmpdir(), "local-org-"));
  after(() => rmSync(folder, { recursive: true }));

  test("opens its own file again", () => {
    const file = join(folder, "own.db");
    openDatabase(file).close();
    openDatabase(file).close();
  });

  test("refuses another version's file, saying the way out", () => {
    const file = join(folder, "old.db");
    const database = openDatabase(file);
    database.pragma("user_version = 99");
    database.close();
    assert.throws(() => openDatabase(file), {
      name: "DatabaseVersionError",
      message: `${file} was written by another version of the local org (99; this one reads 2): delete it or name another file with --db.`
    });
  });

  test("refuses another program's database and a file that is none", () => {
    const foreign = join(folder, "foreign.db");
    new Sqlite(foreign).exec("CREATE TABLE t (x)").close();
    const plain = join(folder, "plain.db");
    writeFileSync(
      plain,
      "not a database, only text that is long enough to be read as a header".repeat(20)
    );
    for (const file of [foreign, plain])
      assert.throws(() => openDatabase(file), {
        name: "DatabaseVersionError",
        message: `${file} is not a database of the local org: name another file with --db.`
      });
  });
});

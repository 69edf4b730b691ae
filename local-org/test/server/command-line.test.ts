import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readCommandLine, StartError } from "../../src/server/command-line.ts";

describe("The command line of the local org", () => {
  test("defaults to an empty org in memory on a free port", () => {
    assert.deepEqual(readCommandLine([]), { port: 0, demo: false });
  });

  test("reads port, file and content", () => {
    const expected = { port: 8080, demo: true, databaseFile: "org.db" };
    assert.deepEqual(readCommandLine(["--port", "8080", "--db", "org.db", "--demo"]), expected);
    assert.deepEqual(readCommandLine(["--empty"]), { port: 0, demo: false });
  });

  test("refuses what it does not know in one sentence with the way out", () => {
    const wrong: [string[], RegExp][] = [
      [["--prot", "1"], /--prot.*--help/],
      [["--port", "-1"], /--port/],
      [["--port", "70000"], /from 0 to 65535/],
      [["--port", "eight"], /from 0 to 65535/],
      [["--demo", "--empty"], /exclude each other/],
      [["extra"], /--help/]
    ];
    for (const [args, message] of wrong) {
      assert.throws(
        () => readCommandLine(args),
        (error) => {
          assert.ok(error instanceof StartError);
          assert.match(error.message, message);
          return true;
        }
      );
    }
  });
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CommandError } from "../../lib/output/command-error.ts";
import { allocate, BY_FTE, MEMBERS, report } from "./allocate-text.ts";

function refusal(text: string, ...options: readonly string[]): CommandError {
  try {
    report(text, ...options);
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
  return assert.fail("It was not refused.");
}

describe("entente allocate refuses, with exit code 2,", () => {
  test("an envelope out of reach, saying which bounds and by how much", async () => {
    const { code, stderr } = await allocate(MEMBERS, "--envelope", "1500", ...BY_FTE);
    assert.equal(code, 2);
    assert.match(stderr, /sum to 500\.00 more \(floor of Brest: 2000\.00\)/);
    assert.match(stderr, /→ Raise the envelope by 500\.00/);
    const { details } = refusal(MEMBERS, "--envelope", "1500", ...BY_FTE);
    assert.deepEqual(details, {
      kind: "infeasible",
      side: "low",
      bounds: [{ bound: "floor", members: ["Brest"], amount: "2000.00" }],
      by: "500.00"
    });
  });

  for (const [what, text, expected] of [
    [
      "text for a weight",
      "member,fte\na,1\nb,many\n",
      /line 3, column fte: "many" is no number; the decimal mark of this file is a point/
    ],
    [
      "too many decimals",
      "member,fte,floor\na,1,1.005\n",
      /line 2, column floor: "1\.005" has more/
    ],
    [
      "a number too large",
      "member,fte,floor\na,1,99999999999999999\n",
      /column floor: .* too large/
    ],
    [
      "a member twice",
      "member,fte\na,1\na,2\n",
      /line 3, column member: "a" stands there already in line 2/
    ],
    ["no name", "member,fte\n,1\n", /line 2, column member: the name is missing/],
    ["a short row", "member,fte\na\n", /line 2: 1 cells, 2 columns/],
    ["an open quote", 'member,fte\n"a,1\n', /line \d: /],
    ["a column missing", "member,beds\na,1\n", /no column "fte"\. The columns are: member, beds/],
    ["a column twice", "member,fte,fte\na,1,2\n", /column "fte" stands there twice/],
    ["no row", "member,fte\n", /holds no member/],
    [
      "a weight that is not known",
      "member,fte\na,1\nb,\n",
      /fte is not known for 1 of the members: b/
    ],
    ["a negative weight", "member,fte\na,-1\n", /fte is below 0 for: a/]
  ] as const) {
    test(`${what}, naming the place`, () => {
      const { exitCode, message } = refusal(text, "--envelope", "10", ...BY_FTE);
      assert.equal(exitCode, 2);
      assert.match(message, expected);
    });
  }

  for (const [options, expected] of [
    [["--model", "weights"], /needs --weight-column/],
    [["--model", "equal", "--equal-part", "20"], /--equal-part is not for the model equal/],
    [["--model", "equal", "--collar", "-5"], /--collar: "-5" is not a percentage/],
    [["--model", "equal", "--currency", "EURO"], /currency code of ISO 4217/],
    [["--model", "equal", "--rounding-unit", "0.005"], /a multiple of 0\.01 above 0/],
    [["--model", "equal", "--envelope", "-1"], /--envelope: "-1" is not an amount/],
    [["--model", "equal", "--envelope", "0.005"], /has more decimals than EUR knows \(2\)/],
    [["--model", "equal", "--envelope", "99999999999999999"], /is too large to be exact/],
    [["--model", "equal", "--weight-column", "fte"], /--weight-column is not for the model equal/],
    [
      ["--model", "percent", "--weight-column", "fte", "--weight-column", "floor"],
      /percent reads one --weight-column, not 2/
    ],
    [["--model", "equal", "--surrogate", "4"], /no use without --missing surrogate/],
    [["--model", "hybrid", "--weight-column", "fte", "--bands", "0:1"], /COLUMN=FROM:FACTOR/],
    [["--model", "hybrid", "--weight-column", "fte", "--bands", "beds=0:1"], /"beds" is no/],
    [
      ["--model", "bands", "--weight-column", "fte", "--bands", "0:1,0.0:2"],
      /two bands begin at 0/
    ],
    [["--model", "bands", "--weight-column", "fte", "--bands", "0:-1"], /a factor below 0/],
    [
      ["--model", "per-unit", "--weight-column", "fte", "--price-per-unit", "9007199254740.99"],
      /too large to be exact/
    ],
    [
      ["--model", "equal", "--ceiling", "1"],
      /Brest: its floor of 2000\.00 is 1999\.00 above its ceiling/
    ]
  ] as const) {
    test(`${options.join(" ")}`, () => {
      const { exitCode, message } = refusal(MEMBERS, "--envelope", "10", ...options);
      assert.equal(exitCode, 2);
      assert.match(message, expected);
    });
  }

  test("a model that is none, in JSON where it is asked for", async () => {
    const args = ["--envelope", "10", "--model", "nonsense"];
    const { code, stderr } = await allocate(MEMBERS, ...args);
    assert.equal(code, 2);
    assert.match(stderr, /--model/);
    const asked = await allocate(MEMBERS, ...args, "--json");
    assert.equal(asked.stderr, "");
    const { status, message } = JSON.parse(asked.stdout) as { status: number; message: string };
    assert.equal(status, 2);
    assert.match(message, /^option '--model <model>' argument 'nonsense' is invalid/);
  });
});

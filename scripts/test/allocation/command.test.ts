import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { addAllocateOptions } from "../../commands/allocate.ts";
import { allocateFile, type AllocateOptions } from "../../lib/allocation/allocate-file.ts";
import type { AllocationJson } from "../../lib/allocation/report.ts";
import { CommandError } from "../../lib/output/command-error.ts";

const main = fileURLToPath(new URL("../../main.ts", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "entente-allocate-"));
after(() => rmSync(folder, { recursive: true, force: true }));

interface End {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function fileOf(text: string | Uint8Array): string {
  const file = join(folder, "members.csv");
  writeFileSync(file, text);
  return file;
}

/** Runs `entente allocate` on a file of that text in a process of its own, without any org. */
function allocate(text: string, ...options: readonly string[]): Promise<End> {
  const args = [...process.execArgv, main, "allocate", fileOf(text), ...options];
  return new Promise((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr })
    );
  });
}

/** The same in this process: what it gives as JSON, and as text. */
function report(
  text: string | Uint8Array,
  ...options: readonly string[]
): AllocationJson & { readonly text: string } {
  const command = addAllocateOptions(new Command()).exitOverride();
  command.configureOutput({ writeErr: () => {} });
  command.parse([fileOf(text), ...options], { from: "user" });
  const { json, text: table } = allocateFile(
    command.args[0] ?? "",
    command.opts<AllocateOptions>()
  );
  return { ...(json as AllocationJson), text: table };
}

function refusal(text: string | Uint8Array, ...options: readonly string[]): CommandError {
  try {
    report(text, ...options);
  } catch (error) {
    if (error instanceof CommandError) return error;
    throw error;
  }
  return assert.fail("It was not refused.");
}

const MEMBERS = [
  "member,fte,last_year,floor,ceiling",
  "Lyon,60,5000.00,,4000.00",
  "Nantes,30,,,",
  "Brest,10,1500.00,2000.00,"
].join("\n");
const BY_FTE = ["--model", "weights", "--weight-column", "fte"];

describe("entente allocate", () => {
  test("prints the shares with what bound them, amounts as decimal strings", async () => {
    const { code, stdout } = await allocate(
      MEMBERS,
      ...["--envelope", "10000", "--json", ...BY_FTE]
    );
    assert.equal(code, 0);
    assert.deepEqual(JSON.parse(stdout), {
      status: 0,
      envelope: "10000.00",
      total: "10000.00",
      shares: [
        {
          member: "Lyon",
          share: "4000.00",
          unbounded: "6000.00",
          lastYear: "5000.00",
          changePercent: -20,
          bound: "ceiling"
        },
        {
          member: "Nantes",
          share: "4000.00",
          unbounded: "3000.00",
          lastYear: null,
          changePercent: null,
          bound: null
        },
        {
          member: "Brest",
          share: "2000.00",
          unbounded: "1000.00",
          lastYear: "1500.00",
          changePercent: 33.33,
          bound: "floor"
        }
      ],
      notes: []
    });
  });

  test("prints a table for people", () => {
    const { text } = report(MEMBERS, "--envelope", "10000", ...BY_FTE);
    assert.match(text, /Lyon\s+4000\.00\s+6000\.00\s+5000\.00\s+-20\s+ceiling/);
    assert.match(text, /Total 10000\.00 of 10000\.00 EUR for 3 members/);
  });

  test("sums to the cent in every model", () => {
    const text = [
      "member,fte,budget,band,percent,last_year",
      "a,11,1.5,1,60,10.01",
      "b,7,2.25,2,30,20.02",
      "c,5,9,3,20,7"
    ].join("\n");
    for (const options of [
      ["--model", "equal"],
      BY_FTE,
      ["--model", "historical", "--collar", "30:60"],
      ["--model", "bands"],
      ["--model", "bands", "--weight-column", "fte", "--bands", "0:1,7:2.5"],
      ["--model", "percent"],
      ["--model", "hybrid", "--weight-column", "fte:50", "--weight-column", "budget:30"],
      ["--model", "hybrid", "--weight-column", "last_year", "--equal-part", "10"],
      ["--model", "hybrid", "--weight-column", "fte", "--bands", "fte=0:1,7:2.5"]
    ]) {
      const { total } = report(text, "--envelope", "50.01", ...options);
      assert.equal(total, "50.01", options.join(" "));
    }
  });

  test("says that percentages were normalised and what a hybrid splits equally", () => {
    const text = "member,percent\na,60\nb,30\nc,20\n";
    const percent = report(text, "--envelope", "110", "--model", "percent");
    assert.deepEqual(percent.notes, ["percent sums to 110 %: normalised to 100 %."]);
    const hybrid = report(
      "member,fte\na,1\nb,3\n",
      ...["--envelope", "100", "--model", "hybrid", "--weight-column", "fte"]
    );
    assert.deepEqual(
      hybrid.shares.map(({ share }) => share),
      ["30.00", "70.00"]
    );
    assert.deepEqual(hybrid.notes, ["20 % of the envelope is split equally."]);
  });

  test("reads a French spreadsheet's CSV: BOM, semicolons, decimal commas", () => {
    const text = "\uFEFFmember;fte;last_year\r\nÉcole;1,5;1 234,50\r\n\r\nHôpital;4,5;\r\n";
    const { shares } = report(text, "--envelope", "100", ...BY_FTE);
    assert.deepEqual(
      shares.map(({ member, share, lastYear }) => [member, share, lastYear]),
      [
        ["École", "25.00", "1234.50"],
        ["Hôpital", "75.00", null]
      ]
    );
  });

  test("works in currencies of 0 and 3 decimals", () => {
    const text = "member,fte\na,1\nb,2\n";
    const yen = report(text, "--envelope", "100", "--currency", "JPY", ...BY_FTE);
    assert.deepEqual(
      yen.shares.map(({ share }) => share),
      ["33", "67"]
    );
    const dinar = report(text, "--envelope", "0.100", "--currency", "tnd", ...BY_FTE);
    assert.deepEqual(
      dinar.shares.map(({ share }) => share),
      ["0.033", "0.067"]
    );
  });

  test("rounds to whole euros where it is told, the sum kept to the cent", () => {
    const { shares, total } = report(
      "member,fte\na,1\nb,1\nc,1\n",
      ...["--envelope", "100.87", "--rounding-unit", "1", ...BY_FTE]
    );
    assert.equal(total, "100.87");
    assert.deepEqual(
      shares.map(({ share }) => share),
      ["34.00", "33.87", "33.00"]
    );
  });

  test("adds central funding and the administration fee as lines after allocation", () => {
    const { shares, total } = report(
      "member,fte\na,1\nb,3\n",
      ...["--envelope", "100", "--central-funding", "40", "--administration-fee", "2", ...BY_FTE]
    );
    assert.equal(total, "100.00");
    assert.deepEqual(
      shares.map(({ share, funding, fee, payable }) => [share, funding, fee, payable]),
      [
        ["25.00", "-10.00", "0.50", "15.50"],
        ["75.00", "-30.00", "1.50", "46.50"]
      ]
    );
  });

  test("prices per unit between floor and ceiling", () => {
    const { envelope, total } = report(
      "member,fte\na,10\nb,1000\n",
      ...["--model", "per-unit", "--weight-column", "fte", "--price-per-unit", "1.255"],
      ...["--floor", "50", "--ceiling", "1000"]
    );
    assert.deepEqual([envelope, total], ["1050.00", "1050.00"]);
  });

  test("leaves members out or stands in for their weight, and says so", () => {
    const text = "member,fte,surrogate\na,1,\nb,,3\n";
    const run = (...rest: string[]): AllocationJson =>
      report(text, "--envelope", "100", ...BY_FTE, ...rest);
    const left = run("--missing", "exclude");
    assert.deepEqual(
      left.shares.map(({ share, bound }) => [share, bound]),
      [
        ["100.00", null],
        [null, "excluded"]
      ]
    );
    assert.deepEqual(left.notes, ["Left out, fte is not known: b."]);
    const own = run("--missing", "surrogate");
    assert.equal(own.shares[1]?.share, "75.00");
    assert.match(
      refusal(text, "--envelope", "100", ...BY_FTE).message,
      /fte is not known for 1 of the members: b/
    );
  });

  test("an envelope out of reach says which bounds and by how much, with exit code 2", async () => {
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
    ["a negative weight", "member,fte\na,-1\n", /fte is below 0 for: a/]
  ] as const) {
    test(`refuses ${what} with exit code 2, naming the place`, () => {
      const { exitCode, message } = refusal(text, "--envelope", "10", ...BY_FTE);
      assert.equal(exitCode, 2);
      assert.match(message, expected);
    });
  }

  test("refuses text that is not UTF-8", () => {
    const { message } = refusal(Uint8Array.of(0xe9, 0x0a), "--envelope", "10", ...BY_FTE);
    assert.match(message, /not UTF-8/);
  });

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
    test(`refuses ${options.join(" ")}`, () => {
      const { exitCode, message } = refusal(MEMBERS, "--envelope", "10", ...options);
      assert.equal(exitCode, 2);
      assert.match(message, expected);
    });
  }

  test("refuses a model that is none with exit code 2, in JSON where it is asked for", async () => {
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

  test("gives no percentage of a credit, and no collar, and says so", () => {
    const { shares, notes } = report(
      "member,last_year\na,-10\nb,20\n",
      ...["--envelope", "60", "--model", "equal", "--collar", "5"]
    );
    assert.deepEqual(
      shares.map(({ share, changePercent }) => [share, changePercent]),
      [
        ["39.00", null],
        ["21.00", 5]
      ]
    );
    assert.deepEqual(notes, ["No collar without an amount above 0 last year: a."]);
  });

  test("explains itself", async () => {
    const { code, stdout } = await allocate(MEMBERS, "--help");
    assert.equal(code, 0);
    for (const word of ["--collar", "--rounding-point", "last_year", "Example"])
      assert.ok(stdout.includes(word), word);
  });
});

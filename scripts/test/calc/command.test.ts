import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { calc, calcJson, helpOf, refusal } from "./run-calc.ts";

const main = fileURLToPath(new URL("../../main.ts", import.meta.url));

const folder = mkdtempSync(join(tmpdir(), "entente-calc-"));
after(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(name: string, ...lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

/** Runs `entente …` in a process of its own, without any org. */
function entente(
  ...args: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [...process.execArgv, main, ...args], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr })
    );
  });
}

const ISSUES = [
  ...["--issue", "price:4120:4120:-3:2:1", "--issue", "term:3000:1000:-1:1:1"],
  ...["--issue", "training:400:900:-4:0:1", "--issue", "access:2500:6000:-1:0:1"]
];

describe("entente calc", () => {
  test("prints a path for people, with total, present value and breaches of a cap", async () => {
    const { text } = await calc(
      ...["path", "--first", "10000", "--uplifts", "3,4", "--cap", "3", "--rate", "5"]
    );
    assert.match(text, /3 +10712\.00 +4/u);
    assert.match(text, /Total +31012\.00 EUR/u);
    assert.match(text, /Present value +29525\.62/u);
    assert.match(text, /Year 3: 10712\.00 is 103\.00 above the cap's 10609\.00\./u);
  });

  test("rounds where and how it is told, in the currency's own minor unit", async () => {
    const path = ["path", "--first", "50", "--uplift", "1.5", "--years", "3"];
    const prices = async (...more: readonly string[]) => {
      const { years } = await calcJson(...path, ...more);
      return (years as { price: string }[]).map(({ price }) => price);
    };
    assert.deepEqual(await prices("--currency", "JPY"), ["50", "51", "52"]);
    assert.deepEqual(await prices("--currency", "TND"), ["50.000", "50.750", "51.511"]);
    const yen = ["--currency", "JPY", "--rounding-from", "exact"];
    assert.deepEqual(await prices(...yen), ["50", "51", "52"]);
    assert.deepEqual(await prices("--rounding-unit", "0.5"), ["50.00", "51.00", "52.00"]);
  });

  test("follows an index with a floor of 0, and leaves added content outside", async () => {
    const index = ["cap", "--base", "10000", "--index", "Syntec", "--index-from", "2025-08-01:310"];
    const risen = await calcJson(...index, "--index-to", "2026-08-01:325.5", "--outside", "500");
    assert.deepEqual([risen["capPercent"], risen["price"]], [5, "11000.00"]);
    const fallen = await calcJson(...index, "--index-to", "2026-08-01:300");
    assert.deepEqual([fallen["capPercent"], fallen["price"]], [0, "10000.00"]);
  });

  test("counts days of spans whose both ends count", async () => {
    const { days, newDays } = await calcJson(
      ...["coterm", "--fee", "6000", "--uplift", "10"],
      ...["--start", "2027-01-01", "--end", "2027-06-30", "--new-end", "2028-05-01"]
    );
    assert.deepEqual([days, newDays], [181, 306]);
  });

  test("discounts later years", async () => {
    const { total, presentValue } = await calcJson(
      ...["value", "--years", "10000,10500,11025", "--rate", "5"]
    );
    assert.deepEqual([total, presentValue], ["31525.00", "30000.00"]);
  });

  test("shows the zone, the mid-points and how the steps go", async () => {
    const { text } = await calc(
      ...["zone", "--walk-away", "420", "--reservation", "425", "--spread", "10"],
      ...["--ours", "445,433,427", "--theirs", "400,404,406"]
    );
    assert.match(text, /Overlap from 420\.00 to 425\.00 EUR, mid-point 422\.50\./u);
    assert.match(text, /Within the spread/u);
    assert.match(text, /Mid-points +422\.50 418\.50 416\.50/u);
    assert.match(text, /Our steps +shrinking/u);
  });

  test("keeps the best titles of a file", async () => {
    const file = fileOf(
      "titles.csv",
      ...["title;price;use", "Revue A;1000,00;5000", "Revue B;9000,00;100", "Revue C;200,00;0"]
    );
    const { kept, lostUse, titlesPrice } = await calcJson("alternative", file, "--package", "9000");
    assert.deepEqual([kept, lostUse, titlesPrice], [["Revue A"], 100, "1000.00"]);
    const all = await calcJson("alternative", file, "--package", "9000", "--coverage", "100");
    assert.deepEqual(all["kept"], ["Revue A", "Revue B"]);
  });

  test("finds packages of one worth, typed or in a file, or says which worth is next", async () => {
    const { packages } = await calcJson("packages", ...ISSUES, "--tolerance", "500");
    assert.deepEqual(packages, [
      {
        lead: "access",
        worth: "100.00",
        valueToThem: "5900.00",
        units: { access: -1, price: 0, term: 1, training: -1 }
      },
      {
        lead: null,
        worth: "0.00",
        valueToThem: "0.00",
        units: { access: 0, price: 0, term: 0, training: 0 }
      },
      {
        lead: "training",
        worth: "320.00",
        valueToThem: "-1320.00",
        units: { access: 0, price: 1, term: -1, training: -2 }
      }
    ]);
    const typed = ISSUES.filter((issue) => issue !== "--issue");
    const rows = typed.map((issue) => issue.replaceAll(":", ","));
    const file = fileOf("issues.csv", "issue,worth,value,lowest,highest,step", ...rows);
    const same = await calcJson("packages", file, "--tolerance", "500");
    assert.deepEqual(same["packages"], packages);
    const { text } = await calc("packages", ...ISSUES.slice(0, 2), "--worth", "1000");
    assert.equal(
      text,
      "No package is worth 1000.00 EUR within the tolerance; the nearest is worth 0.00 (-1000.00 away)."
    );
  });

  test("finds the cheapest gives, or says what all are worth", async () => {
    const gives = ["--give", "training:800:2500", "--give", "site:1500:3000"];
    const more = [...gives, "--give", "archive:200:900"];
    const found = await calcJson("concessions", ...more, "--value", "3100");
    assert.deepEqual([found["gives"], found["cost"]], [["archive", "training"], "1000.00"]);
    const { text } = await calc("concessions", ...gives, "--value", "6000");
    assert.match(text, /worth 5500\.00 EUR to them, less than 6000\.00/u);
  });

  test("ends with exit code 2 on wrong arguments, and says where, why and what to do", async () => {
    const wrong: [string[], RegExp][] = [
      [
        ["path", "--first", "abc", "--uplifts", "3"],
        /--first: "abc" is not an amount of 0 or more/u
      ],
      [["path", "--first", "1.234", "--uplifts", "3"], /--first: "1\.234" is not an amount/u],
      [
        ["path", "--first", "1.5", "--uplifts", "3", "--currency", "JPY"],
        /--first: "1\.5" is not an amount of 0 or more in JPY, as 1234\./u
      ],
      [["path", "--first", "100"], /--uplifts, or --uplift with --years, is needed/u],
      [["path", "--first", "100", "--uplifts=-101"], /"-101" is not a percentage of -100 or more/u],
      [["cap", "--base", "100"], /--cap, or --index with/u],
      [
        ["coterm", "--fee", "6000", "--days", "0", "--new-days", "9"],
        /--days: "0" is not a whole/u
      ],
      [["coterm", "--fee", "6000"], /--days and --new-days, or --start/u],
      [["value", "--years", "100", "--rate=-100"], /discount rate is above −100 %/u],
      [["expected", "--outcome", "80:5", "--outcome", "30:5"], /add up to 110 %, not to 100 %/u],
      [["expected"], /There is nothing to calculate with: --outcome probability:amount/u],
      [["expected", join(folder, "none.csv")], /none\.csv cannot be read \(ENOENT\)/u],
      [["retention", "--renewal", "100"], /--renewal: "100" is not due:outcome/u],
      [["retention", "--renewal", "100:-1"], /--renewal 100:-1: "-1" is not an amount/u],
      [["packages", "--issue", "price:1:1:2:-2:1"], /price: the lowest position is above/u],
      [["zone", "--opening", "9", "--currency", "euro"], /"euro" is not a currency code/u]
    ];
    for (const [args, message] of wrong) {
      const { exitCode, message: text, actions } = await refusal(...args);
      assert.equal(exitCode, 2, args.join(" "));
      assert.match(text, message);
      assert.ok(actions.length > 0, args.join(" "));
    }
  });

  test("names the line and the column of a file", async () => {
    const file = fileOf("renewals.csv", "due,outcome", "100,130", "100,many");
    const { message } = await refusal("retention", file);
    assert.match(message, /renewals\.csv, line 3, column outcome: "many" is not an amount/u);
    const other = await refusal("retention", fileOf("other.csv", "due", "100"));
    assert.match(other.message, /other\.csv, line 1: no column "outcome"/u);
  });

  test("has an example that runs in the help of each calculation", async () => {
    const names = [...(await helpOf()).matchAll(/^ {2}(\w+) \[options\]/gmu)];
    assert.equal(names.length, 10);
    for (const [, name = ""] of names) {
      const help = await helpOf(name);
      const examples = [...help.matchAll(/^ {2}entente calc (.+)$/gmu)];
      assert.ok(examples.length > 0, name);
      for (const [, line = ""] of examples.filter(([text]) => !text.includes(".csv")))
        assert.notEqual((await calc(...line.split(" "))).text, "");
    }
  });

  test("is a command of entente: one JSON object, exit codes, errors with the next step", async () => {
    const fee = ["coterm", "--fee", "6000", "--days", "181", "--uplift", "10"];
    const done = await entente("calc", ...fee, "--new-days", "306", "--json");
    assert.equal(done.code, 0);
    assert.deepEqual(JSON.parse(done.stdout), {
      status: 0,
      result: {
        currency: "EUR",
        fee: "6000.00",
        days: 181,
        newDays: 306,
        upliftPercent: 10,
        price: "11158.01"
      }
    });
    const wrong = await entente("calc", ...fee);
    assert.equal(wrong.code, 2);
    assert.match(wrong.stderr, /--days and --new-days, .*\n {2}→ entente calc COMMAND --help/u);
  });
});

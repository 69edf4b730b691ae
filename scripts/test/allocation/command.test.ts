import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { AllocationJson } from "../../lib/allocation/report.ts";
import { allocate, BY_FTE, MEMBERS, report } from "./allocate-text.ts";

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

  test("reads what a French spreadsheet saves as plain CSV: Windows text", () => {
    const text = Buffer.from("member;fte\nÉcole;1,5\nHôpital;4,5\n", "latin1");
    const { shares } = report(text, "--envelope", "100", ...BY_FTE);
    assert.deepEqual(
      shares.map(({ member }) => member),
      ["École", "Hôpital"]
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

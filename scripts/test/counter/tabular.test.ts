import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { CounterFileError, type CounterProblem } from "../../lib/counter/problem.ts";
import { readTabular } from "../../lib/counter/tabular.ts";
import { columns, reportText, row, type ReportParts } from "../support/report-text.ts";

function problemsOf(parts: ReportParts): CounterProblem[] {
  try {
    readTabular("usage.tsv", reportText(parts));
  } catch (error) {
    assert.ok(error instanceof CounterFileError);
    return error.details as CounterProblem[];
  }
  return [];
}

describe("a tabular report", () => {
  test("gives its header, rows and months", () => {
    const report = readTabular("usage.tsv", reportText());
    assert.equal(report.header.reportId, "TR_J1");
    assert.deepEqual(report.header.institutionIds, [
      "ROR:https://ror.org/012345678",
      "FINESS:010000000"
    ]);
    assert.equal(report.header.begin, "2026-01-01");
    const [first] = report.rows;
    assert.equal(first?.item, "Revue de médecine");
    assert.equal(first?.itemIdentifier, "10.1/x");
    assert.deepEqual(
      [...(first?.months ?? [])],
      [
        ["2026-01", 1],
        ["2026-02", 2],
        ["2026-03", 3]
      ]
    );
    assert.equal(first?.total, 6);
  });

  test("takes attributes without a column from the report's filters", () => {
    const [first] = readTabular("usage.tsv", reportText()).rows;
    assert.equal(first?.accessType, "Controlled");
    assert.equal(first?.dataType, "Journal");
  });

  const shapes: Record<string, string> = {
    "with a byte order mark and CR LF": `\uFEFF${reportText({ lineEnd: "\r\n" })}`,
    "as CSV": reportText({ delimiter: "," }),
    "as CSV with semicolons": reportText({
      delimiter: ";",
      header: {
        Institution_ID: "ROR:012345678",
        Metric_Types: "",
        Report_Filters: "Access_Type=Controlled",
        Reporting_Period: '"Begin_Date=2026-01-01; End_Date=2026-03-31"'
      }
    }),
    "with padded cells": reportText({ rows: [row.map((cell) => `  ${cell} `)] }),
    "with upper-case column names": reportText({
      columns: columns.map((name) => name.toUpperCase())
    }),
    "with Printed_ISSN": reportText({
      columns: columns.map((name) => name.replace("Print_", "Printed_"))
    }),
    "with blank rows in the body": reportText({ rows: [["", ""], row, []] }),
    "of release 5 with 12 header rows": reportText({
      header: { Release: "5", Registry_Record: undefined }
    })
  };
  for (const [shape, text] of Object.entries(shapes)) {
    test(`is read ${shape}`, () => {
      const { rows } = readTabular("usage.csv", text);
      assert.equal(rows.length, 1);
      assert.equal(rows[0]?.total, 6);
    });
  }

  test("without month columns has totals only", () => {
    const report = readTabular(
      "usage.tsv",
      reportText({ columns: columns.slice(0, 6), rows: [row.slice(0, 6)] })
    );
    assert.equal(report.monthly, false);
    assert.equal(report.rows[0]?.total, 6);
    assert.equal(report.rows[0]?.months.size, 0);
  });

  test("may be empty: exception 3030 says that no usage is a real zero", () => {
    const header = { Exceptions: "3030: No Usage Available for Requested Dates" };
    assert.deepEqual(readTabular("usage.tsv", reportText({ header, rows: [] })).rows, []);
  });

  test("keeps zeros, but not where an exception says that they are no zeros", () => {
    const rows = [[...row.slice(0, 5), "3", "0", "0", "3"]];
    const months = (header?: Record<string, string>): number =>
      readTabular("usage.tsv", reportText({ rows, ...(header && { header }) })).rows[0]?.months
        .size ?? 0;
    assert.equal(months(), 3);
    for (const code of [3031, 3032, 3040]) {
      assert.equal(months({ Exceptions: `${code}: Not ready` }), 1);
    }
    assert.equal(months({ Exceptions: "3030: No Usage" }), 3);
  });
});

describe("a tabular report that is wrong is refused with line, column, found and expected", () => {
  const cases: Record<string, [ReportParts, CounterProblem]> = {
    "a month outside the period": [
      { columns: [...columns.slice(0, 8), "Apr-2026"] },
      {
        line: 15,
        column: 9,
        found: "Apr-2026",
        expected: "the column Mar-2026 (reporting period 2026-01-01 to 2026-03-31)"
      }
    ],
    "a month missing at the end": [
      { columns: columns.slice(0, 8), rows: [[...row.slice(0, 5), "3", "1", "2"]] },
      {
        line: 15,
        column: 9,
        found: "nothing",
        expected: "the column Mar-2026 (reporting period 2026-01-01 to 2026-03-31)"
      }
    ],
    "a month too many": [
      { columns: [...columns, "Apr-2026"], rows: [[...row, "0"]] },
      {
        line: 15,
        column: 10,
        found: "Apr-2026",
        expected: "no month outside the reporting period 2026-01-01 to 2026-03-31"
      }
    ],
    "a missing header row": [
      { header: { Report_ID: undefined } },
      {
        line: 1,
        column: 1,
        found: "Report_Name",
        expected: "the header rows of a COUNTER report (Report_Name, Report_ID, Release, …)"
      }
    ],
    "another release": [
      { header: { Release: "4" } },
      { line: 3, column: 2, found: "4", expected: "release 5 or 5.1" }
    ],
    "a period that is no period": [
      { header: { Reporting_Period: "Begin_Date=2026-02-30; End_Date=2026-03-31" } },
      {
        line: 10,
        column: 2,
        found: "Begin_Date=2026-02-30; End_Date=2026-03-31",
        expected: "Begin_Date=YYYY-MM-DD; End_Date=YYYY-MM-DD with the begin not after the end"
      }
    ],
    "a text where a number belongs": [
      { rows: [row.with(7, "deux")] },
      { line: 16, column: 8, found: "deux", expected: "a whole number without separators" }
    ],
    "a number with separators": [
      { rows: [row.with(7, "1,024")] },
      { line: 16, column: 8, found: "1,024", expected: "a whole number without separators" }
    ],
    "a total that is not the sum": [
      { rows: [row.with(5, "7")] },
      { line: 16, column: 6, found: "7", expected: "the sum of the months, 6" }
    ],
    "no Metric_Type column": [
      { columns: columns.with(4, "Metric") },
      {
        line: 15,
        column: 1,
        found: columns.with(4, "Metric").join(" | "),
        expected: "a line of column names with Metric_Type"
      }
    ]
  };
  for (const [name, [parts, expected]] of Object.entries(cases)) {
    test(name, () => {
      const [first] = problemsOf(parts);
      const { line, column, found, expected: wanted } = first ?? {};
      assert.deepEqual({ line, column, found, expected: wanted }, expected);
    });
  }

  test("several problems are told together", () => {
    assert.equal(problemsOf({ rows: [row.with(6, "x").with(7, "y")] }).length >= 2, true);
  });
});

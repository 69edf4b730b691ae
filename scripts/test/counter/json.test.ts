import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readJson } from "../../lib/counter/json.ts";
import { CounterFileError, type CounterProblem } from "../../lib/counter/problem.ts";

const headerR51 = {
  Release: "5.1",
  Report_ID: "TR_J1",
  Report_Name: "Journal Requests (Controlled)",
  Created: "2026-04-10T08:00:00Z",
  Created_By: "Éditions Médicales",
  Institution_ID: { ROR: ["012345678"], Proprietary: ["EM:42"] },
  Institution_Name: "CHU de Valmont",
  Report_Filters: { Begin_Date: "2026-01-01", End_Date: "2026-03-31", Access_Type: ["Controlled"] }
};

const itemR51 = {
  Title: "Revue de médecine",
  Platform: "Clinique+",
  Item_ID: { Print_ISSN: "1234-5678" },
  Attribute_Performance: [
    { Performance: { Unique_Item_Requests: { "2026-01": 1, "2026-02": 2, "2026-03": 3 } } }
  ]
};

const reportR5 = {
  Report_Header: {
    ...headerR51,
    Release: "5",
    Institution_ID: [{ Type: "ROR", Value: "012345678" }],
    Report_Filters: [
      { Name: "Begin_Date", Value: "2026-01-01" },
      { Name: "End_Date", Value: "2026-03-31" },
      { Name: "Access_Type", Value: "Controlled" }
    ],
    Exceptions: [{ Code: 3040, Severity: "Warning", Message: "Partial Data Returned", Data: "Mar" }]
  },
  Report_Items: [
    {
      Title: "Revue de médecine",
      Platform: "Clinique+",
      Item_ID: [{ Type: "DOI", Value: "10.1/x" }],
      Performance: ["01-31", "02-28", "03-31"].map((end, index) => ({
        Period: { Begin_Date: `2026-${end.slice(0, 2)}-01`, End_Date: `2026-${end}` },
        Instance: [{ Metric_Type: "Unique_Item_Requests", Count: index }]
      }))
    }
  ]
};

function problemsOf(report: unknown): CounterProblem[] {
  const text = typeof report === "string" ? report : JSON.stringify(report, undefined, 1);
  try {
    readJson("usage.json", text);
  } catch (error) {
    assert.ok(error instanceof CounterFileError);
    return error.details as CounterProblem[];
  }
  return [];
}

describe("a JSON report", () => {
  test("of release 5.1 is metric to month to count", () => {
    const report = readJson(
      "usage.json",
      JSON.stringify({ Report_Header: headerR51, Report_Items: [itemR51] })
    );
    assert.deepEqual(report.header.institutionIds, ["ROR:012345678", "Proprietary:EM:42"]);
    assert.equal(report.rows[0]?.itemIdentifier, "1234-5678");
    assert.equal(report.rows[0]?.accessType, "Controlled");
    assert.equal(report.rows[0]?.total, 6);
  });

  test("of release 5 is arrays of periods; a doubtful zero is left out", () => {
    const report = readJson("usage.json", JSON.stringify(reportR5));
    assert.deepEqual(
      [...(report.rows[0]?.months ?? [])],
      [
        ["2026-02", 1],
        ["2026-03", 2]
      ]
    );
    assert.equal(report.header.exceptions[0]?.code, 3040);
  });
});

describe("a JSON report that is wrong is refused with line, column, found and expected", () => {
  test("truncated", () => {
    const text = JSON.stringify(
      { Report_Header: headerR51, Report_Items: [itemR51] },
      undefined,
      1
    );
    const [problem] = problemsOf(text.slice(0, 400));
    assert.equal(problem?.line, text.slice(0, 400).split("\n").length);
    assert.match(problem?.expected ?? "", /^valid JSON/);
  });

  test("a text where a number belongs", () => {
    const item = structuredClone(itemR51) as { Attribute_Performance: { Performance: object }[] };
    item.Attribute_Performance[0]!.Performance = { Unique_Item_Requests: { "2026-01": "one" } };
    const text = JSON.stringify({ Report_Header: headerR51, Report_Items: [item] }, undefined, 1);
    const [problem] = problemsOf(text);
    assert.equal(problem?.found, '"one"');
    assert.equal(
      problem?.expected,
      "a whole number at Report_Items.0.Attribute_Performance.0.Performance.Unique_Item_Requests.2026-01"
    );
    assert.equal(problem?.line, 1 + text.split("\n").findIndex((line) => line.includes('"one"')));
  });

  test("a month outside the period", () => {
    const item = structuredClone(itemR51) as { Attribute_Performance: { Performance: object }[] };
    item.Attribute_Performance[0]!.Performance = { Unique_Item_Requests: { "2026-04": 1 } };
    const [problem] = problemsOf({ Report_Header: headerR51, Report_Items: [item] });
    assert.match(
      problem?.expected ?? "",
      /^a month of the reporting period 2026-01-01 to 2026-03-31/
    );
  });

  test("half a month in release 5", () => {
    const report = structuredClone(reportR5);
    report.Report_Items[0]!.Performance[0]!.Period.End_Date = "2026-01-15";
    assert.match(problemsOf(report)[0]?.expected ?? "", /^a whole calendar month/);
  });

  test("no header", () => {
    assert.match(
      problemsOf({ Report_Items: [] })[0]?.expected ?? "",
      /Report_Header and Report_Items/
    );
  });
});

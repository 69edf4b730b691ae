import { accountKeys, matched } from "c/importAccounts";
import { guessedMapping } from "c/importFields";
import { draftedRows } from "c/importRows";
import { importSteps } from "c/importSteps";
import type { KnownAccount, MatchedRow } from "c/importAccounts";
import type { ImportSettings, RowProblem } from "c/importRows";
import { parseDelimited, tableOf } from "c/tableText";
import type { Table, TableCell } from "c/tableText";

const settings: ImportSettings = {
  locale: "fr-FR",
  currency: "EUR",
  defaults: { source: "Ministère", year: "2025" },
  start: "2027-01-01",
  end: "2028-12-31"
};

function tableIn(text: string): Table {
  const rows = parseDelimited(text);
  const table = "problem" in rows ? rows : tableOf(rows);
  if ("problem" in table) throw new Error(table.problem.kind);
  return table;
}

function read(table: Table, more: Partial<ImportSettings> = {}) {
  return draftedRows(table, guessedMapping(table.columns), { ...settings, ...more });
}

/** What a single cell under a column's name gives. */
function valueOf(column: string, cell: TableCell): unknown {
  const { drafts, problems } = read({
    columns: ["Membre", column],
    rows: [{ line: 2, cells: ["CHU", cell] }]
  });
  return problems[0]?.kind ?? Object.values(drafts[0]?.values ?? {})[0];
}

const account = (id: string, title: string, finess = "", ror = ""): KnownAccount => ({
  id,
  title,
  finess,
  ror
});
const kinds = (problems: readonly RowProblem[]): string[] =>
  problems.map(({ line, kind }) => `${line} ${kind}`);

describe("guessedMapping", () => {
  it("knows column names in French and English, accents and case aside", () => {
    expect(guessedMapping(["N° FINESS", "Établissement", "ETP", "CA historique", "?"])).toEqual({
      finess: 0,
      member: 1,
      weight: 2,
      lastYear: 3
    });
    expect(guessedMapping(["Member", "last_year", "Access start date"])).toEqual({
      member: 0,
      lastYear: 1,
      access: 2
    });
  });
});

describe("draftedRows", () => {
  it("reads numbers as French spreadsheets write them", () => {
    expect(valueOf("Poids", "1 234,5")).toBe(1234.5);
    expect(valueOf("Poids", "1\u202f234,50")).toBe(1234.5);
    expect(valueOf("CA historique", "185 640,00 €")).toBe(185640);
    expect(valueOf("CA historique", "-12,5")).toBe(-12.5);
    expect(valueOf("Voix", "4")).toBe(4);
  });

  it("reads a workbook's numbers and days", () => {
    expect(valueOf("Poids", 0.1 + 0.2)).toBe(0.3);
    expect(valueOf("Poids", 0)).toBe(0);
    expect(valueOf("Début d’accès", 46419)).toBe("2027-02-01");
    expect(valueOf("Début d’accès", "01/02/2027")).toBe("2027-02-01");
    expect(valueOf("Début d’accès", "2027-02-01")).toBe("2027-02-01");
    expect(valueOf("Année", 2025)).toBe("2025");
  });

  it("says what a cell is not", () => {
    expect(valueOf("Poids", "n.c.")).toBe("notANumber");
    expect(valueOf("Poids", "-1")).toBe("negative");
    expect(valueOf("Poids", "1,234")).toBe("tooManyDecimals");
    expect(valueOf("Poids", "100000000000000")).toBe("tooLarge");
    expect(valueOf("Plancher", "-1")).toBe("negative");
    expect(valueOf("Plancher", "1,005")).toBe("tooManyDecimals");
    expect(valueOf("Voix", "1,5")).toBe("tooManyDecimals");
    expect(valueOf("Voix", "100000")).toBe("tooLarge");
    expect(valueOf("Année", "25")).toBe("notAYear");
    expect(valueOf("Début d’accès", "31/02/2027")).toBe("notADay");
    expect(valueOf("Début d’accès", "1/2/27")).toBe("notADay");
    expect(valueOf("Début d’accès", "2029-01-01")).toBe("outsideDeal");
    expect(valueOf("Source", "x".repeat(121))).toBe("tooLong");
  });

  it("makes nothing of an empty cell, and 0 of 0", () => {
    const { drafts, problems } = read(tableIn("Membre;ETP;Plancher\nA;;\nB;0;0"));
    expect(problems).toEqual([]);
    expect(drafts.map(({ values }) => values)).toEqual([
      {},
      {
        Allocation_Weight__c: 0,
        Weight_Source__c: "Ministère",
        Weight_Year__c: "2025",
        Floor_Amount__c: 0
      }
    ]);
  });

  it("names row, column and what stands there", () => {
    const { problems } = read(tableIn("Membre;ETP;Plancher;Plafond\n;1;;\nB;x;3;2"));
    expect(problems).toEqual([
      { line: 2, column: "Membre", found: "", kind: "noMember" },
      { line: 3, column: "ETP", found: "x", kind: "notANumber" },
      { line: 3, column: "Plafond", found: "2", kind: "floorAboveCeiling" }
    ]);
  });

  it("gives back leading zeros that a spreadsheet took, and takes ROR as an address", () => {
    const { drafts } = read({
      columns: ["FINESS", "ROR"],
      rows: [
        { line: 2, cells: [10780054, "https://ror.org/02FEAHW73"] },
        { line: 3, cells: ["2a0000014", ""] }
      ]
    });
    expect(drafts.map(({ identity }) => identity)).toEqual([
      { member: "", finess: "010780054", ror: "02feahw73" },
      { member: "", finess: "2A0000014", ror: "" }
    ]);
    expect(accountKeys(drafts)).toEqual({
      titles: [],
      finess: ["010780054", "2A0000014"],
      rors: ["02feahw73"]
    });
  });
});

describe("matched", () => {
  const match = (text: string, ...accounts: KnownAccount[]) =>
    matched(read(tableIn(text)).drafts, accounts);

  it("goes by identifiers before names, and by names whatever their accents", () => {
    const { rows, problems } = match(
      "Membre;FINESS;ROR\nAncien nom;010780054;\nhopital de l'etoile;;\nX;;02feahw73",
      account("1", "CHU Un", "010780054"),
      account("2", "Hôpital de l’Étoile"),
      account("3", "Université", "", "02feahw73")
    );
    expect(problems).toEqual([]);
    expect(rows.map((row) => row.account.id)).toEqual(["1", "2", "3"]);
  });

  it("guesses nothing", () => {
    const { rows, problems } = match(
      "Membre;FINESS;ROR\nInconnu;;\nDouble;;\nA;010780054;02feahw73\nUn;999999999;\nUn;;\nUn;;",
      account("1", "Un", "010780054"),
      account("2", "Double"),
      account("3", "double"),
      account("4", "Autre", "", "02feahw73")
    );
    expect(kinds(problems)).toEqual([
      "2 unknownAccount",
      "3 severalAccounts",
      "4 otherAccount",
      "5 otherAccount",
      "7 twice"
    ]);
    expect(rows.map(({ line }) => line)).toEqual([6]);
  });
});

describe("importSteps", () => {
  const row = (id: string, values: MatchedRow["values"], line = 2): MatchedRow => ({
    line,
    identity: { member: id, finess: "", ror: "" },
    values,
    account: account(id, id)
  });
  const weight = { Allocation_Weight__c: 5, Weight_Source__c: "S", Weight_Year__c: "2025" };

  it("makes new members, changes only what differs, and leaves what the table does not say", () => {
    const there = { id: "m", accountId: "a", values: { ...weight, Votes__c: 3 } };
    const steps = importSteps([row("a", { Votes__c: 4 }), row("b", weight)], [there], true);
    expect(steps).toMatchObject({
      creates: [{ account: { id: "b" } }],
      updates: [{ id: "m", values: { Votes__c: 4 } }],
      unchanged: 0,
      problems: []
    });
  });

  it("writes nothing twice", () => {
    const there = { id: "m", accountId: "a", values: weight };
    expect(importSteps([row("a", weight)], [there], true)).toEqual({
      creates: [],
      updates: [],
      unchanged: 1,
      problems: []
    });
  });

  it("asks where a weight comes from, unless the member says so already or shares are equal", () => {
    const bare = [row("a", { Allocation_Weight__c: 6 })];
    expect(kinds(importSteps(bare, [], true).problems)).toEqual(["2 noSource"]);
    expect(importSteps(bare, [], false).problems).toEqual([]);
    const there = { id: "m", accountId: "a", values: weight };
    expect(importSteps(bare, [there], true).problems).toEqual([]);
  });
});

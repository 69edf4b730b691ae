import { clientOf, queryRows } from "../../support/org-client.ts";
import type { LocalOrgProcess } from "../../../local-org/test/clients/running-local-org.ts";

export const CONSORTIUM = "Consortium Alizé";
/** The largest member: without it participation falls below three quarters. */
export const LARGEST = "CHU d’Orval";
/** Paid little last year: the upper collar holds it. */
export const HELD = "Institut Érable";

/** FTE and what each paid last year, in whole euros; the smallest three come first. */
const INSTITUTIONS: readonly (readonly [name: string, weight: number, lastYear: number])[] = [
  "Clinique Acacia",
  "Institut Bouleau",
  "Hôpital Cèdre",
  "Université Douglas",
  HELD,
  "Centre Frêne",
  "Faculté Genêt",
  "Hôpital Houx",
  "Institut If",
  "Université Jasmin",
  "Centre Kaki",
  "Clinique Laurier",
  "Hôpital Mélèze",
  "Université Noyer",
  "Institut Olivier",
  "Centre Peuplier",
  "Faculté Quinoa",
  "Hôpital Romarin",
  "Université Sureau",
  "Institut Tilleul",
  "Centre Ulmaire",
  "Hôpital Verveine",
  "Université Ypréau",
  LARGEST
].map((name, index) => {
  const weight = name === LARGEST ? 12_000 : 500 + 100 * index;
  return [name, weight, weight * (name === HELD ? 30 : 42)];
});

export const NAMES: readonly string[] = INSTITUTIONS.map(([name]) => name);

type Row = Readonly<Record<string, unknown>>;

/** Rows of one object in one call, all or none; gives back their ids in order. */
async function insertAll(
  org: LocalOrgProcess,
  object: string,
  rows: readonly Row[]
): Promise<string[]> {
  const records = rows.map((row) => ({ attributes: { type: object }, ...row }));
  const saved = await clientOf(org).requestPost<{ id: string; success: boolean }[]>(
    "/composite/sobjects",
    { allOrNone: true, records }
  );
  if (!saved.every(({ success }) => success)) throw new Error(JSON.stringify(saved));
  return saved.map(({ id }) => id);
}

/** The consortium and 24 institutions, all of the account manager; gives back their ids by name. */
export async function institutions(org: LocalOrgProcess): Promise<ReadonlyMap<string, string>> {
  const names = [CONSORTIUM, ...NAMES];
  const OwnerId = org.idOf("manager");
  const ids = await insertAll(
    org,
    "Account",
    names.map((Name) => ({ Name, OwnerId }))
  );
  return new Map(names.map((name, index) => [name, ids[index] ?? ""]));
}

/** The 24 as rows of a spreadsheet, to be pasted. */
export const MEMBERS_TABLE = [
  ["Member", "Weight", "Metric", "Source", "Weight year", "Participation weight", "Last year"],
  ...INSTITUTIONS.map(([name, weight, lastYear]) => {
    return [name, weight, "FTE", "Ministry survey", "2025", weight, lastYear];
  })
]
  .map((cells) => cells.join("\t"))
  .join("\n");

/** A deal of the consortium in negotiation, with two years of 2,040,000 and 2,080,800, and its 24 members. */
export async function dealInNegotiation(
  org: LocalOrgProcess,
  accounts: ReadonlyMap<string, string>
): Promise<string> {
  const [deal = ""] = await insertAll(org, "Consortium_Deal__c", [
    { ...RULES, Name: "Accord Alizé 2027–2028", Account__c: accounts.get(CONSORTIUM) }
  ]);
  await insertAll(
    org,
    "Deal_Year__c",
    YEARS.map((year) => ({ Deal__c: deal, ...year }))
  );
  await insertAll(
    org,
    "Deal_Member__c",
    INSTITUTIONS.map(([name, weight, lastYear]) => ({
      Deal__c: deal,
      Member_Account__c: accounts.get(name),
      Response__c: "Invited",
      Allocation_Weight__c: weight,
      Participation_Weight__c: weight,
      Weight_Metric__c: "ETP",
      Weight_Source__c: "Ministère",
      Weight_Year__c: "2025",
      Last_Year_Amount__c: lastYear,
      Paper_Language__c: "French"
    }))
  );
  return deal;
}

const RULES = {
  Status__c: "Negotiate",
  Start_Date__c: "2027-01-01",
  End_Date__c: "2028-12-31",
  Allocation_Model__c: "FTE",
  Missing_Weight_Rule__c: "Stop",
  Upper_Collar_Percent__c: 10,
  Participation_Base__c: "FTE",
  Participation_Threshold__c: 75,
  Silence_Rule__c: "Declines",
  Allocations_Confidential__c: true
};

const YEARS = [
  {
    Position__c: 1,
    Start_Date__c: "2027-01-01",
    End_Date__c: "2027-12-31",
    Base_Amount__c: 2_000_000,
    Change_Percent__c: 2
  },
  {
    Position__c: 2,
    Start_Date__c: "2028-01-01",
    End_Date__c: "2028-12-31",
    Base_Amount__c: 2_040_000,
    Change_Percent__c: 2
  }
];

export interface Fee {
  readonly Id: string;
  readonly Member_Name__c: string;
  readonly Year_Position__c: number;
  readonly Net_Amount__c: number;
  readonly VAT_Amount__c: number;
  readonly Is_Counted__c: boolean;
}

/** A deal's fees by year and amount, the largest first. */
export function feesOf(org: LocalOrgProcess, deal: string): Promise<Fee[]> {
  return queryRows<Fee>(
    clientOf(org),
    `SELECT Id, Member_Name__c, Year_Position__c, Net_Amount__c, VAT_Amount__c, Is_Counted__c
      FROM Member_Fee__c WHERE Member__r.Deal__c = '${deal}'
      ORDER BY Year_Position__c, Net_Amount__c DESC`
  );
}

/** In cents, of the fees of one year that count. */
export function sharesOf(fees: readonly Fee[], year: number): number {
  return fees
    .filter((fee) => fee.Is_Counted__c && fee.Year_Position__c === year)
    .reduce((total, fee) => total + Math.round(fee.Net_Amount__c * 100), 0);
}

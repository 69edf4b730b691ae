import { books, journals, publisher, type Title } from "./catalogue.ts";
import type { Report, ReportRow } from "./counter-file.ts";
import type { Customer } from "./customers.ts";
import { monthlyCounts, relatedCounts } from "./monthly-counts.ts";
import type { Month } from "./months.ts";

const journalColumns = [
  "Title",
  "Publisher",
  "Publisher_ID",
  "Platform",
  "DOI",
  "Proprietary_ID",
  "Print_ISSN",
  "Online_ISSN",
  "URI"
];
const bookColumns = [
  ...journalColumns.slice(0, 6),
  "ISBN",
  ...journalColumns.slice(6),
  "Data_Type",
  "YOP"
];

/** TR_J1: controlled journal requests. */
export function journalRequests(customer: Customer, months: readonly Month[]): Report {
  const rows = shared(journals, customer.journals ?? 0).flatMap(({ title, average }) => {
    const key = `${customer.key} TR_J1 ${title.id}`;
    const unique = monthlyCounts(key, months, average, customer.growth);
    return [
      row(title, "Total_Item_Requests", relatedCounts(`${key} total`, unique, 1.6)),
      row(title, "Unique_Item_Requests", unique)
    ];
  });
  return journalReport(
    customer,
    "TR_J1",
    customer.release === "5.1"
      ? "Journal Requests (Controlled)"
      : "Journal Requests (Excluding OA_Gold)",
    "; Access_Type=Controlled",
    rows
  );
}

/** TR_J2: journal requests refused for want of a licence. */
export function journalTurnaways(customer: Customer, months: readonly Month[]): Report {
  const rows = shared(journals.slice(8), customer.turnaways ?? 0).map(({ title, average }) =>
    row(
      title,
      "No_License",
      monthlyCounts(`${customer.key} TR_J2 ${title.id}`, months, average, 0.3)
    )
  );
  return journalReport(customer, "TR_J2", "Journal Accesses Denied", "", rows);
}

/** TR_B1: controlled book requests. */
export function bookRequests(customer: Customer, months: readonly Month[]): Report {
  const rows = shared(books, customer.books ?? 0).flatMap(({ title, average }, index) => {
    const key = `${customer.key} TR_B1 ${title.id}`;
    const unique = monthlyCounts(key, months, average, customer.growth);
    const cells = bookCells(title, String(2016 + index));
    return [
      { cells, metric: "Total_Item_Requests", counts: relatedCounts(`${key} total`, unique, 3.1) },
      { cells, metric: "Unique_Title_Requests", counts: unique }
    ];
  });
  const columns =
    customer.release === "5.1" ? bookColumns : bookColumns.filter((name) => name !== "Data_Type");
  return {
    ...identity(customer),
    id: "TR_B1",
    name:
      customer.release === "5.1"
        ? "Book Requests (Controlled)"
        : "Book Requests (Excluding OA_Gold)",
    filters:
      customer.release === "5.1"
        ? "Data_Type=Book|Reference_Work; Access_Type=Controlled; Access_Method=Regular"
        : "Data_Type=Book; Access_Type=Controlled; Access_Method=Regular",
    columns,
    rows:
      customer.release === "5.1"
        ? rows
        : rows.map((each) => ({ ...each, cells: each.cells.filter((_, index) => index !== 10) }))
  };
}

/** Who the report is about. */
export function identity(customer: Pick<Customer, "name" | "institutionId" | "release">) {
  return {
    institutionName: customer.name,
    institutionId: customer.institutionId,
    release: customer.release
  };
}

export function journalReport(
  customer: Pick<Customer, "name" | "institutionId" | "release">,
  id: string,
  name: string,
  filter: string,
  rows: readonly ReportRow[]
): Report {
  const filters = `Data_Type=Journal${filter}; Access_Method=Regular`;
  return { ...identity(customer), id, name, filters, columns: journalColumns, rows };
}

function shared(titles: readonly Title[], total: number): { title: Title; average: number }[] {
  const parts = titles.reduce((sum, { part }) => sum + part, 0);
  return titles.map((title) => ({ title, average: (total * title.part) / parts }));
}

function row(title: Title, metric: string, counts: readonly number[]): ReportRow {
  const { name, platform, doi, id, issn = "" } = title;
  const cells = [
    name,
    publisher.name,
    publisher.id,
    platform,
    doi,
    id,
    "",
    issn,
    `https://doi.org/${doi}`
  ];
  return { cells, metric, counts };
}

function bookCells(title: Title, yearOfPublication: string): string[] {
  const { name, platform, doi, id, isbn = "" } = title;
  return [
    name,
    publisher.name,
    publisher.id,
    platform,
    doi,
    id,
    isbn,
    "",
    "",
    `https://doi.org/${doi}`,
    "Book",
    yearOfPublication
  ];
}

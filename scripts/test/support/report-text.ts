/** Builds small COUNTER files for tests: what a case is about is changed, the rest is valid. */
export interface ReportParts {
  readonly header?: Readonly<Record<string, string | undefined>>;
  readonly columns?: readonly string[];
  readonly rows?: readonly (readonly string[])[];
  readonly delimiter?: string;
  readonly lineEnd?: string;
}

const header: Readonly<Record<string, string>> = {
  Report_Name: "Journal Requests (Controlled)",
  Report_ID: "TR_J1",
  Release: "5.1",
  Institution_Name: "CHU de Valmont",
  Institution_ID: "ROR:https://ror.org/012345678; FINESS:010000000",
  Metric_Types: "Total_Item_Requests; Unique_Item_Requests",
  Report_Filters: "Data_Type=Journal; Access_Type=Controlled; Access_Method=Regular",
  Report_Attributes: "",
  Exceptions: "",
  Reporting_Period: "Begin_Date=2026-01-01; End_Date=2026-03-31",
  Created: "2026-04-10T08:00:00Z",
  Created_By: "Éditions Médicales",
  Registry_Record: ""
};

export const columns = [
  "Title",
  "Platform",
  "DOI",
  "Print_ISSN",
  "Metric_Type",
  "Reporting_Period_Total",
  "Jan-2026",
  "Feb-2026",
  "Mar-2026"
];

export const row = [
  "Revue de médecine",
  "Clinique+",
  "10.1/x",
  "1234-5678",
  "Unique_Item_Requests",
  "6",
  "1",
  "2",
  "3"
];

/** A tabular report as text. A header row given as undefined is left out. */
export function reportText(parts: ReportParts = {}): string {
  const delimiter = parts.delimiter ?? "\t";
  const headerRows = Object.entries({ ...header, ...parts.header })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => [name, value ?? ""]);
  const lines = [...headerRows, [], parts.columns ?? columns, ...(parts.rows ?? [row])];
  const cell = (text: string): string =>
    delimiter === "," && /[,"]/.test(text) ? `"${text}"` : text;
  return lines.map((cells) => cells.map(cell).join(delimiter)).join(parts.lineEnd ?? "\n");
}

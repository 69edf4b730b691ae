import { fillLabel } from "c/labelText";
import { IMPORT_FIELDS } from "c/importFields";
import type { ImportField, Mapping } from "c/importFields";
import type { FileProblem } from "c/tableFile";
import type { Table } from "c/tableText";
import { FILE_PROBLEMS, LABELS } from "./sourceLabels";

/** A column of the table, a few of its values, and the field it holds. */
export interface ColumnView {
  readonly index: number;
  readonly title: string;
  readonly sample: string;
  readonly field: string;
}

/** Value of a column that is not imported. */
const IGNORED = "";
const SAMPLES = 3;

export function columnViews({ columns, rows }: Table, mapping: Mapping): ColumnView[] {
  const fields = new Map(Object.entries(mapping).map(([field, index]) => [index, field]));
  return columns.map((title, index) => ({
    index,
    title: title || String(index + 1),
    sample: rows
      .slice(0, SAMPLES)
      .map(({ cells }) => String(cells[index] ?? ""))
      .filter((text) => text !== "")
      .join(" · "),
    field: fields.get(index) ?? IGNORED
  }));
}

/** A column holds one field, and a field stands in one column. */
export function remapped(mapping: Mapping, index: number, field: string): Mapping {
  const others = Object.entries(mapping).filter(([key, at]) => key !== field && at !== index);
  return Object.fromEntries(field === IGNORED ? others : [...others, [field, index]]);
}

/** @param labelOf the org's own name of a field that members have */
export function fieldOptions(
  labelOf: (field: ImportField) => string
): { readonly label: string; readonly value: string }[] {
  const own: Partial<Record<ImportField, string>> = {
    member: LABELS.institution,
    finess: LABELS.finess,
    ror: LABELS.ror
  };
  return [
    { label: LABELS.ignored, value: IGNORED },
    ...IMPORT_FIELDS.map((field) => ({ label: own[field] ?? labelOf(field), value: field }))
  ];
}

export function fileProblemText(problem: FileProblem): string {
  const value = "column" in problem ? problem.column : "line" in problem ? problem.line : "";
  return fillLabel(FILE_PROBLEMS[problem.kind], value);
}

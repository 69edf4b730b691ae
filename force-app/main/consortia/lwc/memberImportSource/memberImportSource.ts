import { LightningElement, api } from "lwc";
import { localeSettings } from "c/localeSettings";
import { guessedMapping, TARGETS } from "c/importFields";
import type { Mapping } from "c/importFields";
import type { ImportSettings } from "c/importRows";
import { readTableFile, readTableText } from "c/tableFile";
import type { Table } from "c/tableText";
import { columnViews, fieldOptions, fileProblemText, remapped } from "./columnViews";
import type { ColumnView } from "./columnViews";
import { LABELS } from "./sourceLabels";

/** What a person chose: the table, what its columns hold, how its numbers are written. */
export interface ImportChoice {
  readonly table: Table;
  readonly mapping: Mapping;
  readonly locale: string;
  readonly defaults: ImportSettings["defaults"];
}

const FRENCH = "fr-FR";
const ENGLISH = "en-US";
const FORMATS = [
  { label: LABELS.comma, value: FRENCH },
  { label: LABELS.point, value: ENGLISH }
];
/** Stand in for columns that the table lacks. */
const DEFAULTS = [
  { field: "source", label: LABELS.source, longest: 120 },
  { field: "year", label: LABELS.year, longest: 4 },
  { field: "metric", label: LABELS.metric, longest: 80 }
];
/** One read gives no more accounts, and no more members. */
const MOST_ROWS = 2000;

/**
 * A table from a file or the clipboard, and what its columns hold. Fires `choicechanged` with an ImportChoice, or with
 * nothing while no column tells the institution.
 */
export default class MemberImportSource extends LightningElement {
  /** The org's names of the fields of members, by API name. */
  @api fieldLabels: Readonly<Record<string, string>> = {};
  @api disabled = false;
  labels = LABELS;
  formats = FORMATS;
  defaults = DEFAULTS;
  choice: ImportChoice | undefined;
  problem = "";

  get columns(): ColumnView[] {
    return this.choice ? columnViews(this.choice.table, this.choice.mapping) : [];
  }

  get fields(): ReturnType<typeof fieldOptions> {
    return fieldOptions((field) => {
      const name = TARGETS[field]?.api ?? field;
      return this.fieldLabels[name] ?? name;
    });
  }

  get lacksIdentity(): boolean {
    const { member, finess, ror } = this.choice?.mapping ?? {};
    return Boolean(this.choice) && (member ?? finess ?? ror) === undefined;
  }

  async handleFile({ detail }: CustomEvent<{ files: readonly File[] }>): Promise<void> {
    const [file] = detail.files;
    if (file) this.take(await readTableFile(this, file));
  }

  handlePaste({ detail }: CustomEvent<{ value: string }>): void {
    if (detail.value.trim() !== "") this.take(readTableText(detail.value));
  }

  handleField({ target, detail }: CustomEvent<{ value: string }>): void {
    const index = Number((target as HTMLElement).dataset.index);
    this.change({ mapping: remapped(this.choice?.mapping ?? {}, index, detail.value) });
  }

  handleFormat({ detail }: CustomEvent<{ value: string }>): void {
    this.change({ locale: detail.value });
  }

  handleDefault({ target, detail }: CustomEvent<{ value: string }>): void {
    const field = (target as HTMLElement).dataset.field ?? "";
    const all = Object.entries({ ...this.choice?.defaults, [field]: detail.value.trim() });
    this.change({ defaults: Object.fromEntries(all.filter(([, text]) => text !== "")) });
  }

  private take(read: ReturnType<typeof readTableText>): void {
    this.choice = undefined;
    this.problem = "";
    if ("problem" in read) this.problem = fileProblemText(read.problem);
    else if (read.table.rows.length > MOST_ROWS)
      this.problem = fileProblemText({ kind: "tooLarge" });
    else {
      const { table, delimiter } = read;
      const mapping = guessedMapping(table.columns);
      this.choice = { table, mapping, locale: localeFor(delimiter), defaults: {} };
    }
    this.tell();
  }

  private change(more: Partial<ImportChoice>): void {
    if (this.choice) this.choice = { ...this.choice, ...more };
    this.tell();
  }

  private tell(): void {
    const detail = (this.lacksIdentity ? undefined : this.choice) ?? null;
    this.dispatchEvent(new CustomEvent("choicechanged", { detail }));
  }
}

/** A comma that separates cells is no decimal mark, and semicolons separate where it is one. */
function localeFor(delimiter: string | undefined): string {
  if (delimiter === ",") return ENGLISH;
  return delimiter === ";" || !localeSettings.locale.startsWith("en") ? FRENCH : ENGLISH;
}

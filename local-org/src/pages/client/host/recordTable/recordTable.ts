import { LightningElement, api } from "lwc";
import { fieldLabel } from "../../data/field-label.ts";
import { cellOf, isNumeric, picklistLabel, type Cell } from "../../data/format.ts";
import { picklistValues, type ObjectInfo, type PicklistsByField } from "../../data/object-info.ts";
import { referenceName, valueAt, type Row, type Rows } from "../../data/rows.ts";

interface CellView {
  readonly key: string;
  readonly cell: Cell;
  readonly className: string;
  readonly isHeader: boolean;
}

/** Records as a plain table; the name links to the record, headers sort where the parent allows. */
export default class RecordTable extends LightningElement {
  @api columns: readonly string[] = [];
  @api caption = "";
  /** Whether headers are buttons that fire `sort` with the field's name. */
  @api sortable = false;
  @api sortedBy: string | undefined;
  @api sortedDescending = false;
  picklists: PicklistsByField | undefined;
  shown: Rows | undefined;

  @api
  get rows(): Rows | undefined {
    return this.shown;
  }
  set rows(value: Rows | undefined) {
    const object = value?.info.apiName;
    if (object !== undefined && object !== this.shown?.info.apiName)
      void this.loadPicklists(object);
    this.shown = value;
  }

  async loadPicklists(object: string): Promise<void> {
    this.picklists = await picklistValues(object).catch(() => undefined);
  }

  get headers(): object[] {
    const info = this.shown?.info;
    return this.columns.map((name) => {
      const sorted = name === this.sortedBy;
      return {
        name,
        label: fieldLabel(info?.fields[name]),
        className: info === undefined ? "" : columnClass(info, name),
        sort: sorted ? (this.sortedDescending ? "descending" : "ascending") : null,
        icon: this.sortedDescending ? "utility:arrowdown" : "utility:arrowup",
        sorted
      };
    });
  }

  get body(): object[] {
    const { info, rows = [] } = this.shown ?? {};
    if (info === undefined) return [];
    return rows.map((row) => ({
      id: row.Id,
      cells: this.columns.map((name, index) => this.cellView(info, row, name, index))
    }));
  }

  cellView(info: ObjectInfo, row: Row, name: string, index: number): CellView {
    const value = row[name];
    const related = referenceName(info, name);
    const cell = cellOf({
      info,
      field: name,
      value,
      displayValue: picklistLabel(this.picklists, name, value),
      referenceName:
        related === undefined ? undefined : (valueAt(row, related) as string | undefined)
    });
    const isHeader = info.nameFields.includes(name) || (index === 0 && name.endsWith("Name"));
    const href = `/lightning/r/${info.apiName}/${row.Id}/view`;
    return {
      key: name,
      cell: isHeader ? { kind: "link", text: cell.text || row.Id, href } : cell,
      className: columnClass(info, name),
      isHeader
    };
  }

  handleSort(event: Event): void {
    const field = (event.currentTarget as HTMLElement).dataset["field"];
    this.dispatchEvent(new CustomEvent("sort", { detail: field }));
  }
}

function columnClass(info: ObjectInfo, name: string): "numeric" | "day" | "" {
  const field = info.fields[name];
  if (isNumeric(field)) return "numeric";
  return field?.dataType === "Date" || field?.dataType === "DateTime" ? "day" : "";
}

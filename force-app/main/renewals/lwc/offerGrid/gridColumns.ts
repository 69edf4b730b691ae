import type { GridColumn } from "c/dataGrid";
import { fillLabel } from "c/labelText";
import { PRICE_FIELDS } from "c/offerPackage";
import { LABELS } from "./gridLabels";

export interface ColumnSettings {
  /** Years of the term, 1 to 5. */
  readonly years: number;
  /** Calendar year in which the first year of the term begins; undefined: years are numbered. */
  readonly firstYear: number | undefined;
  /** Whether any line has a list price. */
  readonly hasList: boolean;
  /** Leaves out what only our own offers promise: caps, and content given free. */
  readonly pricesOnly: boolean;
}

interface SizedColumn extends GridColumn {
  readonly rem: number;
}

const NAME = 9;
const AMOUNT = 6;
const PERCENT = 4.25;

/** Columns of a package, and the width under which they scroll sideways. */
export function packageColumns(settings: ColumnSettings): {
  columns: GridColumn[];
  minWidth: string;
} {
  const sized = sizedColumns(settings);
  const width = sized.reduce((all, { rem }) => all + rem, 0);
  const columns = sized.map(({ rem, ...column }) => {
    return column.rowHeader ? column : { ...column, width: `${rem}rem` };
  });
  return { columns, minWidth: `${width}rem` };
}

/** What a year of the term is called. */
export function yearLabel(index: number, firstYear: number | undefined): string {
  return firstYear === undefined ? fillLabel(LABELS.year, index + 1) : String(firstYear + index);
}

function sizedColumns({ years, firstYear, hasList, pricesOnly }: ColumnSettings): SizedColumn[] {
  const prices = PRICE_FIELDS.slice(0, years).map((key, index) =>
    numeric(key, yearLabel(index, firstYear), AMOUNT)
  );
  const [first, ...later] = prices;
  return [
    { key: "product", label: LABELS.product, rowHeader: true, rem: NAME },
    numeric("base", LABELS.base, AMOUNT),
    numeric("uplift", LABELS.uplift, PERCENT),
    ...(first ? [first] : []),
    ...(hasList ? [numeric("discount", LABELS.discount, PERCENT)] : []),
    ...(years > 1 ? [numeric("path", LABELS.path, PERCENT)] : []),
    ...later,
    ...(pricesOnly
      ? []
      : [numeric("cap", LABELS.cap, PERCENT), numeric("free", LABELS.free, AMOUNT)])
  ];
}

function numeric(key: string, label: string, rem: number): SizedColumn {
  return { key, label, numeric: true, rem };
}

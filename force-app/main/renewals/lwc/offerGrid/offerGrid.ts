import { LightningElement, api } from "lwc";
import type { CellEdit, CellsFilled, GridCell, GridColumn, GridRow } from "c/dataGrid";
import { localeSettings } from "c/localeSettings";
import type { NegotiationLine } from "c/negotiationModel";
import { NO_TERMS, packageTotals, termsOf, withEdit } from "c/offerPackage";
import type {
  EditColumn,
  Edited,
  LineTerms,
  PackageContent,
  PackageTotals,
  TypedTexts
} from "c/offerPackage";
import { packageColumns } from "./gridColumns";
import { LABELS } from "./gridLabels";
import { packageRow, totalCells } from "./packageRows";

/** An edit of a package; `step`: something that one undo takes back begins here. */
export interface PackageEdit extends Edited {
  readonly step: boolean;
  /** Pasted values that found no cell. */
  readonly skipped: number;
}

interface CachedRow {
  readonly terms: LineTerms;
  readonly saved: LineTerms;
  readonly error: string | undefined;
  readonly wrong: string;
  readonly row: GridRow;
}

const NO_ERRORS: ReadonlyMap<string, string> = new Map();
const NO_TYPED: TypedTexts = new Map();

/**
 * Lines by years of one package. Holds no state of its own but the package before an edit. Fires `packageedited`
 * (PackageEdit) on each keystroke, paste or fill; `undone` and `redone` as the keys ask.
 */
export default class OfferGrid extends LightningElement {
  @api content: PackageContent | undefined;
  /** Texts that could not be read. */
  @api typed: TypedTexts = NO_TYPED;
  /** The package as saved; what differs is marked. */
  @api saved: PackageContent | undefined;
  /** Sums of the package, where whoever shows it has made them already. */
  @api totals: PackageTotals | undefined;
  @api lineErrors: ReadonlyMap<string, string> = NO_ERRORS;
  @api currency = localeSettings.currency;
  @api editable = false;
  /** No marks of what is not saved: where nothing is saved yet, they say nothing. */
  @api unmarked = false;
  /** Prices alone: neither caps nor free content. */
  @api pricesOnly = false;
  /** Calendar year in which the term begins. */
  @api firstYear: number | undefined;
  @api label = LABELS.grid;
  private givenLines: readonly NegotiationLine[] = [];
  private byId = new Map<string, NegotiationLine>();
  private before: Edited | undefined;
  private fresh = false;
  private cache = new Map<string, CachedRow>();
  private cachedSettings = "";
  private layout: ReturnType<typeof packageColumns> | undefined;

  @api
  get lines(): readonly NegotiationLine[] {
    return this.givenLines;
  }
  set lines(value: readonly NegotiationLine[]) {
    // Copies are not guarded by the platform's proxies, which cost more than the arithmetic on 500 lines.
    this.givenLines = value.map((line) => ({ ...line }));
    this.byId = new Map(this.givenLines.map((line) => [line.id, line]));
    this.cachedSettings = "";
  }

  get columns(): readonly GridColumn[] {
    return this.settledLayout.columns;
  }

  get minWidth(): string {
    return this.settledLayout.minWidth;
  }

  get rows(): GridRow[] {
    const wrong = wrongTexts(this.typed);
    const { content } = this.settledLayout && this;
    return content ? this.lines.map((line) => this.rowOf(line, content, wrong)) : [];
  }

  get footer(): Record<string, GridCell> | undefined {
    if (!this.content) return undefined;
    const totals = this.totals ?? packageTotals(this.content, this.lines, undefined);
    return totalCells(totals, { locale: localeSettings.locale, currency: this.currency });
  }

  /** Moves the focus to a cell. */
  @api
  focusCell(lineId: string, column: string): void {
    this.grid?.focusCell(lineId, column);
  }

  /** Repeats the active cell in every line under it. */
  @api
  fillDown(): void {
    this.grid?.fillDown();
  }

  handleOpened(): void {
    this.before = this.edited;
    this.fresh = true;
  }

  handleEdited(event: CustomEvent<CellEdit>): void {
    this.fire([event.detail], this.fresh);
    this.fresh = false;
  }

  handleReverted(): void {
    if (this.before && !this.fresh) this.dispatch({ ...this.before, step: false, skipped: 0 });
  }

  handleFilled(event: CustomEvent<CellsFilled>): void {
    this.fire(event.detail.cells, true, event.detail.skipped);
  }

  handleStep(event: CustomEvent): void {
    this.dispatchEvent(new CustomEvent(event.type));
  }

  private fire(edits: readonly CellEdit[], step: boolean, skipped = 0): void {
    const start = this.edited;
    if (!start) return;
    const settings = { locale: localeSettings.locale, currency: this.currency };
    const result = edits.reduce((edited, { rowKey, columnKey, text }) => {
      const line = this.byId.get(rowKey);
      return line ? withEdit(edited, line, columnKey as EditColumn, text, settings) : edited;
    }, start);
    this.dispatch({ ...result, step, skipped });
  }

  private dispatch(detail: PackageEdit): void {
    this.dispatchEvent(new CustomEvent<PackageEdit>("packageedited", { detail }));
  }

  /** Rows whose terms are the same are not made again: typing must stay quick on 500 lines. */
  private rowOf(
    line: NegotiationLine,
    content: PackageContent,
    wrongs: ReadonlyMap<string, string>
  ): GridRow {
    const terms = termsOf(content, line.id);
    const saved = this.saved ? termsOf(this.saved, line.id) : NO_TERMS;
    const error = this.lineErrors.get(line.id);
    const wrong = wrongs.get(line.id) ?? "";
    const known = this.cache.get(line.id);
    const same = known?.terms === terms && known.saved === saved;
    if (same && known.error === error && known.wrong === wrong) return known.row;
    const { currency, editable, unmarked, years } = this;
    const settings = { locale: localeSettings.locale, currency, editable, unmarked, years };
    const row = packageRow({ line, terms, saved, typed: this.typed, error }, settings);
    this.cache.set(line.id, { terms, saved, error, wrong, row });
    return row;
  }

  /** Columns for the settings of now; with others, every row is made again. */
  private get settledLayout(): ReturnType<typeof packageColumns> {
    const { years, firstYear, pricesOnly } = this;
    const settings = [
      this.currency,
      this.editable,
      this.unmarked,
      years,
      firstYear,
      pricesOnly
    ].join();
    if (this.layout && settings === this.cachedSettings) return this.layout;
    const hasList = !pricesOnly && this.lines.some(({ list }) => list !== undefined);
    this.cache = new Map();
    this.cachedSettings = settings;
    this.layout = packageColumns({ years, firstYear, hasList, pricesOnly });
    return this.layout;
  }

  private get years(): number {
    return this.content?.head.years ?? 1;
  }

  private get edited(): Edited | undefined {
    return this.content && { content: this.content, typed: this.typed };
  }

  private get grid():
    | (HTMLElement & { focusCell(row: string, column: string): void; fillDown(): void })
    | null
    | undefined {
    return this.template?.querySelector("c-data-grid");
  }
}

/** Unreadable texts by line, each line's as one text. */
function wrongTexts(typed: TypedTexts): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const [key, { text }] of typed) {
    const lineId = key.slice(0, key.indexOf(" "));
    texts.set(lineId, `${texts.get(lineId) ?? ""}${key} ${text}\n`);
  }
  return texts;
}

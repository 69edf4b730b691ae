import { figureColumns, paragraph, row, table, totalRow } from "c/documentModel";
import type { Block, Row } from "c/documentModel";
import { fillLabel } from "c/labelText";
import type { StatementFee } from "c/memberStatementQuery";
import { sum } from "c/money";
import type { Minor } from "c/money";
import { moneyText, rateText, yearText } from "c/paperTexts";
import type { StatementWords } from "./statementWords";

type Text = (minor: Minor) => string;

/** Lines by year: net, rate, VAT, gross; and what they come to. */
export function amountBlocks(
  caption: string,
  fees: readonly StatementFee[],
  currency: string,
  words: StatementWords
): Block[] {
  const text = moneyText(
    fees.flatMap(({ net, vat }) => [net, vat ?? 0]),
    currency,
    words
  );
  const columns = figureColumns("", [words.net, words.vatRate, words.vat, words.gross]);
  const isPlain = fees.every(({ kind }) => kind === "Share");
  const isComplete = fees.every(({ vat }) => vat !== undefined);
  const rows = fees.map((fee) => feeRow(fee, feeName(fee, isPlain, words), text, words));
  return [
    table(caption, columns, [...rows, totalOf(fees, text, words)]),
    ...(isComplete ? [] : [paragraph(words.vatMissing, "note")])
  ];
}

export function feeYear({ start, end, position }: StatementFee, words: StatementWords): string {
  return yearText({ start, end, number: position }, words);
}

/** Where all are plain shares, the year says it all. */
function feeName(fee: StatementFee, isPlain: boolean, words: StatementWords): string {
  const year = feeYear(fee, words);
  return isPlain ? year : fillLabel(words.yearAndKind, year, words.kinds[fee.kind] ?? fee.kind);
}

function feeRow(
  { net, vat, vatRate }: StatementFee,
  name: string,
  text: Text,
  words: StatementWords
): Row {
  if (vat === undefined || vatRate === undefined)
    return row(name, text(net), words.unknown, words.none, words.none);
  return row(name, text(net), rateText(vatRate, words), text(vat), text(sum([net, vat])));
}

function totalOf(fees: readonly StatementFee[], text: Text, words: StatementWords): Row {
  const net = sum(fees.map((fee) => fee.net));
  const vat = sum(fees.map((fee) => fee.vat ?? 0));
  const isComplete = fees.every((fee) => fee.vat !== undefined);
  const gross = isComplete ? text(sum([net, vat])) : words.none;
  return totalRow(words.total, text(net), "", text(vat), gross);
}

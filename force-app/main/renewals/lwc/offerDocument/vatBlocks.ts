import { figureColumns, heading, paragraph, row, table, totalRow } from "c/documentModel";
import type { Block, Row } from "c/documentModel";
import { fillLabel } from "c/labelText";
import { sum } from "c/money";
import type { Minor } from "c/money";
import { yearsOf } from "c/negotiationPaperModel";
import type { Paper } from "c/negotiationPaperModel";
import type { PaperWords } from "c/negotiationPaperWords";
import { vatByRate, vatOf } from "c/offerDocumentVat";
import type { VatLine } from "c/offerDocumentVat";
import { moneyText, rateText, yearText } from "c/paperTexts";

/** Net, VAT and gross of the first year: line by line, by rate, in all. */
export function vatBlocks({ currency, lines, offer }: Paper, words: PaperWords): Block[] {
  const [first] = yearsOf(offer);
  const vat = vatOf(lines, 0);
  const amounts = vat.flatMap((each) => [each.net, each.vat ?? 0]);
  const text = moneyText(amounts, currency, words);
  const name = first ? `${words.vat} ${yearText(first, words)}` : words.vat;
  const columns = figureColumns(words.product, [
    words.net,
    words.vatRate,
    words.vatAmount,
    words.gross
  ]);
  const isComplete = vat.every((each) => each.vat !== undefined);
  return [
    heading(name),
    paragraph(words.vatNote, "note"),
    table(name, columns, [
      ...vat.map((each) => lineRow(each, text, words)),
      ...totalRows(vat, text, words)
    ]),
    ...(isComplete ? [] : [paragraph(words.vatMissing, "note")])
  ];
}

function lineRow(
  { line, net, vat }: VatLine,
  text: (minor: Minor) => string,
  words: PaperWords
): Row {
  if (vat === undefined || line.vatRate === undefined)
    return row(line.product, text(net), words.vatUnknown, words.notPriced, words.notPriced);
  return row(
    line.product,
    text(net),
    rateText(line.vatRate, words),
    text(vat),
    text(sum([net, vat]))
  );
}

function totalRows(
  lines: readonly VatLine[],
  text: (minor: Minor) => string,
  words: PaperWords
): Row[] {
  const rates = vatByRate(lines);
  const net = sum(rates.map((each) => each.net));
  const vat = sum(rates.map((each) => each.vat));
  const ofRates = rates.map((each) =>
    row(
      fillLabel(words.vatAtRate, rateText(each.rate, words)),
      text(each.net),
      "",
      text(each.vat),
      text(sum([each.net, each.vat]))
    )
  );
  return [
    totalRow(words.total, text(net), "", text(vat), text(sum([net, vat]))),
    ...(rates.length > 1 ? ofRates : [])
  ];
}

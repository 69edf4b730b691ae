import { facts, figureColumns, heading, paragraph, row, table } from "c/documentModel";
import type { Block } from "c/documentModel";
import { fillLabel } from "c/labelText";
import type { Evidence, Paper } from "c/negotiationPaperModel";
import type { PaperWords } from "c/negotiationPaperWords";
import { dayText, monthText } from "c/paperTexts";
import { usageRows } from "./usageRows";

export { hasUsage } from "./usageRows";

/** What the customer's teams get out of it: use, cost per use, growth, and results that may be quoted. */
export function valueBlocks(paper: Paper, words: PaperWords): Block[] {
  const blocks = [...usageBlocks(paper, words), ...evidenceBlocks(paper, words)];
  return blocks.length === 0 ? [] : [heading(words.value), ...blocks];
}

function usageBlocks(paper: Paper, words: PaperWords): Block[] {
  const { rows, from, to, partial } = usageRows(paper, words);
  if (rows.length === 0 || !from || !to) return [];
  const requests = fillLabel(words.requests, monthText(from, words), monthText(to, words));
  const columns = figureColumns(words.product, [
    requests,
    words.yearBefore,
    words.growth,
    words.costPerUse
  ]);
  const body = rows.map(({ product, requests: count, before, growth, cost }) =>
    row(product, count, before, growth, cost)
  );
  return [
    heading(words.usage, 2),
    paragraph(words.usageNote, "note"),
    table(words.usage, columns, body),
    ...partial.map((note) => paragraph(note, "note"))
  ];
}

function evidenceBlocks({ evidence, lines }: Paper, words: PaperWords): Block[] {
  if (evidence.length === 0) return [];
  const products = new Map(lines.map(({ productId, product }) => [productId, product]));
  return [
    heading(words.evidence, 2),
    ...evidence.flatMap((each) => [
      paragraph(each.claim, "strong"),
      ...detailsOf(each, products.get(each.productId) ?? "", words)
    ])
  ];
}

function detailsOf(evidence: Evidence, product: string, words: PaperWords): Block[] {
  const { measure, before, after, periodStart, periodEnd, source, sourceDate } = evidence;
  const number = new Intl.NumberFormat(words.locale, { maximumFractionDigits: 2 });
  const measured = before !== undefined && after !== undefined;
  const change = measured
    ? fillLabel(words.evidenceChange, measure, number.format(before), number.format(after))
    : measure;
  const period =
    periodStart && periodEnd
      ? fillLabel(words.evidenceSpan, monthText(periodStart, words), monthText(periodEnd, words))
      : "";
  const cited = [source, sourceDate ? dayText(sourceDate, words) : ""].filter(Boolean).join(", ");
  return [
    facts([
      { label: words.product, value: product },
      { label: words.evidenceMeasure, value: change },
      { label: words.evidencePeriod, value: period },
      { label: words.evidenceSource, value: cited }
    ])
  ];
}

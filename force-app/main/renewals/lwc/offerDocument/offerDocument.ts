import {
  documentTitle,
  facts,
  figureColumns,
  heading,
  list,
  paragraph,
  row,
  table,
  totalRow
} from "c/documentModel";
import type { Block, DocumentLanguage, Fact, TextDocument } from "c/documentModel";
import { fillLabel } from "c/labelText";
import { sum } from "c/money";
import type { Minor } from "c/money";
import { offerText, yearsOf } from "c/negotiationPaperModel";
import type { Paper, PaperLine } from "c/negotiationPaperModel";
import { paperWords } from "c/negotiationPaperWords";
import type { PaperWords } from "c/negotiationPaperWords";
import { personText } from "c/paperPerson";
import { dayText, moneyText, spanText, yearText } from "c/paperTexts";
import { valueBlocks } from "c/valueDossier";
import { pathSentences } from "./pathSentences";
import { vatBlocks } from "./vatBlocks";

export interface OfferChoices {
  readonly language: DocumentLanguage;
  readonly withValue: boolean;
  readonly withVat: boolean;
  /** undefined: without the list of what precedes signature. */
  readonly licence: "french" | "translated" | undefined;
}

/** An offer for the customer, with as much of the value dossier as was chosen. */
export function offerDocument(paper: Paper, choices: OfferChoices): TextDocument {
  const words = paperWords(choices.language);
  const name = offerText(paper.offer, words);
  return {
    language: choices.language,
    title: `${fillLabel(words.offerTo, paper.customer)} – ${name}`,
    subject: words.offer,
    mark: paper.offer.state === "Draft" ? words.draftMark : "",
    footer: `${paper.customer} – ${name}`,
    blocks: [
      documentTitle(fillLabel(words.offerTo, paper.customer)),
      facts(factsOf(paper, words)),
      ...priceBlocks(paper, words),
      ...includedBlocks(paper, words),
      ...(choices.withVat ? vatBlocks(paper, words) : []),
      ...(choices.withValue ? valueBlocks(paper, words) : []),
      ...termsBlocks(choices.licence, words)
    ]
  };
}

function factsOf({ addressee, customer, offer, sender }: Paper, words: PaperWords): Fact[] {
  const day = (date: string | undefined): string => (date ? dayText(date, words) : "");
  return [
    { label: words.customer, value: customer },
    { label: words.addressee, value: personText(addressee) },
    { label: words.from, value: personText(sender) },
    { label: words.reference, value: offerText(offer, words) },
    { label: words.offerDate, value: day(offer.date) },
    { label: words.validUntil, value: day(offer.validUntil) },
    { label: words.term, value: spanText(offer.termStart, offer.termEnd, words) }
  ];
}

function priceBlocks(paper: Paper, words: PaperWords): Block[] {
  const { currency, lines } = paper;
  const years = yearsOf(paper.offer);
  const totals = years.map((_, index) => sum(lines.map(({ prices }) => prices[index] ?? 0)));
  const current = sum(lines.map((line) => line.current ?? 0));
  const contract = sum(totals);
  const text = moneyText(amountsOf(lines), currency, words);
  const columns = figureColumns(words.product, [
    words.current,
    ...years.map((year) => yearText(year, words))
  ]);
  const body = lines.map((line) => {
    const amounts = [line.current, ...line.prices];
    return row(line.product, ...amounts.map((each) => priceText(each, text, words)));
  });
  return [
    heading(words.prices),
    paragraph(fillLabel(words.pricesNote, currency), "note"),
    table(words.prices, columns, [
      ...body,
      totalRow(words.total, text(current), ...totals.map(text))
    ]),
    ...(years.length > 1
      ? [paragraph(fillLabel(words.contractTotal, text(contract)), "strong")]
      : []),
    heading(words.path, 2),
    ...pathSentences({ current, totals, years, lines, text, words }).map((each) => paragraph(each))
  ];
}

function amountsOf(lines: readonly PaperLine[]): Minor[] {
  return lines.flatMap(({ current, prices }) => [
    current ?? 0,
    ...prices.map((price) => price ?? 0)
  ]);
}

function priceText(
  price: Minor | undefined,
  text: (minor: Minor) => string,
  words: PaperWords
): string {
  return price === undefined ? words.notPriced : text(price);
}

/** Free content line by line with its value, then what else comes along. */
function includedBlocks({ currency, lines, offer }: Paper, words: PaperWords): Block[] {
  const free = lines.filter(({ freeContent }) => freeContent > 0);
  const values = [...free.map(({ freeContent }) => freeContent), offer.extras];
  const text = moneyText(values, currency, words);
  const items = [
    ...free.map((line) => fillLabel(words.freeContent, line.product, text(line.freeContent))),
    ...(offer.extras > 0 ? [fillLabel(words.extras, text(offer.extras))] : [])
  ];
  return items.length === 0 ? [] : [heading(words.included), list(items)];
}

function termsBlocks(licence: OfferChoices["licence"], words: PaperWords): Block[] {
  if (licence === undefined) return [];
  return [
    heading(words.terms),
    paragraph(words.termsNote, "note"),
    list(
      [
        words.letterFirst,
        licence === "french" ? words.licenceFrench : words.licenceTranslated,
        words.legal,
        words.dataProtection,
        words.order
      ],
      "box"
    )
  ];
}

import fc from "fast-check";
import type { Block, Table, TextDocument } from "c/documentModel";
import type { Paper } from "c/negotiationPaperModel";
import { offerDocument } from "c/offerDocument";
import type { OfferChoices } from "c/offerDocument";
import { SAMPLE } from "../../negotiationPaperModel/__tests__/data/samplePaper";

const all: OfferChoices = { language: "en", withValue: true, withVat: true, licence: "translated" };
const bare: OfferChoices = { language: "en", withValue: false, withVat: false, licence: undefined };
const make = (changes: Partial<Paper> = {}, choices: Partial<OfferChoices> = {}): TextDocument =>
  offerDocument({ ...SAMPLE, ...changes }, { ...bare, ...choices });

const spaced = (text: string): string => text.replace(/\s+/gu, " ");
const texts = ({ blocks }: TextDocument): string[] => blocks.flatMap(textsOf).map(spaced);

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return [block.text];
    case "facts":
      return block.rows.map(({ label, value }) => `${label}: ${value}`);
    case "list":
      return [...block.items];
    case "table":
      return [block.columns.map(({ text }) => text), ...block.rows.map(({ cells }) => cells)].map(
        (cells) => cells.join(" | ")
      );
    default:
      return [];
  }
}

const priceTable = ({ blocks }: TextDocument): Table =>
  blocks.find((block) => block.kind === "table") as Table;

describe("an offer for the customer", () => {
  it("says who, what, when and how long", () => {
    const document = make();
    expect(document).toMatchObject({
      title: "Offer to CHU de Valmont – Round 2, Équilibre",
      mark: "",
      footer: "CHU de Valmont – Round 2, Équilibre"
    });
    expect(texts(document).slice(0, 8)).toEqual([
      "Offer to CHU de Valmont",
      "Customer: CHU de Valmont",
      "For the attention of: Claire Morel, Directrice des achats",
      "From: Marc Manager, Account Manager, Santé Savoirs, marc@example.org",
      "Reference: Round 2, Équilibre",
      "Date: 31 October 2026",
      "Valid until: 14 December 2026",
      "Term: 1 January 2027 to 31 December 2029"
    ]);
  });

  it("prints lines by years with totals, and the total of the contract", () => {
    const found = texts(make());
    expect(found).toContain("Product | Current price | 2027 | 2028 | 2029");
    expect(found).toContain("Clinical | €210,000.00 | €218,400.00 | €224,952.00 | €231,700.56");
    expect(found).toContain("Anatomy | – | €9,999.99 | €10,299.99 | €10,608.99");
    expect(found).toContain("Total | €352,000.00 | €374,659.99 | €385,899.79 | €397,476.78");
    expect(found).toContain("Total of the contract: €1,158,036.56, excluding VAT.");
  });

  it("tells the price path in words and the caps that are promised", () => {
    const found = texts(make());
    expect(found).toContain("2027: €374,659.99, that is +6.44% against the current €352,000.00.");
    expect(found).toContain("2028 to 2029: +3.0% each year.");
    expect(found).toContain(
      "At later renewals the yearly price of the same content rises by 3% at most for: Clinical, Journals."
    );
  });

  it("tells years that differ one by one, a flat price and one cap for all as such", () => {
    const [clinical] = SAMPLE.lines;
    const offer = { ...SAMPLE.offer };
    const paths = (prices: number[]): string[] =>
      texts(
        make({ lines: [{ ...clinical!, prices }], offer: { ...offer, yearCount: prices.length } })
      );
    const uneven = paths([200_000_00, 210_000_00, 214_200_00]);
    expect(uneven).toContain("2028: €210,000, that is +5.0% against the year before.");
    expect(uneven).toContain("2029: €214,200, that is +2.0% against the year before.");
    expect(uneven).toContain(
      "At later renewals the yearly price of the same content rises by 3% at most."
    );
    expect(paths([200_000_00, 200_000_00, 200_000_00])).toContain("2028 to 2029: unchanged.");
    expect(paths([200_000_00]).join()).not.toContain("Total of the contract");
  });

  it("gives free content and extras their value, and leaves the part out where there is none", () => {
    const found = texts(make());
    expect(found).toContain("Clinical: content with a list value of €8,000 a year.");
    expect(found).toContain("Sites, training and services with a list value of €12,000 a year.");
    const none = make({
      lines: SAMPLE.lines.map((line) => ({ ...line, freeContent: 0 })),
      offer: { ...SAMPLE.offer, extras: 0 }
    });
    expect(texts(none)).not.toContain("Included at no extra charge");
  });

  it("computes VAT line by line at 2.1, 5.5 and 20 %, half up, and by rate", () => {
    const found = texts(make({}, { withVat: true }));
    expect(found).toContain("Clinical | €218,400.00 | 5.5% | €12,012.00 | €230,412.00");
    expect(found).toContain("Journals | €146,260.00 | 2.1% | €3,071.46 | €149,331.46");
    expect(found).toContain("Anatomy | €9,999.99 | 20% | €2,000.00 | €11,999.99");
    expect(found).toContain("Total | €374,659.99 | | €17,083.46 | €391,743.45");
    expect(found).toContain("of which at 2.1% | €146,260.00 | | €3,071.46 | €149,331.46");
  });

  it("leaves a line without a rate out of the totals and says so", () => {
    const [clinical, journals, anatomy] = SAMPLE.lines;
    const lines = [clinical!, journals!, { ...anatomy!, vatRate: undefined }];
    const found = texts(make({ lines }, { withVat: true }));
    expect(found).toContain("Anatomy | €9,999.99 | to be confirmed | – | –");
    expect(found).toContain("Total | €364,660.00 | | €15,083.46 | €379,743.46");
    expect(found).toContain("Totals leave out lines whose rate is to be confirmed.");
  });

  it("lists what precedes signature, with the licence's language", () => {
    const french = texts(make({}, { language: "fr", licence: "french" }));
    expect(french.slice(-5)).toEqual([
      "Lettre d’accord signée avant la licence",
      "Licence rédigée en français",
      "Relecture juridique",
      "Relecture « protection des données »",
      "Commande émise par l’organisme contractant"
    ]);
    expect(texts(make({}, { licence: "translated" }))).toContain(
      "Licence with a French translation"
    );
    expect(texts(make())).not.toContain("Before signature");
  });

  it("speaks French throughout", () => {
    const found = texts(offerDocument(SAMPLE, { ...all, language: "fr" }));
    expect(found).toContain("Durée: du 1er janvier 2027 au 31 décembre 2029");
    expect(found).toContain("Total | 352 000,00 € | 374 659,99 € | 385 899,79 € | 397 476,78 €");
    expect(found).toContain(
      "2027 : 374 659,99 €, soit +6,44 % par rapport au prix actuel de 352 000,00 €."
    );
    expect(found.join("\n")).not.toMatch(/\b(Offer|Product|Current|Valid|Year|Usage of)\b/u);
  });

  it("marks a draft on every page", () => {
    const document = make({ offer: { ...SAMPLE.offer, state: "Draft" } }, { language: "fr" });
    expect(document.mark).toBe("Projet – ne vaut pas offre");
  });

  it("totals equal the sum of the lines, whatever the prices", () => {
    const price = fc.integer({ min: 0, max: 10_000_000_00 });
    const prices = fc.array(fc.tuple(price, price), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(prices, (rows) => {
        const lines = rows.map((each, index) => ({
          ...SAMPLE.lines[0]!,
          id: `${index}`,
          prices: each
        }));
        const { rows: printed } = priceTable(
          make({ lines, offer: { ...SAMPLE.offer, yearCount: 2 } })
        );
        const cents = (text: string): number =>
          Math.round(Number(text.replace(/[^\d.-]/gu, "")) * 100);
        const total = printed.at(-1)!.cells.slice(2).map(cents);
        const sums = [0, 1].map((year) => rows.reduce((sum, each) => sum + each[year]!, 0));
        expect(total).toEqual(sums);
      }),
      { numRuns: 50 }
    );
  });
});

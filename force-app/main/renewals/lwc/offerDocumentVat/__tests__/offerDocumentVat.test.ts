import { vatByRate, vatOf } from "c/offerDocumentVat";
import { SAMPLE } from "../../negotiationPaperModel/__tests__/data/samplePaper";

describe("VAT of an offer", () => {
  it("is rounded line by line, half up, at each line's own rate", () => {
    const [line] = SAMPLE.lines;
    const vatAt = (net: number, vatRate: number | undefined): number | undefined =>
      vatOf([{ ...line!, prices: [net], vatRate }], 0)[0]?.vat;
    expect(vatAt(10_00, 5.5)).toBe(55);
    expect(vatAt(10, 5)).toBe(1);
    expect(vatAt(1_00, 2.1)).toBe(2);
    expect(vatAt(1_00, 0)).toBe(0);
    expect(vatAt(1_00, undefined)).toBeUndefined();
  });

  it("is summed by rate, lowest first, lines without a rate left out", () => {
    const lines = SAMPLE.lines.map((line, index) => ({ ...line, vatRate: [20, 5.5, 20][index] }));
    const open = { ...SAMPLE.lines[0]!, vatRate: undefined };
    expect(vatByRate(vatOf([...lines, open], 0))).toEqual([
      { rate: 5.5, net: 146_260_00, vat: 8_044_30 },
      { rate: 20, net: 228_399_99, vat: 45_680_00 }
    ]);
  });
});

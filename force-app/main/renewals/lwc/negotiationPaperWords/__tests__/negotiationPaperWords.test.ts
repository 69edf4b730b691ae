import { paperWords } from "c/negotiationPaperWords";

const english = Object.entries(paperWords("en"));
const french = new Map(Object.entries(paperWords("fr")));
const places = (text: string): string[] => (text.match(/\{\d\}/gu) ?? []).sort();

/** Words that both languages write alike. */
const ALIKE = ["offerDate", "total", "notPriced", "noUsage", "evidenceSource"];

describe("words of paper", () => {
  it.each(english)("%s has its French, with the same places", (key, text) => {
    const translated = french.get(key) ?? "";
    expect(translated).not.toBe("");
    expect(places(translated)).toEqual(places(text));
    expect(translated === text).toBe(ALIKE.includes(key));
  });
});

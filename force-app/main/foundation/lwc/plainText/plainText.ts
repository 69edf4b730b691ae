/** Text as people compare names: accents, case, apostrophes and doubled blanks aside. */
export function plainText(text: string): string {
  const bare = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[\s’']+/gu, " ").trim();
}

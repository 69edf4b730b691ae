const NO_BREAK = "\u00a0";
const NARROW = "\u202f";

/**
 * The text as French is set: a space that does not break before a colon and within guillemets, a narrow one before a
 * semicolon, a question and an exclamation mark.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[:»])/gu, NO_BREAK)
    .replace(/(?<=«) /gu, NO_BREAK)
    .replace(/ (?=[;?!])/gu, NARROW);
}

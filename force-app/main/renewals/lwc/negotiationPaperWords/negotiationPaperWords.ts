import type { DocumentLanguage } from "c/documentModel";
import { ENGLISH } from "./english";
import { FRENCH } from "./french";
import type { PaperWords } from "./paperWords";

export type { PaperWords } from "./paperWords";

/** Words of paper in the customer's language, which is not always the user's: custom labels know only the latter. */
export function paperWords(language: DocumentLanguage): PaperWords {
  return language === "fr" ? FRENCH : ENGLISH;
}

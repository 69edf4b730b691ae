import { readFileSync } from "node:fs";

type Texts = Readonly<Record<string, string>>;

const read = (name: string): Texts =>
  JSON.parse(readFileSync(new URL(`./messages/${name}.json`, import.meta.url), "utf8")) as Texts;

const ENGLISH = read("en");
const FRENCH = read("fr");

/** What the platform itself calls tabs, sections and list views, in the user's language. */
export function standardTexts(language: string): Texts {
  return language.startsWith("fr") ? FRENCH : ENGLISH;
}

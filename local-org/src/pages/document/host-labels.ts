import { readFileSync } from "node:fs";

type Texts = Readonly<Record<string, string>>;

const read = (name: string): Texts =>
  JSON.parse(readFileSync(new URL(`../messages/${name}.json`, import.meta.url), "utf8")) as Texts;

const ENGLISH = read("en");
const FRENCH: Texts = { ...read("fr"), ...read("base-components.fr") };

/** Texts of the page host as `host.name`, and of the base components where not their own English. */
export function hostLabels(language: string): Texts {
  return language.startsWith("fr") ? { ...ENGLISH, ...FRENCH } : ENGLISH;
}

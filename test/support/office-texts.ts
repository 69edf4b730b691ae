import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Download, Locator, Page } from "playwright-core";

/** What a .docx or .xlsx says, as whoever unzips it reads it. */
export interface OfficeTexts {
  /** Text of every part, properties and relations included. */
  readonly texts: readonly string[];
  /** Names of parts and values of attributes: layout for the most part. */
  readonly attributes: readonly string[];
}

/** Presses a button and takes the file that the browser then downloads. */
export async function downloadedBy(page: Page, button: Locator): Promise<Download> {
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return file;
}

export async function officeTexts(file: Download): Promise<OfficeTexts> {
  const parts = Object.entries(await officeParts(file));
  const found = (pattern: RegExp): string[] =>
    parts.flatMap(([, xml]) => [...xml.matchAll(pattern)].map(([, text = ""]) => unescaped(text)));
  return {
    texts: found(/>([^<]+)</g),
    attributes: [...parts.map(([name]) => name), ...found(/"([^"]*)"/g)]
  };
}

/** XML by the name of its part. */
export async function officeParts(file: Download): Promise<Record<string, string>> {
  const parts = unzipSync(readFileSync(await file.path()));
  const texts = Object.entries(parts).map(([name, content]) => [
    name,
    new TextDecoder().decode(content)
  ]);
  return Object.fromEntries(texts) as Record<string, string>;
}

const unescaped = (text: string): string =>
  text.replaceAll("&apos;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** Digits without what groups them: 436 000 and 436,000 are 436000. */
export const ungrouped = (text: string): string => text.replaceAll(/(?<=\d)[\s,](?=\d{3})/g, "");

/** Whether a text or a whole number stands in a text: 420000 is not in 1420000. */
export function isWithin(secret: string, text: string): boolean {
  const pattern = secret.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return new RegExp(String.raw`(?<!\d)${pattern}(?!\d)`).test(text);
}

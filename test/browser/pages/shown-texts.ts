import type { Page } from "playwright-core";

/** Where a page names things: headings, field labels, column heads, tabs, buttons. Not the names of list views and records. */
const NAMES = [
  "host-highlights dt",
  "host-highlights h1 > span:first-child",
  "host-list-page h1",
  "host-record-fields .slds-form-element__label",
  "main h2",
  "main th[scope=col]",
  "main [role=tab]",
  "main button:not([role=combobox]):not(.slds-text-link)"
];

/** Names that the page shows, without counts such as "(3)". */
export async function shownTexts(page: Page): Promise<Set<string>> {
  const texts = await page.locator(NAMES.join(", ")).allInnerTexts();
  const plain = texts.map((text) => text.replace(/\s*\(\d+\+?\)\s*$/, "").trim());
  return new Set(plain.filter((text) => /[a-z]{3}/i.test(text)));
}

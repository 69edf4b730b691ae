import type { Locator, Page } from "playwright-core";
import { settled } from "./settled.ts";

const UNSUPPORTED = /not supported|could not be shown|n’est pas pris|n'est pas pris/i;

/** What is wrong with the page that is shown: errors, stand-ins, regions and tabs without content. */
export async function pageFaults(page: Page): Promise<string[]> {
  const faults = await errors(page);
  const unsupported = UNSUPPORTED.exec(await page.locator("main").innerText());
  if (unsupported !== null) faults.push(`says "${unsupported[0]}"`);
  for (const component of await page.locator(".region > host-page-component:visible").all())
    if ((await component.innerText()).trim() === "") faults.push("empty component in the header");
  for (const column of await page.locator("host-page-regions .column").all())
    if (!(await isFilled(column))) faults.push(`empty region: ${await column.innerText()}`);
  return [...faults, ...(await overflows(page))];
}

async function errors(page: Page): Promise<string[]> {
  const panels = await page.locator("host-message-panel, [role=alert]:visible").allInnerTexts();
  return panels.map((text) => `error: ${text}`);
}

/** A page wider than the window, tables wider than their place, header values that are cut. */
async function overflows(page: Page): Promise<string[]> {
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth
  );
  const faults = wide > 1 ? [`${wide} px wider than the window`] : [];
  // A grid for typing scrolls under its first column, which stays in view.
  const places = "main .scroller:not(c-data-grid *):visible, host-highlights dd";
  for (const place of await page.locator(places).all()) {
    const hidden = await place.evaluate((element) => element.scrollWidth - element.clientWidth);
    if (hidden > 1) faults.push(`${hidden} px hidden: ${(await place.innerText()).slice(0, 60)}`);
  }
  return faults;
}

/** The tabs of a record page that hold nothing, one after the other. */
export async function emptyTabs(page: Page): Promise<string[]> {
  const faults: string[] = [];
  // Tabs of the page only: those of a component come and go with the page's tab that holds it.
  const tabs = page.locator("host-tabset a[role=tab]:not([role=tabpanel] *):visible");
  for (const tab of await tabs.all()) {
    await tab.press("Enter");
    await settled(page);
    const panel = page.locator("host-tabset [role=tabpanel]:visible").first();
    if (!(await fills(panel))) faults.push(`empty tab: ${await tab.innerText()}`);
    faults.push(...(await errors(page)), ...(await overflows(page)));
  }
  return faults;
}

/** A component that a tab opens for the first time is loaded first: some moments of patience. */
async function fills(place: Locator): Promise<boolean> {
  for (let patience = 30; patience > 0; patience -= 1) {
    if (await isFilled(place)) return true;
    await place.page().waitForTimeout(100);
  }
  return false;
}

/** Whether it shows more than related lists without a row. */
async function isFilled(place: Locator): Promise<boolean> {
  const lists = await place.locator("host-related-list:visible").all();
  if (lists.length === 0) return (await place.innerText()).trim() !== "";
  const rows = await place.locator("host-related-list:visible tbody tr").count();
  if (rows > 0) return true;
  return (await place.locator("host-record-detail:visible, [data-bundle]:visible").count()) > 0;
}

import type { Page } from "playwright-core";

const PATIENCE_IN_MS = 20_000;
const PAUSE_IN_MS = 80;

/** Opens an address within the page that stands, as a link does, and waits until all of it is drawn. */
export async function openWithin(page: Page, address: string): Promise<void> {
  await page.evaluate((url) => {
    const { navigation } = globalThis as unknown as { navigation: { navigate(url: string): void } };
    navigation.navigate(url);
  }, address);
  await settled(page);
}

/** Until no placeholder stands and nothing is under way any more. */
export async function settled(page: Page): Promise<void> {
  const end = Date.now() + PATIENCE_IN_MS;
  let before = "";
  while (Date.now() < end) {
    await page.waitForTimeout(PAUSE_IN_MS);
    const waiting = await page.locator("host-stencil, .slds-spinner, [aria-busy=true]").count();
    const now = `${page.url()} ${await page.locator("main").innerText()}`;
    if (waiting === 0 && now === before && now.length > page.url().length + 1) return;
    before = now;
  }
  throw new Error(`${page.url()} was not drawn within ${PATIENCE_IN_MS} ms`);
}

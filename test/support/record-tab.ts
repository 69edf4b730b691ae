import type { Page } from "playwright-core";

/** Opens a tab of a record page by keyboard: parts that arrive above it move it away from a mouse meanwhile. */
export async function openTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole("tab", { name, exact: true });
  await tab.press("Enter");
  await tab.and(page.locator("[aria-selected=true]")).waitFor();
}

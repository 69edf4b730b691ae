/// <reference lib="dom" />
import type { Browser, Locator, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { seedNegotiation } from "../support/negotiation-data.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import { median, seconds, type Figure } from "./figure.ts";

const LINES = 500;
const KEYSTROKES = 20;

/**
 * The offer builder with 500 lines over 5 years: from address to a grid that takes typing, and from keystroke to
 * totals in the document. A price of the first year moves the five years of its line and every total.
 */
export async function negotiationRoom(org: LocalOrgProcess, browser: Browser): Promise<Figure[]> {
  const lines = Array.from({ length: LINES }, (_, index) => ({
    product: `Journal ${index + 1}`,
    base: 1000 + index,
    more: { Proposed_Price__c: 1020 + index }
  }));
  const { path } = await seedNegotiation(org, "bench", lines);
  const { page } = await signedInPage(browser, org, "manager", "en_US");
  const open = async (): Promise<Locator> => {
    await page.goto(path);
    const grid = page.getByRole("grid");
    await grid.getByRole("row").nth(20).waitFor();
    return grid;
  };
  await open();
  const interactive = await seconds(open);
  const latency = await keystrokeToTotal(page);
  await page.context().close();
  return [
    { name: "room-500-lines-interactive", value: interactive, unit: "s" },
    { name: "room-500-lines-5-years-edit-to-total", value: latency, unit: "ms" }
  ];
}

/** Median over keystrokes, from the input event until the total row has changed in the document. */
async function keystrokeToTotal(page: Page): Promise<number> {
  await page.getByText("5", { exact: true }).click();
  const grid = page.getByRole("grid");
  const row = grid.getByRole("row").nth(1);
  await row.getByRole("gridcell").nth(4).click();
  await page.keyboard.type("3");
  await page.keyboard.press("Enter");
  await row.getByRole("gridcell").nth(3).click();
  const input = grid.getByRole("textbox");
  const times: number[] = [];
  for (let run = 0; run < KEYSTROKES; run += 1) {
    times.push(await input.evaluate(measureInput, String(1000 + run)));
  }
  return median(times);
}

/** Runs in the page. */
function measureInput(element: Element, text: string): Promise<number> {
  const field = element as HTMLInputElement;
  const total = field.closest("table")?.querySelector("tfoot");
  if (!total) throw new Error("The grid has no total row");
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      resolve(performance.now() - started);
    });
    observer.observe(total, { childList: true, subtree: true, characterData: true });
    field.value = text;
    const started = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  });
}

/// <reference lib="dom" />
import type { Browser, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { recordPath, signedInPage } from "../support/signed-in-page.ts";
import { median, seconds, type Figure } from "./figure.ts";

const largest =
  "SELECT Id FROM Renewal_Negotiation__c WHERE Line_Count__c = 200 ORDER BY Line_Count__c DESC LIMIT 1";

/** The room with 200 lines: from address to a grid that takes typing, and from keystroke to painted total. */
export async function negotiationRoom(org: LocalOrgProcess, browser: Browser): Promise<Figure[]> {
  const { page } = await signedInPage(browser, org, "admin", "en_US");
  const path = await recordPath(org, largest);
  const open = async (): Promise<void> => {
    await page.goto(path);
    await page.getByRole("grid").getByRole("row").nth(200).waitFor();
  };
  await open();
  const interactive = await seconds(open);
  const latency = await keystrokeToTotal(page);
  await page.context().close();
  return [
    { name: "room-200-lines-interactive", value: interactive, unit: "s" },
    { name: "room-200-lines-edit-to-total", value: latency, unit: "ms" }
  ];
}

/** Median over 20 keystrokes, from the input event until the total row has changed in the document. */
async function keystrokeToTotal(page: Page): Promise<number> {
  await page.getByRole("grid").getByRole("row").nth(1).getByRole("gridcell").nth(2).click();
  const input = page.getByRole("grid").getByRole("textbox");
  const times: number[] = [];
  for (let run = 0; run < 20; run += 1) {
    times.push(await input.evaluate(measureInput, String(1000 + run)));
  }
  return median(times);
}

/** Runs in the page. */
function measureInput(element: Element, text: string): Promise<number> {
  const field = element as HTMLInputElement;
  const table = field.closest("table");
  const total = table?.querySelector("tfoot");
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

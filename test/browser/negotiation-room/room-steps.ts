import type { Locator, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../../local-org/test/clients/running-local-org.ts";
import type { labelsIn } from "../../support/labels.ts";
import { clientOf, queryRows } from "../../support/org-client.ts";

export type Say = ReturnType<typeof labelsIn>;

/** Column of a line's uplift. */
export const UPLIFT = 2;

export async function gridOf(page: Page, say: Say): Promise<Locator> {
  const grid = page.getByRole("grid", { name: say("Negotiation_Lines_Grid") });
  await grid.waitFor();
  return grid;
}

/** Types into a cell as in a spreadsheet; rows count from 1, under the header. */
export async function type(
  grid: Locator,
  row: number,
  column: number,
  text: string
): Promise<void> {
  await grid.getByRole("row").nth(row).getByRole("gridcell").nth(column).click();
  const input = grid.getByRole("textbox");
  await input.fill(text);
  await input.press("Enter");
}

export const saveButton = (page: Page, say: Say): Locator =>
  page.getByRole("button", { name: say("Negotiation_Builder_Save"), exact: true });

/** Saves and waits until nothing is marked as unsaved. */
export async function save(page: Page, say: Say): Promise<void> {
  await saveButton(page, say).click();
  const unsaved = say("Negotiation_Builder_Unsaved").replace("{0}", "");
  await page.getByText(unsaved).waitFor({ state: "detached" });
}

export interface OfferRow {
  readonly Side__c: string;
  readonly Status__c: string;
  readonly Year_Count__c: number;
  readonly Total_Amount__c: number;
  readonly Line_Count__c: number;
  readonly Worth_Amount__c: number;
  readonly Approval__c: string | null;
}

export function offersOf(org: LocalOrgProcess, negotiation: string): Promise<OfferRow[]> {
  const fields =
    "Side__c, Status__c, Year_Count__c, Total_Amount__c, Line_Count__c, Worth_Amount__c, Approval__c";
  return queryRows<OfferRow>(
    clientOf(org),
    `SELECT ${fields} FROM Negotiation_Offer__c WHERE Negotiation__c = '${negotiation}'`
  );
}

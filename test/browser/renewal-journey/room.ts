import type { Locator, Page } from "playwright-core";
import type { labelsIn } from "../../support/labels.ts";

type Say = ReturnType<typeof labelsIn>;

/** Columns after product, base and uplift; the yearly uplift of the later years stands where there are some. */
const FIRST_PRICE = 3;
const PATH = 4;

/** Digits of a text: what an amount is in any language. */
export const digits = (text: string): string => text.replaceAll(/\D/g, "");

/** A renewal's pages as an account manager works with them. */
export class Room {
  readonly page: Page;
  readonly say: Say;

  constructor(page: Page, say: Say) {
    this.page = page;
    this.say = say;
  }

  get grid(): Locator {
    return this.page.getByRole("grid", { name: this.say("Negotiation_Lines_Grid") }).first();
  }

  get offers(): Locator {
    return this.page.getByRole("table", { name: this.say("Negotiation_Offers_Title") });
  }

  button(label: string, ...values: string[]): Locator {
    return this.page.getByRole("button", { name: this.say(label, ...values), exact: true });
  }

  /** From the account's page to the room of what falls due. */
  async open(account: string): Promise<void> {
    await this.page.goto(account);
    const section = this.page.getByRole("region", { name: this.say("Renewal_Opening_Title") });
    await section.getByRole("button", { name: this.say("Renewal_Opening_Open_One") }).click();
    await this.page.locator("c-account-renewals li button").first().click();
    await this.page.waitForURL(/Renewal_Negotiation__c/);
    await this.grid.waitFor();
  }

  /** Types first-year prices line by line, as in a spreadsheet. */
  async price(...texts: readonly string[]): Promise<void> {
    await this.fill(FIRST_PRICE, texts);
  }

  /** Types what the years after the first go up by, in percent, line by line. */
  async path(...texts: readonly string[]): Promise<void> {
    await this.fill(PATH, texts);
  }

  private async fill(column: number, texts: readonly string[]): Promise<void> {
    for (const [index, text] of texts.entries()) {
      const row = this.grid.getByRole("row").nth(index + 1);
      await row.getByRole("gridcell").nth(column).click();
      const input = this.grid.getByRole("textbox");
      await input.fill(text);
      await input.press("Enter");
    }
  }

  async years(count: number): Promise<void> {
    const terms = this.page.locator("c-offer-package-terms");
    await terms.getByText(String(count), { exact: true }).click();
  }

  async saveDraft(): Promise<void> {
    await this.button("Negotiation_Builder_Save").click();
    await this.page.getByText(this.say("Negotiation_Builder_Saved")).first().waitFor();
  }

  async send(): Promise<void> {
    await this.button("Negotiation_Builder_Send").click();
    const panel = this.page.getByRole("group", { name: this.say("Negotiation_Send_Title") });
    await panel.getByRole("button", { name: this.say("Negotiation_Send_Confirm", "1") }).click();
    await panel.waitFor({ state: "detached" });
  }

  /** What the other side asks for in all. */
  async counter(total: string): Promise<void> {
    await this.button("Negotiation_Room_Counter").click();
    const form = this.page.getByRole("group", {
      name: this.say("Negotiation_Counter_Title")
    });
    await form.getByRole("textbox", { name: this.say("Negotiation_Offer_Form_Total") }).fill(total);
    await form.getByRole("button", { name: this.say("Negotiation_Offer_Form_Save") }).click();
    await form.waitFor({ state: "detached" });
  }

  async askApproval(): Promise<void> {
    await this.button("Negotiation_Approval_Ask").click();
    await this.button("Negotiation_Approval_Recall").waitFor();
  }

  async nextRound(): Promise<void> {
    await this.button("Negotiation_Builder_Next_Round").click();
    await this.grid.waitFor();
  }

  /** Waits until a figure of the band says an amount. */
  async fact(key: string, amount: string): Promise<void> {
    const value = this.page.locator(`c-negotiation-standing [data-key="${key}"] .value`);
    await waitForDigits(value, amount);
  }

  /** The dialog that closes the negotiation, opened. */
  async closing(): Promise<Locator> {
    await this.button("Negotiation_Closing_Button").first().click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByText(this.say("Negotiation_Closing_Outcome")).waitFor();
    return dialog;
  }

  /** Chooses the offer of ours that was agreed on. */
  async agreeOn(dialog: Locator, round: string, total: string): Promise<void> {
    await dialog.getByRole("combobox", { name: this.say("Negotiation_Closing_Agreed") }).click();
    const side = this.say("Negotiation_Closing_Side_Ours");
    const options = dialog.getByRole("option").filter({ hasText: side });
    await options.filter({ hasText: new RegExp(`^\\S+ ${round}\\b`) }).click();
    await this.figure(dialog, "Negotiation_Closing_Final", total);
  }

  /** Waits until a figure of the closing says an amount. */
  async figure(dialog: Locator, label: string, amount: string): Promise<void> {
    const figure = dialog.locator("dl > div").filter({ hasText: this.say(label) });
    await waitForDigits(figure.locator("dd").first(), amount);
  }

  /** Says that it is not renewed, for the price; closing without a reason is refused at the field first. */
  async lose(dialog: Locator, competitor: string): Promise<void> {
    await dialog.getByText(this.say("Negotiation_Closing_Outcome_Lost"), { exact: true }).click();
    await this.figure(dialog, "Negotiation_Closing_Churn", "100000");
    await this.tryToClose(dialog, "Negotiation_Closing_Problem_Reason");
    await dialog.getByRole("combobox", { name: this.say("Negotiation_Closing_Reason") }).click();
    await dialog.getByRole("option").first().click();
    const field = dialog.getByRole("textbox", { name: this.say("Negotiation_Closing_Competitor") });
    await field.fill(competitor);
  }

  /** Tries to close what something keeps open, which is said in the words of a label. */
  async tryToClose(dialog: Locator, label: string): Promise<void> {
    await dialog.getByRole("button", { name: this.say("Negotiation_Closing_Button") }).click();
    await dialog.getByText(this.say(label)).waitFor();
  }

  async close(dialog: Locator): Promise<void> {
    await dialog.getByRole("button", { name: this.say("Negotiation_Closing_Button") }).click();
    await dialog.waitFor({ state: "detached" });
  }

  /** Waits until a figure of how it ended says an amount. */
  async outcome(key: "upsell" | "churn", amount: string): Promise<void> {
    const figure = this.page.locator(`c-negotiation-outcome [data-key="${key}"]`);
    await waitForDigits(figure.locator("dd").first(), amount);
  }
}

async function waitForDigits(place: Locator, amount: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  let shown = "";
  while (Date.now() < deadline) {
    shown = digits((await place.innerText()).split("(")[0] ?? "");
    if (shown === amount) return;
    await place.page().waitForTimeout(100);
  }
  throw new Error(`Shows ${shown} instead of ${amount}`);
}

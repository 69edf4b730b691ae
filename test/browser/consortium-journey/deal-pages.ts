import type { Locator, Page } from "playwright-core";
import type { labelsIn } from "../../support/labels.ts";
import { openTab } from "../../support/record-tab.ts";

type Say = ReturnType<typeof labelsIn>;

/** A deal's page as an account manager works with it. */
export class DealPages {
  readonly page: Page;
  readonly say: Say;

  constructor(page: Page, say: Say) {
    this.page = page;
    this.say = say;
  }

  get members(): Locator {
    return this.page.locator("c-deal-members");
  }

  get studio(): Locator {
    return this.page.locator("c-allocation-studio");
  }

  get publication(): Locator {
    return this.page.locator("c-fee-publication");
  }

  get invoices(): Locator {
    return this.page.locator("c-deal-invoices");
  }

  get statement(): Locator {
    return this.page.locator("c-member-statement");
  }

  tab(label: string): Promise<void> {
    return openTab(this.page, this.say(label));
  }

  /** A sentence of the status, by its key, with plain spaces. */
  async said(key: string): Promise<string> {
    const text = await this.page.locator(`c-deal-status [data-key=${key}]`).innerText();
    return text.replace(/\s+/gu, " ");
  }

  /** Selects members in the list by keyboard, or all that are shown. */
  async select(...names: readonly string[]): Promise<void> {
    const labels =
      names.length > 0
        ? names.map((name) => this.say("Consortia_Members_Select_One", name))
        : [this.say("Consortia_Members_Select_All")];
    for (const name of labels)
      await this.members.getByRole("checkbox", { name, exact: true }).press("Space");
  }

  /** Records one answer of all that are selected. */
  async answer(response: string, count: number, leftOn?: string): Promise<void> {
    const form = this.members.locator("c-deal-members-answer");
    const choice = form.getByRole("combobox", { name: this.say("Consortia_Answer_Response") });
    await this.choose(choice, response);
    if (leftOn) {
      await form.getByLabel(this.say("Consortia_Answer_Left_On")).pressSequentially(leftOn);
      await this.page.keyboard.press("Tab");
    }
    const save = form.getByRole("button", { name: this.say("Consortia_Answer_Save", `${count}`) });
    await save.press("Enter");
  }

  /** Says yes by keyboard to what is asked, and waits until the question is gone. */
  async confirm(): Promise<void> {
    await this.page.getByRole("button", { name: "OK", exact: true }).press("Enter");
    await this.page.getByRole("alertdialog").first().waitFor({ state: "detached" });
  }

  /** Picks an option of a combobox by keyboard: down until it is the active one. */
  async choose(box: Locator, option: string): Promise<void> {
    await box.press("Enter");
    const options = this.page
      .locator("[role=listbox]:not(.slds-path__nav):visible")
      .getByRole("option");
    await options.first().waitFor();
    const count = await options.count();
    for (let step = 0; step <= count; step += 1) {
      await this.drawn();
      const id = await box.getAttribute("aria-activedescendant");
      const active = id ? this.page.locator(`[id="${id}"]`) : undefined;
      if (active && (await active.innerText()).trim() === option) return box.press("Enter");
      await box.press("ArrowDown");
    }
    throw new Error(`${option} is not among ${(await options.allInnerTexts()).join(", ")}`);
  }

  /** Until what was pressed is drawn. */
  private async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    );
  }

  /** Saves what the studio shows under a name and chooses it. */
  async saveAndChoose(title: string): Promise<void> {
    await this.studio
      .getByLabel(this.say("Consortia_Studio_Scenario_Name", "EUR"))
      .pressSequentially(title);
    await this.page.keyboard.press("Tab");
    await this.page.keyboard.press("Enter");
    const saved = this.studio.locator("c-scenario-strip li", { hasText: title });
    await saved.getByRole("button", { name: this.say("Consortia_Studio_Choose") }).press("Enter");
    await saved.locator(".slds-badge").waitFor();
  }

  /** Moves the deal along its path. */
  async moveTo(stage: string): Promise<void> {
    const path = this.page.locator(".slds-path");
    await path.getByRole("option", { name: stage }).press("Enter");
    await path.locator(".slds-path__action").getByRole("button").press("Enter");
  }
}

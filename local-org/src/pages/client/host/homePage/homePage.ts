import { LightningElement, api } from "lwc";
import type { PageDefinition } from "../../../../layouts/flexi-page.ts";
import greeting from "@salesforce/label/host.welcome";
import startHere from "@salesforce/label/host.startHere";
import { context, text } from "../../data/context.ts";
import { currentApp } from "../../data/current-app.ts";
import { homePage, tabPage } from "../../data/definitions.ts";

/** The home page, or a custom tab's page: a deployed Lightning page, else a way into the app. */
export default class HomePage extends LightningElement {
  page: PageDefinition | undefined;
  error: unknown;
  labels = { greeting, startHere };
  #tabName: string | undefined;

  @api
  get tabName(): string | undefined {
    return this.#tabName;
  }
  set tabName(value: string | undefined) {
    this.#tabName = value;
    void this.load();
  }

  connectedCallback(): void {
    document.title = currentApp().label;
    if (this.#tabName === undefined) void this.load();
  }

  async load(): Promise<void> {
    this.error = undefined;
    try {
      this.page = await (this.#tabName ? tabPage(this.#tabName) : homePage());
    } catch (error) {
      this.error = error;
    }
  }

  get hasPage(): boolean {
    return this.page !== undefined && this.page.regions.length > 0;
  }

  get isPlain(): boolean {
    return this.page !== undefined && this.page.regions.length === 0;
  }

  get title(): string {
    return text("welcome", context.user.name);
  }

  get description(): string {
    return currentApp().description;
  }

  get tabs(): object[] {
    return currentApp().tabs.filter((tab) => tab.object !== undefined);
  }
}

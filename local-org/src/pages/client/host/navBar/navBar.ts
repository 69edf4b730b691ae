import { LightningElement, api } from "lwc";
import type { AppDefinition } from "../../../../layouts/navigation.ts";
import appLauncher from "@salesforce/label/host.appLauncher";
import global from "@salesforce/label/host.mainNavigation";
import more from "@salesforce/label/host.moreTabs";
import { context } from "../../data/context.ts";
import { chooseApp } from "../../data/current-app.ts";
import { fittingTabs } from "../../data/fitting-tabs.ts";
import { loadAnew } from "../../data/router.ts";
import type { PageReference } from "../../data/page-reference.ts";

interface TabView {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  readonly className: string;
  readonly current: "page" | null;
}

/** App launcher, name of the app, as many of its tabs as there is room for, the others in a menu. */
export default class NavBar extends LightningElement {
  @api appDefinition: AppDefinition | undefined;
  @api reference: PageReference | undefined;
  labels = { appLauncher, global, more };
  /** Width of each tab in pixels; undefined until measured: all are drawn then. */
  widths: ReadonlyMap<string, number> | undefined;
  /** Pixels for tabs and menu. */
  room = 0;
  #observer: ResizeObserver | undefined;

  renderedCallback(): void {
    const nav = this.template?.querySelector<HTMLElement>("nav");
    if (!nav || this.#observer !== undefined) return;
    const items = [...nav.querySelectorAll<HTMLElement>("li")];
    this.widths = new Map(items.map((item) => [item.dataset["tab"] ?? "", item.offsetWidth]));
    this.#observer = new ResizeObserver(() => {
      this.room = nav.clientWidth;
    });
    this.#observer.observe(nav);
  }

  disconnectedCallback(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  get shownNames(): ReadonlySet<string> {
    const { tabs, widths } = this;
    const names = tabs.map(({ name }) => name);
    if (widths === undefined || this.room === 0) return new Set(names);
    const active = tabs.findIndex(({ current }) => current !== null);
    const places = fittingTabs(
      names.map((name) => widths.get(name) ?? 0),
      this.room,
      active
    );
    return new Set(places.map((place) => names[place] ?? ""));
  }

  get shownTabs(): readonly TabView[] {
    const names = this.shownNames;
    return this.tabs.filter(({ name }) => names.has(name));
  }

  get hiddenTabs(): readonly TabView[] {
    const names = this.shownNames;
    return this.tabs.filter(({ name }) => !names.has(name));
  }

  get hasMore(): boolean {
    return this.hiddenTabs.length > 0;
  }

  get tabs(): readonly TabView[] {
    const { attributes = {} } = this.reference ?? {};
    const place = attributes["objectApiName"] ?? attributes["apiName"] ?? attributes["pageName"];
    return (this.appDefinition?.tabs ?? []).map((tab) => {
      const active = (tab.object ?? (tab.name === "standard-home" ? "home" : tab.name)) === place;
      return {
        ...tab,
        className: `slds-context-bar__item${active ? " slds-is-active" : ""}`,
        current: active ? "page" : null
      };
    });
  }

  get apps(): { name: string; label: string; checked: boolean }[] {
    return context.apps.map(({ name, label }) => ({
      name,
      label,
      checked: name === this.appDefinition?.name
    }));
  }

  handleApp(event: CustomEvent<{ value: string }>): void {
    chooseApp(event.detail.value);
    loadAnew("/lightning/page/home");
  }
}

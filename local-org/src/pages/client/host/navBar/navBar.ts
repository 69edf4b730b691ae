import { LightningElement, api } from "lwc";
import type { AppDefinition } from "../../../../layouts/navigation.ts";
import appLauncher from "@salesforce/label/host.appLauncher";
import global from "@salesforce/label/host.mainNavigation";
import { context } from "../../data/context.ts";
import { chooseApp } from "../../data/current-app.ts";
import { loadAnew } from "../../data/router.ts";
import type { PageReference } from "../../data/page-reference.ts";

/** App launcher, name of the app, its tabs. */
export default class NavBar extends LightningElement {
  @api appDefinition: AppDefinition | undefined;
  @api reference: PageReference | undefined;
  labels = { appLauncher, global };

  get tabs(): object[] {
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

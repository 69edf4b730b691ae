import { LightningElement, api } from "lwc";
import detail from "@salesforce/label/host.details";
import related from "@salesforce/label/host.related";
import activity from "@salesforce/label/host.activity";
import type { ComponentInstance } from "../../../../layouts/flexi-page.ts";
import type { ObjectDefinition } from "../../../../layouts/object-definition.ts";
import { pageText } from "../../data/page-text.ts";

const STANDARD: Readonly<Record<string, string>> = {
  "Standard.Tab.activity": activity,
  "Standard.Tab.collaborate": activity,
  "Standard.Tab.detail": detail,
  "Standard.Tab.relatedLists": related
};

/** Tabs of a Lightning page. */
export default class Tabset extends LightningElement {
  @api instance: ComponentInstance | undefined;
  @api definition: ObjectDefinition | undefined;
  @api recordId: string | undefined;

  get tabs(): object[] {
    return (this.instance?.facets["tabs"] ?? []).map((tab) => {
      const title = String(tab.properties["title"] ?? "");
      return {
        id: tab.id,
        label: STANDARD[title] ?? pageText(title),
        components: tab.facets["body"] ?? []
      };
    });
  }

  get activeTab(): string | undefined {
    const tabs = this.instance?.facets["tabs"] ?? [];
    return (tabs.find((tab) => tab.properties["active"] === "true") ?? tabs[0])?.id;
  }
}

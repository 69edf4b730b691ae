import type { Components } from "../metadata/component.ts";
import { pageDefinition, type PageDefinition } from "./flexi-page.ts";

/** What a custom tab shows: its Lightning page, or its one component over the whole width. */
export function tabPage(components: Components, name: string): PageDefinition | undefined {
  const tab = components.get("CustomTab", name)?.definition;
  if (tab?.flexiPage) return pageDefinition(components, tab.flexiPage);
  if (!tab?.lwcComponent) return undefined;
  const instance = { name: `c:${tab.lwcComponent}`, id: name, properties: {}, facets: {} };
  return {
    name,
    label: tab.label ?? name,
    template: "flexipage:defaultAppHomeTemplate",
    regions: [{ name: "main", components: [instance] }]
  };
}

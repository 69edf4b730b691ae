import type { Check } from "./check.ts";
import { changedOf, elementAt, problemAt } from "./check.ts";
import { missing } from "./reference.ts";

export const checkTabs: Check = function* (context) {
  const { components, schema } = context;
  for (const tab of changedOf(context, "CustomTab")) {
    const { customObject, flexiPage, lwcComponent } = tab.definition;
    if (customObject && !schema.objectOf(tab.fullName)?.custom)
      yield problemAt(tab, `No CustomObject named ${tab.fullName} found for the tab`);
    if (flexiPage && !components.get("FlexiPage", flexiPage))
      yield missing(tab, elementAt(tab.element, "flexiPage"), "flexiPage", "FlexiPage", flexiPage);
    if (lwcComponent && !components.get("LightningComponentBundle", lwcComponent))
      yield missing(
        tab,
        elementAt(tab.element, "lwcComponent"),
        "lwcComponent",
        "LightningComponentBundle",
        lwcComponent
      );
  }
};

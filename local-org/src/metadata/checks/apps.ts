import type { Check } from "./check.ts";
import { changedOf, elementAt, elementsNamed } from "./check.ts";
import { missing } from "./reference.ts";

/** Apps show tabs that exist, and a utility bar that does. Standard tabs pass: the platform brings those. */
export const checkApps: Check = function* (context) {
  const { components } = context;
  for (const app of changedOf(context, "CustomApplication")) {
    for (const at of elementsNamed(app.element, "tabs")) {
      const name = at.text.trim();
      if (!/^standard-/.test(name) && !components.get("CustomTab", name))
        yield missing(app, at, "tab", "CustomTab", name);
    }
    const { utilityBar } = app.definition;
    const at = elementAt(app.element, "utilityBar");
    if (utilityBar && !components.get("FlexiPage", utilityBar))
      yield missing(app, at, "utilityBar", "FlexiPage", utilityBar);
  }
};

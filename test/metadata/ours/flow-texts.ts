import { changedOf, problemAt } from "../../../local-org/src/metadata/checks/check.ts";
import type { XmlElement } from "../../../local-org/src/metadata/xml/xml-element.ts";
import type { Rule } from "./rule.ts";

/** Messages of flows come from labels, so that every language has them. */
export const flowTexts: Rule = function* (context) {
  for (const flow of changedOf(context, "Flow"))
    for (const at of messagesIn(flow.element))
      if (!at.text.includes("{!")) yield problemAt(flow, `"${at.text.trim()}" is no label`, at);
};

function* messagesIn(element: XmlElement): Iterable<XmlElement> {
  for (const child of element.children)
    if (child.name === "errorMessage" && child.children.length === 0) yield child;
    else yield* messagesIn(child);
}

import { basename } from "node:path";
import {
  elementAt,
  elementsNamed,
  problemAt
} from "../../../local-org/src/metadata/checks/check.ts";
import type { Rule } from "./rule.ts";

/** Files that hold one part of an object bear its name, and translations of fields the field's. */
export const fileNames: Rule = function* ({ changed }) {
  for (const component of changed) {
    const [own] = elementsNamed(component.element, "fullName");
    const isPart = component.fileName.endsWith("-meta.xml") && component.fullName.includes(".");
    if (own && isPart && own.text.trim() !== nameOf(component.fileName))
      yield problemAt(component, `The file of ${own.text.trim()} bears another name`, own);
    for (const field of elementsNamed(component.element, "fields")) {
      const at = elementAt(field, "name");
      const isAlone = field.fileName?.endsWith(".fieldTranslation-meta.xml") ?? false;
      if (isAlone && at.text.trim() !== nameOf(field.fileName!))
        yield problemAt(component, `The file of ${at.text.trim()} bears another name`, at);
    }
  }
};

const nameOf = (path: string): string => basename(path).replace(/\.\w+-meta\.xml$/, "");

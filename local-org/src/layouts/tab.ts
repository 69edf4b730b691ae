import type { Components } from "../metadata/component.ts";
import type { Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import { standardTexts } from "./standard-texts.ts";
import { objectIcon } from "./icon.ts";
import { translatedName } from "./translated-name.ts";

export interface TabDefinition {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  /** `standard:account` */
  readonly icon: string;
  /** API name, for tabs of an object. */
  readonly object?: string;
}

/** A tab by its name in an app (`standard-Account`, `Renewal_Negotiation__c`); undefined if hidden. */
export function tabDefinition(
  schema: Schema,
  components: Components,
  session: Session,
  name: string
): TabDefinition | undefined {
  if (name === "standard-home") {
    const label = standardTexts(session.language)["home"] ?? "Home";
    return { name, label, url: "/lightning/page/home", icon: "standard:home" };
  }
  const custom = components.get("CustomTab", name)?.definition;
  const object = name.startsWith("standard-") ? name.slice("standard-".length) : name;
  if (custom === undefined || custom.customObject) {
    return objectTab(schema, components, session, name, object);
  }
  if (!session.access.tabVisible(name)) return undefined;
  const label = translatedName(components, session, "customTabs", name, custom.label);
  return { name, label, url: `/lightning/n/${name}`, icon: "standard:lightning_component" };
}

function objectTab(
  schema: Schema,
  components: Components,
  session: Session,
  name: string,
  object: string
): TabDefinition | undefined {
  const found = schema.objectOf(object);
  if (found === undefined || !session.access.object(found.name).read) return undefined;
  if (!session.access.tabVisible(name)) return undefined;
  return {
    name,
    label: schema.translate(session.language, `ObjectPlural:${found.name}`, found.pluralLabel),
    url: `/lightning/o/${found.name}/list`,
    icon: objectIcon(components, found.name),
    object: found.name
  };
}

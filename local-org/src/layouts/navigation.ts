import type { Components } from "../metadata/component.ts";
import type { Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import { tabDefinition, type TabDefinition } from "./tab.ts";
import { translatedName } from "./translated-name.ts";

/** A Lightning app as the navigation bar shows it. */
export interface AppDefinition {
  readonly name: string;
  readonly label: string;
  readonly description: string;
  /** `#0176D3` */
  readonly color: string | undefined;
  readonly tabs: readonly TabDefinition[];
}

const STANDARD_TABS = [
  "standard-home",
  "standard-Account",
  "standard-Contact",
  "standard-Opportunity",
  "standard-Contract",
  "standard-Product2"
];

/** Apps that the user may open, deployed ones first; every org has the standard Sales app. */
export function navigation(
  schema: Schema,
  components: Components,
  session: Session
): AppDefinition[] {
  const deployed = components
    .ofType("CustomApplication")
    .filter(({ fullName }) => session.access.appVisible(fullName))
    .map(({ fullName, definition }) => ({
      name: fullName,
      label: translatedName(components, session, "customApplications", fullName, definition.label),
      description: definition.description ?? "",
      color: definition.brand?.headerColor,
      tabs: tabs(schema, components, session, definition.tabs)
    }));
  const sales: AppDefinition = {
    name: "standard__LightningSales",
    label: session.language.startsWith("fr") ? "Ventes" : "Sales",
    description: "",
    color: undefined,
    tabs: tabs(schema, components, session, STANDARD_TABS)
  };
  return [...deployed, sales];
}

function tabs(
  schema: Schema,
  components: Components,
  session: Session,
  names: readonly string[]
): TabDefinition[] {
  return names.flatMap((name) => tabDefinition(schema, components, session, name) ?? []);
}

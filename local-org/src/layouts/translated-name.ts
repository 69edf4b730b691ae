import type { Components } from "../metadata/component.ts";
import type { Session } from "../org.ts";

type Kind = "customApplications" | "customTabs" | "quickActions" | "flexipage";

interface Translated {
  readonly name?: string | null;
  readonly label?: string | null;
}

/** Label of a component in the user's language, from the deployed translations. */
export function translatedName(
  components: Components,
  session: Session,
  kind: Kind,
  name: string,
  fallback: string | null | undefined
): string {
  const translations = components.get("Translations", session.language)?.definition as
    Readonly<Record<string, unknown>> | undefined;
  const entries = (translations?.[kind] ?? []) as readonly Translated[];
  return (
    entries.find((entry) => entry.name === name)?.label ?? fallback ?? name.replaceAll("_", " ")
  );
}

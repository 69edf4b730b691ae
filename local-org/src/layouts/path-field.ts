import type { Components } from "../metadata/component.ts";
import type { Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";

const STANDARD: Readonly<Record<string, string>> = {
  Opportunity: "StageName",
  Contract: "Status",
  Lead: "Status"
};

/** The picklist of an object's deployed path; standard objects have their own. */
export function pathFieldOf(
  schema: Schema,
  components: Components,
  session: Session,
  object: string
): string | undefined {
  const path = components
    .ofType("PathAssistant")
    .find(({ definition }) => definition.entityName === object && definition.active !== false);
  const field = schema.fieldOf(object, path?.definition.fieldName ?? STANDARD[object] ?? "");
  return field && session.access.field(object, field.name).read ? field.name : undefined;
}

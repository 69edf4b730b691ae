import type { SObject } from "../../../metadata/schema.ts";
import { SalesforceError } from "../../../errors.ts";
import { compactFields } from "../../../layouts/compact-layout.ts";
import { layoutDefinition } from "../../../layouts/layout.ts";
import { componentsOf } from "../../../layouts/components-of.ts";
import { nameFieldOf, type Viewer } from "../viewer.ts";

/**
 * Fields that a layout (`Full`) or compact layout (`Compact`) shows the user, in order.
 * @throws SalesforceError INVALID_LAYOUT_TYPE for any other type
 */
export function layoutFields(viewer: Viewer, object: SObject, layoutType: string): string[] {
  const { org, session } = viewer;
  const schema = org.schema();
  const components = componentsOf(org);
  const name = nameFieldOf(object);
  switch (layoutType.toLowerCase()) {
    case "compact":
      return [...(name ? [name] : []), ...compactFields(schema, components, session, object.name)];
    case "full": {
      const { sections } = layoutDefinition(schema, components, session, object.name);
      return sections
        .flatMap((section) => section.columns.flat())
        .flatMap((item) => (item ? [item.field, ...(item.parts ?? [])] : []));
    }
    default:
      throw new SalesforceError("INVALID_LAYOUT_TYPE", `Invalid layout type: ${layoutType}`);
  }
}

import { SalesforceError } from "../errors.ts";
import type { Components } from "../metadata/component.ts";
import type { Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import { compactFields } from "./compact-layout.ts";
import type { PageDefinition } from "./flexi-page.ts";
import { objectIcon } from "./icon.ts";
import { layoutDefinition, type LayoutDefinition } from "./layout.ts";
import { listViews, type ListViewDefinition } from "./list-views.ts";
import { pathFieldOf } from "./path-field.ts";
import { withRelatedLists } from "./placed-related-lists.ts";
import { recordActions, type RecordActionDefinition } from "./record-actions.ts";
import { recordPage } from "./record-page.ts";

/** Everything that pages of one object are drawn from, for one user and app. */
export interface ObjectDefinition {
  readonly object: string;
  readonly icon: string;
  readonly nameField: string;
  readonly createable: boolean;
  readonly updateable: boolean;
  readonly actions: readonly RecordActionDefinition[];
  readonly page: PageDefinition;
  readonly layout: LayoutDefinition;
  readonly compactFields: readonly string[];
  readonly listViews: readonly ListViewDefinition[];
  /** The picklist that a path on the record page shows. */
  readonly pathField?: string;
}

/** Throws SalesforceError NOT_FOUND for an object that does not exist or that the user may not read. */
export function objectDefinition(
  schema: Schema,
  components: Components,
  session: Session,
  app: string,
  name: string
): ObjectDefinition {
  const found = schema.objectOf(name);
  const access = found && session.access.object(found.name);
  if (found === undefined || !access?.read) {
    throw new SalesforceError("NOT_FOUND", `No access to ${name}`, { status: 404 });
  }
  const object = found.name;
  const page = recordPage(components, app, object);
  const pathField = pathFieldOf(schema, components, session, object);
  return {
    object,
    icon: objectIcon(components, object),
    nameField: [...found.fields.values()].find((field) => field.nameField)?.name ?? "Id",
    createable: found.createable && access.create,
    updateable: found.updateable && access.edit,
    actions: recordActions(schema, components, session, object, page),
    page: withRelatedLists(schema, components, session, object, page),
    layout: layoutDefinition(schema, components, session, object),
    compactFields: compactFields(schema, components, session, object),
    listViews: listViews(schema, components, session, object),
    ...(pathField === undefined ? {} : { pathField })
  };
}

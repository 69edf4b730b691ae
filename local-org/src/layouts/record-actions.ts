import type { DefinitionOf, Components } from "../metadata/component.ts";
import type { Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import type { PageDefinition } from "./flexi-page.ts";
import { layoutItem, layoutSource, type LayoutSectionDefinition } from "./layout.ts";

/** What the header of a record offers, in the order of the page layout's action list. */
export type RecordActionDefinition =
  { readonly kind: "edit" } | { readonly kind: "delete" } | QuickActionDefinition;

/** A deployed quick action that makes a record under this one, or changes this one. */
export interface QuickActionDefinition {
  readonly kind: "create" | "update";
  /** `Account.New_Renewal` */
  readonly name: string;
  readonly label: string;
  /** Whose record the form is for. */
  readonly object: string;
  /** The new record's field that refers to this one. */
  readonly parentField?: string;
  readonly sections: readonly LayoutSectionDefinition[];
  /** Literal values that the action sets beforehand, by field. */
  readonly values: Readonly<Record<string, string>>;
}

const STANDARD: Readonly<Record<string, RecordActionDefinition>> = {
  Edit: { kind: "edit" },
  Delete: { kind: "delete" }
};
const WITHOUT_LIST = ["Edit", "Delete"];

/**
 * Actions on a record that the user may take, as the page's highlights panel names them (dynamic actions) or
 * else the page layout. Kinds that pages do not know are left out.
 */
export function recordActions(
  schema: Schema,
  components: Components,
  session: Session,
  object: string,
  page?: PageDefinition
): RecordActionDefinition[] {
  const found = schema.objectOf(object);
  const access = session.access.object(object);
  const allowed: Readonly<Record<string, boolean>> = {
    Edit: found?.updateable === true && access.edit,
    Delete: found?.deletable === true && access.delete
  };
  const names = actionsOn(page) ?? listedActions(schema, components, object);
  return names.flatMap((name): RecordActionDefinition[] => {
    const standard = STANDARD[name];
    if (standard !== undefined) return allowed[name] ? [standard] : [];
    const action = components.get("QuickAction", name);
    return action ? quickAction(schema, session, object, action.fullName, action.definition) : [];
  });
}

/** undefined: the page leaves its actions to the layout. */
function actionsOn(page: PageDefinition | undefined): readonly string[] | undefined {
  const panel = page?.regions
    .flatMap(({ components }) => components)
    .find(({ name }) => name === "force:highlightsPanel");
  if (panel?.properties["enableActionsConfiguration"] !== "true") return undefined;
  const { actionNames = [] } = panel.properties;
  return typeof actionNames === "string" ? [actionNames] : actionNames;
}

function listedActions(schema: Schema, components: Components, object: string): string[] {
  const list = layoutSource(schema, components, object).platformActionList;
  if (list?.actionListContext !== "Record") return WITHOUT_LIST;
  return [...list.platformActionListItems]
    .sort((one, other) => one.sortOrder - other.sortOrder)
    .map(({ actionName }) => actionName);
}

function quickAction(
  schema: Schema,
  session: Session,
  home: string,
  name: string,
  action: DefinitionOf<"QuickAction">
): QuickActionDefinition[] {
  const kind = ({ Create: "create", Update: "update" } as const)[String(action.type)];
  const target = schema.objectOf(action.targetObject ?? home);
  if (kind === undefined || target === undefined) return [];
  const access = session.access.object(target.name);
  if (!(kind === "create" ? target.createable && access.create : access.edit)) return [];
  const parent = action.targetParentField ?? undefined;
  const columns = (action.quickActionLayout?.quickActionLayoutColumns ?? []).map((column) =>
    column.quickActionLayoutItems.flatMap(({ field, emptySpace, uiBehavior }) =>
      layoutItem(schema, session, target.name, {
        ...(field ? { field } : {}),
        ...(uiBehavior ? { behavior: uiBehavior } : {}),
        emptySpace: emptySpace === true
      })
    )
  );
  const fallback = action.label ?? name.slice(name.indexOf(".") + 1).replaceAll("_", " ");
  const literals = action.fieldOverrides.flatMap(({ field, literalValue }) =>
    literalValue ? [[field, literalValue]] : []
  );
  return [
    {
      kind,
      name,
      label: schema.translate(session.language, `QuickAction:${name}`, fallback),
      object: target.name,
      ...(parent === undefined
        ? {}
        : { parentField: schema.fieldOf(target.name, parent)?.name ?? parent }),
      sections: [{ label: "", heading: false, columns }],
      values: Object.fromEntries(literals) as Record<string, string>
    }
  ];
}

import type { ListViewDefinition } from "../../../layouts/list-views.ts";
import type { ObjectDefinition } from "../../../layouts/object-definition.ts";
import { likeText } from "./rows.ts";

/** SOQL condition of a list view narrowed to names that hold a text. */
export function listCondition(
  definition: ObjectDefinition,
  view: ListViewDefinition,
  term: string
): string {
  const search = term ? `${definition.nameField} LIKE ${likeText(term)}` : "";
  return [view.where, search].filter(Boolean).join(" AND ");
}

/** The view an address names, else the first. */
export function startView(
  definition: ObjectDefinition,
  name: string | undefined
): ListViewDefinition | undefined {
  const { listViews } = definition;
  return listViews.find((view) => view.name === name) ?? listViews[0];
}

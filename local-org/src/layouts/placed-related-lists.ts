import type { Components } from "../metadata/component.ts";
import type { Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import type { ComponentInstance, PageDefinition } from "./flexi-page.ts";
import { relatedLists, type RelatedListDefinition } from "./related-lists.ts";

type Instances = readonly ComponentInstance[];

/** A page whose related-list components carry what they show. */
export function withRelatedLists(
  schema: Schema,
  components: Components,
  session: Session,
  object: string,
  page: PageDefinition
): PageDefinition {
  const resolve = (instances: Instances): Instances =>
    instances.map((instance) => {
      const facets = Object.entries(instance.facets).map(([name, inner]) => [name, resolve(inner)]);
      const list = placedList(schema, components, session, object, instance);
      return {
        ...instance,
        facets: Object.fromEntries(facets) as Record<string, Instances>,
        ...(list === undefined ? {} : { relatedList: list })
      };
    });
  const regions = page.regions.map((region) => ({
    ...region,
    components: resolve(region.components)
  }));
  return { ...page, regions };
}

function placedList(
  schema: Schema,
  components: Components,
  session: Session,
  object: string,
  { properties }: ComponentInstance
): RelatedListDefinition | undefined {
  const wanted = properties["relatedListApiName"];
  const child = schema.childRelationshipsOf(object).find(({ name }) => name === wanted);
  if (wanted === undefined || child === undefined) return undefined;
  const fields = properties["relatedListFieldAliases"] ?? [];
  const source = {
    relatedList: `${child.childObject}.${child.field}`,
    fields: typeof fields === "string" ? [fields] : fields,
    sortField: String(properties["sortFieldAlias"] ?? ""),
    sortOrder: properties["sortFieldOrder"] === "Descending" ? "Desc" : "Asc"
  };
  return relatedLists(schema, components, session, object, {
    layoutSections: [],
    relatedLists: [source]
  })[0];
}

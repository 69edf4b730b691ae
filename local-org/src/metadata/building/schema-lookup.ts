import type { ChildRelationship, Field, Schema, SObject } from "../schema.ts";
import type { Translations } from "./translations.ts";

const key = (name: string): string => name.toLowerCase();

/** The contract's lookups over finished objects. */
export function schemaOf(objects: readonly SObject[], translations: Translations): Schema {
  const byName = new Map(objects.map((object) => [key(object.name), object]));
  const byPrefix = new Map(objects.map((object) => [object.keyPrefix, object]));
  const fields = new Map(objects.map((object) => [key(object.name), fieldsByName(object)]));
  const relationships = new Map(objects.map((o) => [key(o.name), fieldsByRelationship(o)]));
  const children = childRelationships(objects);
  return {
    objects: new Map(objects.map((object) => [object.name, object])),
    objectOf: (name) => byName.get(key(name)),
    fieldOf: (object, field) => fields.get(key(object))?.get(key(field)),
    relationshipOf: (object, name) => relationships.get(key(object))?.get(key(name)),
    childRelationshipsOf: (object) => children.get(key(object)) ?? [],
    objectOfKeyPrefix: (prefix) => byPrefix.get(prefix),
    translate: (language, name, fallback) => translations.find(language, name) ?? fallback
  };
}

function fieldsByName(object: SObject): ReadonlyMap<string, Field> {
  return new Map([...object.fields.values()].map((field) => [key(field.name), field]));
}

function fieldsByRelationship(object: SObject): ReadonlyMap<string, Field> {
  const named = [...object.fields.values()].filter((field) => field.relationshipName);
  return new Map(named.map((field) => [key(field.relationshipName!), field]));
}

function childRelationships(
  objects: readonly SObject[]
): ReadonlyMap<string, readonly ChildRelationship[]> {
  const byParent = new Map<string, ChildRelationship[]>();
  for (const object of objects)
    for (const field of object.fields.values())
      for (const parent of field.referenceTo) {
        const list = byParent.get(key(parent)) ?? [];
        byParent.set(key(parent), list);
        list.push({
          ...(field.childRelationshipName ? { name: field.childRelationshipName } : {}),
          childObject: object.name,
          field: field.name,
          cascadeDelete: field.onDelete === "cascade"
        });
      }
  return byParent;
}

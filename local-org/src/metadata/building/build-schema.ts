import type { Components } from "../component.ts";
import type { Schema, SObject } from "../schema.ts";
import { standardObjects } from "../standard/index.ts";
import { withActivities } from "./activity-relations.ts";
import { customMetadataType } from "./custom-metadata-type.ts";
import { customObject } from "./custom-object.ts";
import { extendedStandardObject } from "./extended-standard-object.ts";
import type { KeyPrefixes } from "./key-prefixes.ts";
import { withKeyPrefixes } from "./key-prefixes.ts";
import { withRollUps } from "./roll-up.ts";
import { schemaOf } from "./schema-lookup.ts";
import { schemaTranslations } from "./schema-translations.ts";
import { shareObjects } from "./share-object.ts";
import { validationRule } from "./validation-rule.ts";

/**
 * The schema of an org with these components. Components that make no sense are left out or taken as far as
 * they go: the checks report them. Key prefixes given earlier keep; the rest are given in order.
 */
export function buildSchema(components: Components, keyPrefixes: KeyPrefixes = new Map()): Schema {
  const custom = components.ofType("CustomObject").filter(({ fullName }) => isCustom(fullName));
  const prefixes = withKeyPrefixes(
    keyPrefixes,
    custom.map((component) => component.fullName)
  );
  const own = [
    ...standardObjects.map((object) => extendedStandardObject(object, components)),
    ...custom.map((component) => {
      const build = /__mdt$/i.test(component.fullName) ? customMetadataType : customObject;
      return build(component, prefixes.get(component.fullName)!, components);
    })
  ];
  const objects = [...own, ...shareObjects(own, components)];
  const withRules = objects.map((object) => withValidationRules(object, components));
  const related = withActivities(withRules, components);
  const byName = new Map(related.map((object) => [object.name, object]));
  const complete = related.map((object) => withRollUps(object, byName, components));
  return schemaOf(complete, schemaTranslations(complete, components));
}

const isCustom = (name: string): boolean => /__(c|mdt)$/i.test(name);

function withValidationRules(object: SObject, components: Components): SObject {
  const prefix = `${object.name.toLowerCase()}.`;
  const rules = components
    .ofType("ValidationRule")
    .filter(({ fullName }) => fullName.toLowerCase().startsWith(prefix));
  return { ...object, validationRules: rules.map(validationRule) };
}

import type { SObject } from "../../metadata/schema.ts";
import type { Call } from "../../server/resource.ts";
import { describeField } from "./describe-field.ts";
import { visibleFields } from "./visible-object.ts";

/** The record type of objects that define none, as the platform numbers it. */
const MASTER_RECORD_TYPE = "012000000000000AAA";

/** What the global describe tells of an object, for this user. */
export function describeSummary(call: Call, object: SObject): object {
  const { session, org } = call;
  const access = session.access.object(object.name);
  const schema = org.schema();
  const { language } = session;
  const base = `/services/data/v${session.apiVersion}/sobjects/${object.name}`;
  return {
    ...FIXED_FLAGS,
    createable: object.createable && access.create,
    updateable: object.updateable && access.edit,
    deletable: object.deletable && access.delete,
    undeletable: object.deletable && access.delete,
    custom: object.custom,
    customSetting: false,
    keyPrefix: object.keyPrefix,
    label: schema.translate(language, `Object:${object.name}`, object.label),
    labelPlural: schema.translate(language, `ObjectPlural:${object.name}`, object.pluralLabel),
    layoutable: object.uiApi,
    name: object.name,
    queryable: object.queryable,
    replicateable: object.queryable,
    retrieveable: object.queryable,
    searchable: object.uiApi,
    triggerable: object.createable,
    urls: {
      sobject: base,
      describe: `${base}/describe`,
      rowTemplate: `${base}/{ID}`
    }
  };
}

const FIXED_FLAGS = {
  activateable: false,
  associateEntityType: null,
  associateParentEntity: null,
  deepCloneable: false,
  deprecatedAndHidden: false,
  feedEnabled: false,
  hasSubtypes: false,
  isInterface: false,
  isSubtype: false,
  mergeable: false,
  mruEnabled: false
} as const;

/** An object in full: fields, child relationships and record types that this user may see. */
export function describeObject(call: Call, object: SObject): object {
  const { session, org } = call;
  const context = { object, schema: org.schema(), session };
  return {
    ...describeSummary(call, object),
    actionOverrides: [],
    childRelationships: childRelationships(call, object),
    compactLayoutable: object.uiApi,
    defaultImplementation: null,
    extendedBy: null,
    extendsInterfaces: null,
    fields: visibleFields(call, object).map((field) =>
      describeField(field, session.access.field(object.name, field.name), context)
    ),
    implementedBy: null,
    implementsInterfaces: null,
    listviewable: null,
    lookupLayoutable: null,
    namedLayoutInfos: [],
    networkScopeFieldName: null,
    recordTypeInfos: [masterRecordType(session.apiVersion, object.name)],
    searchLayoutable: object.uiApi,
    sobjectDescribeOption: "FULL",
    supportedScopes: [{ label: `All ${object.pluralLabel}`, name: "everything" }]
  };
}

function childRelationships({ org, session }: Call, object: SObject): object[] {
  return org
    .schema()
    .childRelationshipsOf(object.name)
    .filter(({ childObject, field }) => {
      const { access } = session;
      return access.object(childObject).read && access.field(childObject, field).read;
    })
    .map(({ name, childObject, field, cascadeDelete }) => ({
      cascadeDelete,
      childSObject: childObject,
      deprecatedAndHidden: false,
      field,
      junctionIdListNames: [],
      junctionReferenceTo: [],
      relationshipName: name ?? null,
      restrictedDelete: org.schema().fieldOf(childObject, field)?.onDelete === "restrict"
    }));
}

function masterRecordType(apiVersion: string, object: string): object {
  const path = `/services/data/v${apiVersion}/sobjects/${object}/describe/layouts`;
  return {
    active: true,
    available: true,
    defaultRecordTypeMapping: true,
    developerName: "Master",
    master: true,
    name: "Master",
    recordTypeId: MASTER_RECORD_TYPE,
    urls: { layout: `${path}/${MASTER_RECORD_TYPE}` }
  };
}

import { compileFormula, schemaScope } from "../../../formula/index.ts";
import type { Field, SObject } from "../../../metadata/schema.ts";
import type { FieldValue } from "../../../org.ts";
import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { selectPaths } from "../../../soql/index.ts";
import { objectInfo } from "../object-info/object-info.ts";
import { layoutRepresentation } from "../layouts/layout.ts";
import { MASTER_RECORD_TYPE, readableFields, uiObject, type Viewer } from "../viewer.ts";
import { displayValue } from "./display-value.ts";

/** `GET /ui-api/record-defaults/create/:object`: what a form for a new record starts with. */
export function recordDefaults(call: Call): Reply {
  const object = uiObject(call, call.params["object"] ?? "");
  const fields = readableFields(call, object)
    .filter((field) => !field.readOnly)
    .map((field) => {
      const value = defaultOf(call, object, field);
      return [
        field.name,
        { displayValue: displayValue(call, object.name, field, value), value }
      ] as const;
    });
  return ok({
    layout: layoutRepresentation(call, object, "Full", "Create"),
    objectInfos: { [object.name]: objectInfo(call, object) },
    record: {
      apiName: object.name,
      childRelationships: {},
      fields: Object.fromEntries(fields),
      id: null,
      recordTypeId: MASTER_RECORD_TYPE,
      recordTypeInfo: null
    }
  });
}

function defaultOf(viewer: Viewer, object: SObject, field: Field): FieldValue {
  if (field.name === "OwnerId") return viewer.session.userId;
  if (field.defaultFormula !== undefined)
    return computed(viewer, object, field.defaultFormula, field.type);
  const chosen = field.picklist?.values.find((value) => value.isDefault && value.active);
  return chosen?.value ?? (field.type === "boolean" ? false : null);
}

function computed(viewer: Viewer, object: SObject, source: string, type: string): FieldValue {
  if (type === "boolean" && /^(true|false)$/i.test(source)) return source.toLowerCase() === "true";
  const { org, session } = viewer;
  const schema = org.schema();
  const formula = compileFormula(source, schemaScope(schema, object.name, { kind: "default" }));
  const globals = formula.references.filter((path) => path[0]?.startsWith("$"));
  const moment = { session, now: org.clock.now() };
  const values = selectPaths(org.database, schema, "User", globals)
    .read([session.userId], moment)
    .get(session.userId);
  const byPath = new Map(globals.map((path, index) => [path.join("."), values?.[index] ?? null]));
  return formula.evaluate({
    value: (path) => byPath.get(path.join(".")) ?? null,
    now: () => moment.now,
    timeZone: session.timeZone
  });
}

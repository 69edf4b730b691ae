import type { SObject } from "../../../metadata/schema.ts";
import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { tagged } from "../etag.ts";
import { addressedRecord } from "../records/read-record.ts";
import { listParameter, uiObject, type Viewer } from "../viewer.ts";

/** `GET /ui-api/actions/record/:ids`: what the user may do with each record. */
export function readRecordActions(call: Call): Reply {
  const actions = listParameter(call.params["ids"]).map((text) => {
    const { object, id } = addressedRecord(call, text);
    return [id, actionsOf(call, object, ["Edit", "Delete"])] as const;
  });
  return ok(tagged({ actions: Object.fromEntries(actions), url: null }));
}

/** `GET /ui-api/actions/object/:object`: what the user may do with the object. */
export function readObjectActions(call: Call): Reply {
  const object = uiObject(call, call.params["object"] ?? "");
  const actions = { [object.name]: actionsOf(call, object, ["New"]) };
  return ok(tagged({ actions, url: null }));
}

type ActionName = "New" | "Edit" | "Delete";

function actionsOf(viewer: Viewer, object: SObject, names: readonly ActionName[]): object {
  const access = viewer.session.access.object(object.name);
  const allowed: Readonly<Record<ActionName, boolean>> = {
    New: object.createable && access.create,
    Edit: object.updateable && access.edit,
    Delete: object.deletable && access.delete
  };
  const actions = names
    .filter((name) => allowed[name])
    .map((apiName) => ({
      actionTarget: null,
      actionTargetType: null,
      apiName,
      id: null,
      label: labelOf(viewer, apiName),
      section: "Page",
      sourceObject: object.name,
      subtype: null,
      targetObject: null,
      type: "StandardButton"
    }));
  return { actions };
}

const FRENCH: Readonly<Record<ActionName, string>> = {
  New: "Nouveau",
  Edit: "Modifier",
  Delete: "Supprimer"
};

function labelOf({ session }: Viewer, name: ActionName): string {
  return session.language.startsWith("fr") ? FRENCH[name] : name;
}

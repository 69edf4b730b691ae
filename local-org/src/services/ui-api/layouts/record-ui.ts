import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { objectInfo } from "../object-info/object-info.ts";
import { treeAsked } from "../records/fields-asked.ts";
import { addressedRecord, existingRecord } from "../records/read-record.ts";
import { listParameter, MASTER_RECORD_TYPE } from "../viewer.ts";
import { layoutRepresentation } from "./layout.ts";

/** `GET /ui-api/record-ui/:ids`: records with the layouts and object metadata to show them by. */
export function readRecordUi(call: Call): Reply {
  const layoutTypes = listParameter(call.query["layoutTypes"] ?? "Full");
  const modes = listParameter(call.query["modes"] ?? "View");
  const query = { ...call.query, layoutTypes: layoutTypes.join(",") };
  const records: Record<string, object> = {};
  const layouts: Record<string, object> = {};
  const objectInfos: Record<string, object> = {};
  for (const text of listParameter(call.params["ids"])) {
    const { object, id } = addressedRecord(call, text);
    records[id] = existingRecord(call, object, treeAsked(call, object, query), id);
    objectInfos[object.name] ??= objectInfo(call, object);
    const byMode = (type: string): [string, object][] =>
      modes.map((mode) => [mode, layoutRepresentation(call, object, type, mode)]);
    const byType = layoutTypes.map((type) => [type, Object.fromEntries(byMode(type))] as const);
    layouts[object.name] ??= { [MASTER_RECORD_TYPE]: Object.fromEntries(byType) };
  }
  return ok({ layoutUserStates: {}, layouts, objectInfos, records });
}

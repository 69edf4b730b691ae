import type { Components } from "../component.ts";
import type { Schema } from "../schema.ts";
import { syncCustomMetadataRows } from "./custom-metadata-rows.ts";
import { syncDefinitionRows } from "./definition-rows.ts";
import { syncPermissionRows } from "./permission-rows.ts";
import type { RowTarget } from "./sync-rows.ts";

/** Brings every row that stands for metadata in step with it. */
export function syncAllRows(target: RowTarget, components: Components, schema: Schema): void {
  syncDefinitionRows(target, components, schema);
  syncPermissionRows(target, components, schema);
  syncCustomMetadataRows(target, components, schema);
}

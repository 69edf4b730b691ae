import { quoted } from "../../storage/columns.ts";
import { statement } from "../../storage/statements.ts";
import type { SaveContext, SaveRow } from "../save-context.ts";

/** A new owner ends what was shared by hand: the rows with the cause `Manual`. */
export function dropManualShares(context: SaveContext, rows: readonly SaveRow[]): void {
  const changed = rows.filter(({ before, after }) => before && before.OwnerId !== after.OwnerId);
  const [first] = changed;
  const share = first && context.schema.objectOf(first.object.name.replace(/__c$/, "__Share"));
  if (!share || share === first.object) return;
  const sql =
    `UPDATE ${quoted(share.name)} SET "IsDeleted" = 1 WHERE "RowCause" = 'Manual' ` +
    `AND "ParentId" IN (SELECT value FROM json_each(?))`;
  const ids = changed.map(({ after }) => after.Id);
  statement(context.database, sql).run(JSON.stringify(ids));
}

import { quoted } from "../../storage/columns.ts";
import { statement } from "../../storage/statements.ts";
import type { SaveContext, SaveRow } from "../save-context.ts";

/** A record is shared once with a user or group for one cause: a new sharing row takes the older one's place. */
export function replaceShares(context: SaveContext, rows: readonly SaveRow[]): void {
  const fresh = rows.filter(({ before }) => !before);
  const object = fresh[0]?.object;
  if (!object?.name.endsWith("__Share")) return;
  const sql =
    `UPDATE ${quoted(object.name)} SET "IsDeleted" = 1 WHERE "Id" <> ? AND "ParentId" = ? ` +
    `AND "UserOrGroupId" = ? AND "RowCause" IS ?`;
  for (const { after } of fresh)
    statement(context.database, sql).run(
      after.Id,
      after.ParentId,
      after.UserOrGroupId,
      after.RowCause
    );
}

import { messagesOf } from "../output/messages.ts";
import { table } from "../output/table.ts";
import type { ExportDocument } from "./export-document.ts";
import type { Unread } from "./trace-person.ts";

const message = messagesOf("privacy");

/** What a person at the terminal reads: counts, and what is missing. The rows go to a file or to `--json`. */
export function exportText(
  { person, complete, unread, sameAddress, objects }: ExportDocument,
  output: string | undefined,
  calls: number
): string {
  const rows = objects.map(({ object, label, relation, rows: found }) => {
    return [object, label, message(`relation.${relation}`), found.length];
  });
  const columns = ["object", "label", "relation", "rows"].map((name) => message(`column.${name}`));
  const lines = [
    table(columns, rows),
    "",
    output === undefined
      ? message("notWritten", { name: person.name, calls })
      : message("written", { name: person.name, output, calls }),
    complete ? message("complete") : unreadText(unread)
  ];
  if (sameAddress.length > 0) lines.push(message("sameAddress", { ids: sameAddress.join(", ") }));
  return lines.join("\n");
}

/** Reasons with the objects and fields they hold for. */
export function unreadText(unread: readonly Unread[]): string {
  const byReason = Map.groupBy(unread, ({ reason }) => reason);
  const lines = [...byReason].map(([reason, found]) => {
    const names = found.map(({ object, field }) =>
      field === null ? object : `${object}.${field}`
    );
    return message("unreadLine", { reason, names: [...new Set(names)].join(", ") });
  });
  return [message("incomplete"), ...lines].join("\n");
}

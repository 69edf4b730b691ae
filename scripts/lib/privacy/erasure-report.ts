import { messagesOf } from "../output/messages.ts";
import { table } from "../output/table.ts";
import type { Refusal } from "./apply-erasure.ts";
import type { ErasurePlan } from "./erasure-plan.ts";
import { unreadText } from "./export-text.ts";
import type { Person } from "./find-person.ts";
import type { Unread } from "./trace-person.ts";

const message = messagesOf("privacy");

interface Count {
  readonly object: string;
  readonly rows: number;
}

export interface ErasureReport {
  readonly person: Person;
  /** Nothing was refused and nothing hidden. */
  readonly complete: boolean;
  /** The objection was set by this run, not before. */
  readonly objectionSet: boolean;
  readonly deleted: readonly Count[];
  readonly emptied: readonly (Count & {
    readonly fields: readonly string[];
    readonly why: string;
  })[];
  readonly kept: readonly (Count & { readonly fields: readonly string[]; readonly why: string })[];
  readonly refused: readonly Refusal[];
  readonly unread: readonly Unread[];
}

export function erasureReport(
  person: Person,
  plan: ErasurePlan,
  { objects, refused, unread }: { objects: boolean; refused: Refusal[]; unread: Unread[] }
): ErasureReport {
  const count = (object: string, ids: readonly string[]): Count => {
    const failed = refused.filter((refusal) => refusal.object === object).length;
    return { object, rows: ids.length - failed };
  };
  return {
    person,
    complete: refused.length === 0 && unread.length === 0,
    objectionSet: objects && !refused.some(({ object }) => object === "Contact"),
    deleted: plan.deletions.map(({ object, ids }) => count(object, ids)),
    emptied: plan.emptied.map(({ object, fields, ids }) => {
      return { ...count(object, ids), fields, why: message("why.statistics") };
    }),
    kept: [
      { object: "Contact", rows: 1, fields: ["Id"], why: message("why.contact") },
      ...plan.kept.map(({ object, fields, ids, reason }) => {
        return { object, rows: ids.length, fields, why: message(`why.${reason}`) };
      })
    ],
    refused,
    unread
  };
}

export function erasureText(report: ErasureReport, dryRun: boolean, calls: number): string {
  const { person, deleted, emptied, kept, refused, unread, objectionSet } = report;
  const rows = [
    ...deleted.map(({ object, rows: found }) => [object, message("done.deleted"), found, ""]),
    ...emptied.map(({ object, fields, rows: found, why }) => {
      return [object, message("done.emptied", { fields: fields.join(", ") }), found, why];
    }),
    ...kept.map(({ object, rows: found, why }) => [object, message("done.kept"), found, why])
  ];
  const columns = ["object", "done", "rows", "why"].map((name) => message(`column.${name}`));
  return [
    message(dryRun ? "wouldErase" : "erased", { name: person.name, calls }),
    "",
    table(columns, rows),
    "",
    ...(objectionSet ? [message(dryRun ? "wouldObject" : "objected")] : []),
    ...refused.map(({ object, id, reason }) => message("refusedRow", { object, id, reason })),
    ...(refused.length > 0 ? [message("again")] : []),
    ...(unread.length > 0 ? [unreadText(unread)] : []),
    ...(dryRun ? [] : [message("recycleBin")])
  ].join("\n");
}

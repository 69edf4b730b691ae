import { SalesforceError } from "../../errors.ts";
import type { SObject } from "../../metadata/schema.ts";
import type { FieldValues } from "../../org.ts";
import type { Call } from "../../server/resource.ts";
import { fieldValues, isRecordBody, type RecordBody } from "../data/record-body.ts";

const MOST_RECORDS = 200;
const MOST_LEVELS = 5;

/** A record of a tree: its values, its children by relationship name, its parent's reference id. */
export interface TreeNode {
  readonly referenceId: string;
  readonly values: FieldValues;
  readonly children: ReadonlyMap<string, readonly TreeNode[]>;
  readonly parent?: string;
}

/**
 * Reads and checks a tree request.
 * @throws SalesforceError for a missing, doubled or misplaced reference id or type, and above the limits
 */
export function readTree({ body }: Call, object: SObject): TreeNode[] {
  const records = recordsOf(body);
  const seen = new Set<string>();
  const nodes = records.map((record) => readNode(record, 1, seen, undefined));
  if (seen.size > MOST_RECORDS) {
    const message = `A tree can have at most ${MOST_RECORDS} records: it has ${seen.size}`;
    throw new SalesforceError("INVALID_INPUT", message);
  }
  for (const record of records) {
    const { type } = record.attributes as { type?: unknown };
    if (type === object.name) continue;
    const message = `Type ${String(type)} is not ${object.name}, the type of the address`;
    throw new SalesforceError("INVALID_INPUT", message);
  }
  return nodes;
}

function recordsOf(value: unknown): RecordBody[] {
  const records = isRecordBody(value) ? value.records : undefined;
  if (Array.isArray(records) && records.every(isRecordBody)) return records;
  throw new SalesforceError("JSON_PARSER_ERROR", "records must be a list of records");
}

function readNode(
  record: RecordBody,
  level: number,
  seen: Set<string>,
  parent: string | undefined
): TreeNode {
  if (level > MOST_LEVELS) {
    const message = `A tree can have at most ${MOST_LEVELS} levels`;
    throw new SalesforceError("INVALID_INPUT", message);
  }
  const referenceId = referenceIdOf(record, seen);
  const lists = Object.entries(record).filter(([, value]) => isChildList(value));
  const own = Object.entries(record).filter(([, value]) => !isChildList(value));
  const children = lists.map(
    ([name, value]) =>
      [
        name,
        recordsOf(value).map((child) => readNode(child, level + 1, seen, referenceId))
      ] as const
  );
  return {
    referenceId,
    values: fieldValues(Object.fromEntries(own)),
    children: new Map(children),
    ...(parent === undefined ? {} : { parent })
  };
}

function isChildList(value: unknown): boolean {
  return isRecordBody(value) && Array.isArray(value.records);
}

function referenceIdOf(record: RecordBody, seen: Set<string>): string {
  const id = isRecordBody(record.attributes) ? record.attributes.referenceId : undefined;
  if (typeof id !== "string" || id === "") {
    throw new SalesforceError(
      "INVALID_INPUT",
      "Include a reference ID for each record in the request."
    );
  }
  if (seen.has(id)) {
    throw new SalesforceError(
      "INVALID_INPUT",
      `Duplicate ReferenceId provided in the request: ${id}.`
    );
  }
  seen.add(id);
  return id;
}

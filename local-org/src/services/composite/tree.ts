import { SalesforceError } from "../../errors.ts";
import type { Field, SObject } from "../../metadata/schema.ts";
import type { FieldValues, RecordError, SaveResult } from "../../org.ts";
import type { Call, Reply } from "../../server/resource.ts";
import { visibleObject } from "../data/visible-object.ts";
import { transactionUnless } from "./rollback.ts";
import { readTree, type TreeNode } from "./tree-nodes.ts";

interface Saved {
  readonly referenceId: string;
  readonly id: string | null;
  readonly errors: readonly RecordError[];
}

interface Level {
  readonly object: SObject;
  readonly nodes: readonly TreeNode[];
  /** The field that names the parent, and the parents' ids by the parent's reference id. */
  readonly parentField?: Field;
}

/** `POST /composite/tree/:object`: records with their children, all or none. */
export function createTree(call: Call): Reply {
  const object = visibleObject(call, call.params.object ?? "");
  const nodes = readTree(call, object);
  const saved = transactionUnless(call.org, anyRefused, () => saveLevels(call, { object, nodes }));
  if (anyRefused(saved)) {
    const results = saved
      .filter(({ errors }) => errors.length > 0)
      .map(({ referenceId, errors }) => ({ referenceId, errors }));
    return { status: 400, body: { hasErrors: true, results } };
  }
  const results = saved.map(({ referenceId, id }) => ({ referenceId, id }));
  return { status: 201, body: { hasErrors: false, results } };
}

/** Saves a level, then the children of each relationship; stops below a level with a refused record. */
function saveLevels(call: Call, level: Level, parents = new Map<string, string>()): Saved[] {
  const rows = level.nodes.map((node) => rowOf(node, level.parentField, parents));
  const results = call.org.records.insert(call.session, level.object.name, rows, {
    allOrNone: false
  });
  const saved = level.nodes.map((node, index) => savedOf(node, results[index]));
  if (anyRefused(saved)) return saved;
  const ids = new Map(saved.map(({ referenceId, id }) => [referenceId, id ?? ""]));
  return [...saved, ...childLevels(call, level).flatMap((child) => saveLevels(call, child, ids))];
}

function rowOf(
  node: TreeNode,
  field: Field | undefined,
  parents: ReadonlyMap<string, string>
): FieldValues {
  if (field === undefined || node.parent === undefined) return node.values;
  return { ...node.values, [field.name]: parents.get(node.parent) ?? null };
}

function savedOf(node: TreeNode, result: SaveResult | undefined): Saved {
  return { referenceId: node.referenceId, id: result?.id ?? null, errors: result?.errors ?? [] };
}

function childLevels(call: Call, level: Level): Level[] {
  const names = new Set(level.nodes.flatMap((node) => [...node.children.keys()]));
  return [...names].map((name) => {
    const relationship = call.org
      .schema()
      .childRelationshipsOf(level.object.name)
      .find((candidate) => candidate.name?.toLowerCase() === name.toLowerCase());
    if (relationship === undefined) {
      const message = `No such relationship '${name}' on entity '${level.object.name}'`;
      throw new SalesforceError("INVALID_FIELD", message);
    }
    return {
      object: visibleObject(call, relationship.childObject),
      nodes: level.nodes.flatMap((node) => node.children.get(name) ?? []),
      parentField: call.org.schema().fieldOf(relationship.childObject, relationship.field)
    };
  });
}

function anyRefused(saved: readonly Saved[]): boolean {
  return saved.some(({ errors }) => errors.length > 0);
}

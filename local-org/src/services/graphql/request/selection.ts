import type { FieldNode, GraphQLField, GraphQLResolveInfo, SelectionNode } from "graphql";
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLObjectType,
  GraphQLSkipDirective
} from "graphql";

/** One field that the query selects on an object type, its repeats merged. */
export interface Selected {
  /** Key in the response: the alias or the name. */
  readonly key: string;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly args: Readonly<Record<string, unknown>>;
}

/** The field that is being resolved, as a selection. */
export function resolvedSelection(info: GraphQLResolveInfo, args: Selected["args"]): Selected {
  const field = info.parentType.getFields()[info.fieldName];
  if (!field) throw new Error(`${info.fieldName} has no definition`);
  return { key: String(info.path.key), field, nodes: info.fieldNodes, args };
}

/** The fields selected below some nodes for one object type, fragments and @include/@skip resolved. */
export function selectedFields(
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo
): Selected[] {
  const found = new Map<string, FieldNode[]>();
  for (const { selectionSet } of nodes) collect(selectionSet?.selections ?? [], type, info, found);
  return [...found].flatMap(([key, same]) => {
    const [first] = same as [FieldNode, ...FieldNode[]];
    const field = type.getFields()[first.name.value];
    // `__typename` has no field definition.
    if (!field) return [];
    const args = getArgumentValues(field, first, info.variableValues);
    return [{ key, field, nodes: same, args }];
  });
}

/** The fields selected below a field that gives objects. */
export function selectedBelow(selected: Selected, info: GraphQLResolveInfo): Selected[] {
  const type = getNamedType(selected.field.type);
  return type instanceof GraphQLObjectType ? selectedFields(type, selected.nodes, info) : [];
}

function collect(
  selections: readonly SelectionNode[],
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
  found: Map<string, FieldNode[]>
): void {
  for (const node of selections) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === "Field") {
      const key = node.alias?.value ?? node.name.value;
      found.set(key, [...(found.get(key) ?? []), node]);
      continue;
    }
    const fragment = node.kind === "InlineFragment" ? node : info.fragments[node.name.value];
    const condition = fragment?.typeCondition?.name.value;
    if (fragment && (condition === undefined || applies(condition, type, info)))
      collect(fragment.selectionSet.selections, type, info, found);
  }
}

function applies(condition: string, type: GraphQLObjectType, info: GraphQLResolveInfo): boolean {
  if (condition === type.name) return true;
  const abstract = info.schema.getType(condition);
  return !!abstract && "resolveType" in abstract && info.schema.isSubType(abstract as never, type);
}

function isIncluded(node: SelectionNode, info: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, node, info.variableValues);
  if (skip?.["if"] === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, node, info.variableValues);
  return include?.["if"] !== false;
}

/** The fields selected some steps down: `["edges", "node"]`. */
export function selectedAlong(
  from: readonly Selected[],
  steps: readonly string[],
  info: GraphQLResolveInfo
): Selected[] {
  const [step, ...rest] = steps;
  const below = from.flatMap((selected) => selectedBelow(selected, info));
  if (step === undefined) return below;
  const next = below.filter(({ field }) => field.name === step);
  return selectedAlong(next, rest, info);
}

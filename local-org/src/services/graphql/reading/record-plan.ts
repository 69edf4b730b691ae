import type { FieldNode, GraphQLResolveInfo } from "graphql";
import { getNamedType, GraphQLObjectType } from "graphql";
import { limits } from "../limits.ts";
import type {
  ChildRelationship,
  ParentRelationship,
  VisibleObject
} from "../model/visible-object.ts";
import { GraphqlFailure } from "../request/graphql-failure.ts";
import type { Selected } from "../request/selection.ts";
import { selectedFields } from "../request/selection.ts";
import type { Viewer } from "../request/viewer.ts";
import { objectFor } from "../request/viewer.ts";

export interface ChildSelection {
  readonly relationship: ChildRelationship;
  readonly selected: Selected;
}

/** A polymorphic relationship that the query follows. */
export interface LinkSelection {
  /** From the query's record: `Owner`, `Account__r.Owner`. */
  readonly path: string;
  readonly relationship: ParentRelationship;
  readonly nodes: readonly FieldNode[];
}

/** What a query selects of the records of one object. */
export interface RecordPlan {
  readonly object: VisibleObject;
  /** SOQL select items, `Id` among them. */
  readonly paths: readonly string[];
  readonly children: readonly ChildSelection[];
  readonly links: readonly LinkSelection[];
}

/** Whether the records' own children may be followed, or their parents only. */
export type Reach = "all" | "parents";

/** What a field that gives one record selects of it, by that field's own type. */
export function singleRecordPlan(
  viewer: Viewer,
  object: VisibleObject,
  info: GraphQLResolveInfo
): RecordPlan {
  const planner = new Planner(viewer, info, "parents");
  const type = getNamedType(info.returnType);
  if (type instanceof GraphQLObjectType) planner.visitAs(type, object, info.fieldNodes, "", 0);
  return { object, paths: [...planner.paths], children: [], links: [] };
}

/** @throws GraphqlFailure where the selection goes further than `reach` or the platform's limits allow */
export function recordPlan(
  viewer: Viewer,
  object: VisibleObject,
  nodes: readonly FieldNode[],
  info: GraphQLResolveInfo,
  reach: Reach
): RecordPlan {
  const planner = new Planner(viewer, info, reach);
  planner.visit(object, nodes, "", 0);
  return { object, paths: [...planner.paths], children: planner.children, links: planner.links };
}

class Planner {
  readonly paths = new Set(["Id"]);
  readonly children: ChildSelection[] = [];
  readonly links: LinkSelection[] = [];
  readonly #viewer: Viewer;
  readonly #info: GraphQLResolveInfo;
  readonly #reach: Reach;
  #parents = 0;

  constructor(viewer: Viewer, info: GraphQLResolveInfo, reach: Reach) {
    this.#viewer = viewer;
    this.#info = info;
    this.#reach = reach;
  }

  visit(object: VisibleObject, nodes: readonly FieldNode[], prefix: string, level: number): void {
    const type = this.#info.schema.getType(object.sobject.name);
    if (type instanceof GraphQLObjectType) this.visitAs(type, object, nodes, prefix, level);
  }

  visitAs(
    type: GraphQLObjectType,
    object: VisibleObject,
    nodes: readonly FieldNode[],
    prefix: string,
    level: number
  ): void {
    for (const selected of selectedFields(type, nodes, this.#info)) {
      const { name } = selected.field;
      const parent = object.parents.get(name);
      const child = object.children.get(name);
      if (object.fields.has(name)) this.paths.add(prefix + name);
      else if (parent) this.#parent(parent, selected.nodes, prefix, level);
      else if (child) this.#child(child, selected, level);
    }
  }

  #parent(
    relationship: ParentRelationship,
    nodes: readonly FieldNode[],
    prefix: string,
    level: number
  ): void {
    const { name, field, objects } = relationship;
    if (level === limits.mostParentLevels || ++this.#parents > limits.mostParents)
      throw new GraphqlFailure(
        `A query follows at most ${limits.mostParents} child-to-parent relationships, ${limits.mostParentLevels} in a row`
      );
    if (objects.length > 1) {
      this.paths.add(prefix + field.name);
      this.links.push({ path: prefix + name, relationship, nodes });
      return;
    }
    this.paths.add(`${prefix}${name}.Id`);
    const parent = objectFor(this.#viewer, objects[0] ?? "");
    this.visit(parent, nodes, `${prefix}${name}.`, level + 1);
  }

  #child(relationship: ChildRelationship, selected: Selected, level: number): void {
    if (this.#reach !== "all" || level > 0)
      throw new GraphqlFailure(
        `${relationship.name}: child relationships can be followed from the queried records only, one level down`
      );
    this.children.push({ relationship, selected });
  }
}

import type { PageInfo } from "../types/connection-parts.ts";
import { cursorAt } from "./cursor.ts";
import type { PageRequest } from "./page-request.ts";

export interface Edge<T> {
  readonly node: T;
  readonly cursor: string;
}

/** A page of a result as the schema's connection types show it. */
export interface Connection<T = unknown> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: PageInfo;
  readonly pageResultCount: number;
  /** Counts all matching records; only where asked for. */
  readonly totalCount: () => number;
}

/** Makes a connection of the nodes from the page's offset on, of which one too many shows that more follow. */
export function connectionOf<T>(
  nodes: readonly T[],
  { offset, first }: PageRequest,
  totalCount: () => number
): Connection<T> {
  const edges = nodes
    .slice(0, first)
    .map((node, index) => ({ node, cursor: cursorAt(offset + index) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: nodes.length > first,
      hasPreviousPage: offset > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null
    },
    pageResultCount: edges.length,
    totalCount
  };
}

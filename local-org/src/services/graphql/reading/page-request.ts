import { limits } from "../limits.ts";
import { GraphqlFailure } from "../request/graphql-failure.ts";
import { offsetAfter } from "./cursor.ts";

/** Which part of a result a query asks for. */
export interface PageRequest {
  readonly offset: number;
  readonly first: number;
  /** Paging goes up to this many records, past the usual bound. */
  readonly upperBound: number | undefined;
}

type Args = Readonly<Record<string, unknown>>;

/** Reads `first`, `after` and `upperBound`. @throws GraphqlFailure outside the platform's bounds */
export function pageRequest({ first, after, upperBound }: Args): PageRequest {
  const page: PageRequest = {
    offset: offsetAfter(after),
    first: typeof first === "number" ? first : limits.defaultFirst,
    upperBound: typeof upperBound === "number" ? upperBound : undefined
  };
  const least = page.upperBound === undefined ? 1 : limits.leastFirstWithUpperBound;
  if (page.first < least || page.first > limits.mostFirst)
    throw new GraphqlFailure(
      `first must be between ${least} and ${limits.mostFirst}, but was ${page.first}`
    );
  if (page.upperBound === undefined && page.offset > limits.mostOffset)
    throw new GraphqlFailure(
      `Without upperBound a query pages through its first ${limits.mostOffset + limits.mostFirst} records only`
    );
  return page;
}

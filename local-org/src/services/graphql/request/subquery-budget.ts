import { limits } from "../limits.ts";
import { GraphqlFailure } from "./graphql-failure.ts";

/** Counts the sub-queries of one request. */
export class SubqueryBudget {
  #taken = 0;

  /** @throws GraphqlFailure for one too many */
  take(): void {
    if (++this.#taken > limits.mostSubqueries)
      throw new GraphqlFailure(
        `A request can contain up to ${limits.mostSubqueries} sub-queries, child relationships and aggregates included`
      );
  }
}

/** Limits of the platform's GraphQL API. */
export const limits = {
  /** Records of a connection where the query names no number. */
  defaultFirst: 10,
  mostFirst: 2000,
  /** Smallest `first` together with `upperBound`. */
  leastFirstWithUpperBound: 200,
  /** How far paging goes without `upperBound`. */
  mostOffset: 2000,
  /** Connections and aggregates in one request. */
  mostSubqueries: 10,
  /** Child-to-parent relationships in one sub-query, and how many follow one another. */
  mostParents: 55,
  mostParentLevels: 5
} as const;

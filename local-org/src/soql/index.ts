/**
 * SOQL: text → the parser's tree → names resolved under the user's permissions → a tree of SQL →
 * parameterised SQL for SQLite → records as the REST API shows them.
 */
export { createQueries, type QueriesParts } from "./queries.ts";
export { selectPaths, type Moment, type PathReader } from "./select-paths.ts";
export { formatValue, ORG_CURRENCY, type DisplaySettings } from "./format/format-value.ts";
export { picklistLabel } from "./format/picklist-label.ts";

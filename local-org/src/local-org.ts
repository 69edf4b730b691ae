import type { Database } from "better-sqlite3";
import { flowAutomation } from "./automation/flows/flow-automation.ts";
import { FlowRuns } from "./automation/flows/flow-runs.ts";
import { scheduledPaths } from "./automation/flows/scheduled-paths/run-due-paths.ts";
import type { ScheduledPaths } from "./automation/flows/scheduled-paths/run-due-paths.ts";
import { runFlowTests } from "./automation/flows/testing/run-flow-tests.ts";
import type { FlowTestResult } from "./automation/flows/testing/run-flow-tests.ts";
import { noAutomation } from "./automation/record-automation.ts";
import { fillRollUps } from "./automation/roll-ups/recompute-roll-ups.ts";
import { createRowStore } from "./automation/row-store.ts";
import type { LabelReader, SaveContext } from "./automation/save-context.ts";
import { createClock } from "./clock.ts";
import { nextId } from "./ids.ts";
import { openMetadata } from "./metadata/open-metadata.ts";
import type { CompileBundle } from "./metadata/open-metadata.ts";
import type { Metadata } from "./metadata/metadata.ts";
import type { Schema } from "./metadata/schema.ts";
import type { Clock, Org, Session } from "./org.ts";
import { createRecords } from "./records/records.ts";
import { createAccessCache } from "./security/access-cache.ts";
import type { AccessCache } from "./security/access-cache.ts";
import { ensureOrganization } from "./security/fresh-org/fresh-org.ts";
import { ADMINISTRATOR_ID } from "./security/fresh-org/platform-rows.ts";
import { createSessions } from "./security/sessions.ts";
import type { Sessions } from "./security/sessions.ts";
import { openSession } from "./security/open-session.ts";
import { createQueries } from "./soql/index.ts";
import { openDatabase } from "./storage/open-database.ts";
import { syncTables } from "./storage/sync-tables.ts";

export interface LocalOrgOptions {
  /**
   * Database file, made where there is none; without it the org lives in memory. Instead of a file, what
   * `serialize()` gave of an org in memory: a copy of that org, in memory again.
   */
  readonly file?: string | Buffer;
  /** Compiles Lightning web components when they are deployed. */
  readonly compileBundle?: CompileBundle;
}

/** The running org with what only its own server needs. */
export interface LocalOrg extends Org {
  readonly metadata: Metadata;
  readonly sessions: Sessions;
  readonly scheduledPaths: ScheduledPaths;
  /** Runs the deployed flow tests; nothing stays of them. */
  runFlowTests(): readonly FlowTestResult[];
}

/** Opens an org: database, metadata, queries and records wired together. Throws DatabaseVersionError. */
export function openLocalOrg(options: LocalOrgOptions = {}): LocalOrg {
  const database = openDatabase(options.file);
  const clock = createClock();
  const accessCache: AccessCache = createAccessCache(database, () => metadata.schema());
  const metadata = openMetadata({
    database,
    now: () => clock.now(),
    nextId: (keyPrefix) => nextId(database, keyPrefix),
    syncTables: (_, schema) => syncAll(database, schema, clock, accessCache),
    afterChange: () => accessCache.forget(),
    ...(options.compileBundle ? { compileBundle: options.compileBundle } : {})
  });
  const schema = (): Schema => metadata.schema();
  const organizationId = ensureOrganization(database, schema(), clock.now());
  const sessions = createSessions(database, clock, organizationId);
  const label = labelReader(metadata);
  const queries = createQueries({ database, schema, clock });
  const components = () => metadata.components();
  const environment = { components, records: () => records, queries: () => queries };
  const runs = new FlowRuns(environment);
  const automation = flowAutomation(runs);
  const accessChanged = (): void => accessCache.forget();
  const records = createRecords({ database, clock, label, schema, automation, accessChanged });
  const sessionOf = (userId: string): Session => openSession(database, accessCache, userId, "68.0");
  const contextFor = (userId: string): SaveContext => ({
    database,
    clock,
    label,
    automation,
    session: sessionOf(isActive(database, userId) ? userId : ADMINISTRATOR_ID),
    schema: schema(),
    rows: createRowStore(database)
  });
  return {
    database,
    clock,
    organizationId,
    schema,
    metadata,
    sessions,
    queries,
    records,
    scheduledPaths: scheduledPaths({
      database,
      clock,
      runs,
      components,
      contextFor
    }),
    runFlowTests: () =>
      runFlowTests({ ...environment, database, context: () => contextFor(ADMINISTRATOR_ID) }),
    session: (accessToken, apiVersion) =>
      openSession(database, accessCache, sessions.resolve(accessToken), apiVersion),
    transaction: (work) => inTransaction(database, accessCache, work),
    close: () => database.close()
  };
}

function isActive(database: Database, userId: string): boolean {
  return database.prepare(`SELECT "IsActive" FROM "User" WHERE "Id" = ?`).pluck().get(userId) === 1;
}

function labelReader(metadata: Metadata): LabelReader {
  return (name, language) => {
    const value = metadata.components().get("CustomLabel", name)?.definition.value;
    return value && metadata.schema().translate(language, `CustomLabel:${name}`, value);
  };
}

/** Tables as the schema wants them; roll-ups that a deployment brought or changed are computed. */
function syncAll(database: Database, schema: Schema, clock: Clock, accessCache: AccessCache): void {
  const stale = syncTables(database, schema);
  if (stale.length === 0) return;
  const session: Session = openSession(database, accessCache, ADMINISTRATOR_ID, "68.0");
  const rows = createRowStore(database);
  const label: LabelReader = () => undefined;
  fillRollUps({ database, schema, session, clock, rows, label, automation: noAutomation }, stale);
}

function inTransaction<T>(database: Database, accessCache: AccessCache, work: () => T): T {
  try {
    return database.transaction(work)();
  } catch (error) {
    accessCache.forget();
    throw error;
  }
}

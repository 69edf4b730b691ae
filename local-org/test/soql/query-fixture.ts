import type { Database } from "better-sqlite3";
import { schemaOf } from "../../src/metadata/building/schema-lookup.ts";
import type { Field, Schema, SObject } from "../../src/metadata/schema.ts";
import {
  currency,
  date,
  decimal,
  lookup,
  percent,
  picklist,
  text,
  textArea
} from "../../src/metadata/standard/field-makers.ts";
import { standardObjects } from "../../src/metadata/standard/index.ts";
import { standardObject } from "../../src/metadata/standard/standard-object.ts";
import { ownerField } from "../../src/metadata/standard/system-fields.ts";
import { translationsOf } from "../../src/metadata/building/translations.ts";
import type { Access, Clock, Queries, Session, SqlFragment } from "../../src/org.ts";
import { formatId } from "../../src/ids.ts";
import { createQueries } from "../../src/soql/queries.ts";
import { syncTables } from "../../src/storage/sync-tables.ts";
import { openDatabase } from "../../src/storage/open-database.ts";

const custom = (field: Field): Field => ({ ...field, custom: true });

const negotiation: SObject = {
  ...standardObject(
    "Renewal_Negotiation__c",
    "a00",
    ["Renewal Negotiation", "Renewal Negotiations"],
    {},
    [
      text("Name", "Name", 80, { nameField: true }),
      ownerField("User|Group"),
      ...[
        lookup("Account__c", "Account", "Account", {
          relationshipName: "Account__r",
          children: "Renewal_Negotiations__r"
        }),
        picklist("Phase__c", "Phase", "Prepare|Open|Closed"),
        { ...picklist("Topics__c", "Topics", "Price|Term|Access"), type: "multipicklist" as const },
        currency("Due_Amount__c", "Due Amount", { scale: 2 }),
        currency("Forecast_Amount__c", "Forecast", { scale: 2 }),
        percent("Cap_Percent__c", "Cap", 5, 2),
        decimal("Round__c", "Round", 3, 0),
        date("Decision_Date__c", "Decision Date"),
        textArea("Note__c", "Note", 2000),
        text("External_Id__c", "External Id", 80, { unique: true, externalId: true }),
        currency("Renewal_Forecast__c", "Renewal Forecast", {
          scale: 2,
          formula: "MIN(Forecast_Amount__c, Due_Amount__c)"
        }),
        text("Customer__c", "Customer", 255, {
          formula: 'Account__r.Name & " (" & TEXT(Phase__c) & ")"'
        }),
        currency("Capped__c", "Capped", {
          scale: 2,
          formula: "Renewal_Forecast__c * (1 + Cap_Percent__c)"
        }),
        text("Seen_By__c", "Seen by", 255, { formula: "$User.Username" })
      ].map(custom)
    ]
  ),
  custom: true
};

const line: SObject = {
  ...standardObject("Negotiation_Line__c", "a01", ["Line", "Lines"], {}, [
    text("Name", "Name", 80, { nameField: true }),
    custom(
      lookup("Negotiation__c", "Negotiation", "Renewal_Negotiation__c", {
        relationshipName: "Negotiation__r",
        children: "Negotiation_Lines__r"
      })
    ),
    custom(currency("Price__c", "Price", { scale: 2 }))
  ]),
  custom: true
};

export const schema: Schema = schemaOf(
  [...standardObjects, negotiation, line],
  translationsOf(
    new Map([["fr", [new Map([["Picklist:Renewal_Negotiation__c.Phase__c.Open", "Ouverte"]])]]])
  )
);

export interface Restrictions {
  readonly hiddenObjects?: readonly string[];
  /** `Object.Field`. */
  readonly hiddenFields?: readonly string[];
  readonly visibleRows?: (object: string, alias: string) => SqlFragment | undefined;
}

export const USER_ID = formatId("005", 1);

export function accessOf(restrictions: Restrictions = {}): Access {
  const open = {
    read: true,
    create: true,
    edit: true,
    delete: true,
    viewAll: true,
    modifyAll: true
  };
  return {
    userId: USER_ID,
    hasSystemPermission: () => true,
    hasCustomPermission: () => false,
    object: (name) => ({ ...open, read: !restrictions.hiddenObjects?.includes(name) }),
    field: (object, field) => ({
      read: !restrictions.hiddenFields?.includes(`${object}.${field}`),
      edit: true
    }),
    tabVisible: () => true,
    appVisible: () => true,
    visibleRows: restrictions.visibleRows ?? (() => undefined),
    editableRows: () => undefined
  };
}

export function sessionOf(access: Access, settings: Partial<Session> = {}): Session {
  return {
    userId: USER_ID,
    username: "manager@local.entente",
    language: "en_US",
    locale: "en_US",
    timeZone: "Europe/Paris",
    access,
    apiVersion: "68.0",
    ...settings
  };
}

type Values = Readonly<Record<string, string | number | null>>;

export interface Fixture {
  readonly database: Database;
  readonly queries: Queries;
  readonly session: Session;
  /** The records of a query as plain values, without `attributes` at any level. */
  readonly rows: (soql: string, session?: Session) => unknown[];
  insert(object: string, values: Values): string;
  readonly names: (soql: string, session?: Session) => unknown[];
}

/** 24 November 2026, 08:00 in Paris: a Tuesday. */
export const NOW = new Date("2026-11-24T07:00:00.000Z");

export function openFixture(): Fixture {
  const database = openDatabase();
  syncTables(database, schema);
  const clock: Clock = { now: () => NOW, set: () => undefined };
  const queries = createQueries({ database, schema: () => schema, clock });
  const session = sessionOf(accessOf());
  const rows = (soql: string, as = session): unknown[] =>
    (queries.query(as, soql).records as unknown[]).map(plain);
  const fixture: Fixture = {
    database,
    queries,
    session,
    rows,
    insert: (object, values) => insertRow(database, object, values),
    names: (soql, as) => rows(soql, as).map((row) => (row as { Name: unknown }).Name)
  };
  fixture.insert("User", {
    Id: USER_ID,
    LastName: "Martin",
    FirstName: "Ana",
    Username: "manager@local.entente"
  });
  return fixture;
}

const counters = new WeakMap<Database, Map<string, number>>();

function insertRow(database: Database, object: string, values: Values): string {
  const definition = schema.objectOf(object) as SObject;
  let counts = counters.get(database);
  if (!counts) counters.set(database, (counts = new Map()));
  const count = (counts.get(object) ?? 100) + 1;
  counts.set(object, count);
  const row: Values = { Id: formatId(definition.keyPrefix, count), ...values };
  const columns = Object.keys(row);
  database
    .prepare(
      `INSERT INTO "${object}" (${columns.map((name) => `"${name}"`).join(", ")})
       VALUES (${columns.map(() => "?").join(", ")})`
    )
    .run(...Object.values(row));
  return row["Id"] as string;
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== "attributes")
      .map(([name, item]) => [name, plain(item)])
  );
}

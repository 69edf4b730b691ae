import { dayIn, type Day } from "c/calendarDay";
import {
  opportunityValues,
  type OpportunityValues,
  type PicklistValue
} from "c/renewalOpeningRecords";
import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import { retry } from "../org/retry.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("renewals-open");

/** ISO 4217's code for "no currency": stands in where an org has one currency and so names none. Two decimals. */
export const onlyCurrency = "XXX";

/** What opening must know of the org and of the user. */
export interface OrgFacts {
  /** The user's calendar day. */
  readonly today: Day;
  readonly multiCurrency: boolean;
  /** Objects the user may read. */
  readonly readable: ReadonlySet<string>;
  readonly opportunity: OpportunityValues;
}

interface ObjectSummary {
  readonly name: string;
  readonly queryable: boolean;
  readonly createable: boolean;
}

const created = ["Opportunity", "Renewal_Negotiation__c", "Negotiation_Line__c"];

/** Reads them, and stops before anything is sent when the user may not read or create what it takes. */
export async function orgFacts(
  connection: Connection,
  source: string,
  dryRun: boolean
): Promise<OrgFacts> {
  const { sobjects } = await retry(async () => connection.describeGlobal());
  const known = sobjects as readonly ObjectSummary[];
  const readable = new Set(known.filter((each) => each.queryable).map((each) => each.name));
  const createable = new Set(known.filter((each) => each.createable).map((each) => each.name));
  const needed = ["Account", source, "Product2", ...created];
  demand(
    needed.filter((name) => !readable.has(name)),
    "mayNotRead"
  );
  if (!dryRun)
    demand(
      created.filter((name) => !createable.has(name)),
      "mayNotCreate"
    );
  return {
    today: await userDay(connection),
    multiCurrency: readable.has("CurrencyType"),
    readable,
    opportunity: await newOpportunityValues(connection)
  };
}

function demand(missing: readonly string[], key: string): void {
  if (missing.length === 0) return;
  throw new CommandError(message(key, { objects: missing.join(", ") }), {
    exitCode: exitCodes.refused,
    actions: [message("askForAccess")]
  });
}

async function userDay(connection: Connection): Promise<Day> {
  const { user_id: id } = await retry(async () => connection.identity());
  const soql = `SELECT TimeZoneSidKey FROM User WHERE Id = ${quote(id)}`;
  const [user] = await query<{ TimeZoneSidKey: string }>(connection, soql);
  return dayIn(user?.TimeZoneSidKey ?? "UTC", new Date());
}

async function newOpportunityValues(connection: Connection): Promise<OpportunityValues> {
  const info = await get<{ defaultRecordTypeId: string | null }>(connection, "Opportunity");
  const recordType = info.defaultRecordTypeId ?? "012000000000000AAA";
  const path = `Opportunity/picklist-values/${recordType}`;
  const { picklistFieldValues: fields } = await get<{
    picklistFieldValues: Readonly<Record<string, { readonly values: readonly PicklistValue[] }>>;
  }>(connection, path);
  const values = opportunityValues(fields["StageName"]?.values ?? [], fields["Type"]?.values ?? []);
  if (values) return values;
  throw new CommandError(message("noOpenStage"), {
    exitCode: exitCodes.refused,
    actions: [message("checkStages")]
  });
}

async function get<Reply>(connection: Connection, path: string): Promise<Reply> {
  return retry(async () => connection.requestGet<Reply>(`/ui-api/object-info/${path}`));
}

/**
 * Months from the decision to the end of a term, as the org's custom metadata says.
 * @throws CommandError when the user may not read it
 */
export async function decisionLead(connection: Connection): Promise<number> {
  const soql =
    "SELECT Lead_Number__c FROM Checkpoint_Lead_Time__mdt WHERE DeveloperName = 'Decision'";
  try {
    const [row] = await query<{ Lead_Number__c: number }>(connection, soql);
    if (typeof row?.Lead_Number__c === "number") return row.Lead_Number__c;
  } catch (cause) {
    throw noLead(cause);
  }
  throw noLead(undefined);
}

function noLead(cause: unknown): CommandError {
  return new CommandError(message("noLead"), {
    exitCode: exitCodes.refused,
    actions: [message("giveLead")],
    cause
  });
}

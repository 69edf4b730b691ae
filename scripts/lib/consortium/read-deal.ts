import { dealOf, type Deal } from "c/dealModel";
import {
  existingFeeOf,
  publicationOf,
  type FeeNode,
  type Publication
} from "c/feePublicationRecords";
import type { ExistingFee } from "c/publicationSteps";
import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";

const message = messagesOf("consortium");

type Row = Readonly<Record<string, unknown>>;

/** A deal as the org holds it, and what publishing keeps on it. */
export interface OrgDeal {
  readonly deal: Deal;
  readonly publication: Publication;
}

const dealFields = [
  ...["Id", "Name", "Currency_Code__c", "Status__c", "Start_Date__c", "End_Date__c"],
  ...["Allocation_Model__c", "Equal_Part_Percent__c", "Missing_Weight_Rule__c"],
  ...["Lower_Collar_Percent__c", "Upper_Collar_Percent__c", "Silence_Rule__c"],
  "Late_Joiner_Basis__c",
  ...["Rounding_Mode__c", "Rounding_Place__c", "Rounding_Unit__c", "Invoice_Tolerance__c"],
  ...["Publication_State__c", "Publication_Key__c", "Publication_Started__c"]
];

const children = [
  {
    relationship: "Deal_Years__r",
    object: "Deal_Year__c",
    fields: ["Position__c", "Start_Date__c", "End_Date__c", "Envelope_Amount__c"]
  },
  {
    relationship: "Deal_Members__r",
    object: "Deal_Member__c",
    fields: [
      ...["Member_Account__c", "Member_Account__r.Name", "Response__c", "Access_Start_Date__c"],
      ...["Allocation_Weight__c", "Surrogate_Weight__c", "Last_Year_Amount__c"],
      ...["Floor_Amount__c", "Ceiling_Amount__c"]
    ]
  },
  {
    relationship: "Allocation_Scenarios__r",
    object: "Allocation_Scenario__c",
    fields: ["Name", "Is_Chosen__c", "Envelope_Amount__c", "Results__c"]
  }
] as const;

/** The deal with that id, external id, or name that no other deal has. */
export async function readDeal(connection: Connection, named: string): Promise<OrgDeal> {
  const row = await dealRow(connection, named);
  const node: Record<string, unknown> = { ...nodeOf(row) };
  for (const { relationship, object, fields } of children) {
    const soql = `SELECT Id, ${fields.join(", ")} FROM ${object} WHERE Deal__c = ${quote(String(row["Id"]))} ORDER BY Id`;
    const rows = await query<Row>(connection, soql);
    node[relationship] = { edges: rows.map((each) => ({ node: nodeOf(each) })) };
  }
  const currency = row["Currency_Code__c"];
  if (typeof currency !== "string") throw bad("noCurrency", String(row["Name"]), "giveCurrency");
  return {
    deal: dealOf({ ...node, Id: String(row["Id"]) }, currency),
    publication: publicationOf(node)
  };
}

/** Names of a deal's members by id. */
export function memberNames({ members }: Deal): ReadonlyMap<string, string> {
  return new Map(members.map(({ id, institution }) => [id, institution]));
}

const feeFields = [
  ...["Id", "Member__c", "Deal_Year__c", "Kind__c", "Net_Amount__c", "Computed_Amount__c"],
  ...["Is_Counted__c", "Invoice_Number__c", "Invoice_Date__c", "Invoiced_Net_Amount__c"]
];

/** The deal's fees of all years. */
export async function readFees(
  connection: Connection,
  { id, currency }: Deal
): Promise<ExistingFee[]> {
  const soql = `SELECT ${feeFields.join(", ")} FROM Member_Fee__c WHERE Member__r.Deal__c = ${quote(id)} ORDER BY Id`;
  const rows = await query<Row>(connection, soql);
  return rows.map((row) => existingFeeOf(nodeOf(row) as unknown as FeeNode, currency));
}

async function dealRow(connection: Connection, named: string): Promise<Row> {
  const select = `SELECT ${dealFields.join(", ")} FROM Consortium_Deal__c WHERE`;
  const isId = /^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(named);
  for (const field of [...(isId ? ["Id"] : []), "Deal_External_Id__c", "Name"]) {
    const rows = await query<Row>(connection, `${select} ${field} = ${quote(named)} LIMIT 2`);
    if (rows.length > 1) throw bad("severalDeals", named);
    if (rows[0]) return rows[0];
  }
  throw bad("noDeal", named);
}

function bad(key: string, deal: string, action = "nameDeal"): CommandError {
  return new CommandError(message(key, { deal }), {
    exitCode: exitCodes.badInput,
    actions: [message(action)]
  });
}

/** A row as GraphQL would give it, which is what the deal's model reads. */
function nodeOf(row: Row): Row {
  const entries = Object.entries(row).map(([field, value]) => {
    if (field === "Id" || field === "attributes") return [field, value] as const;
    const isParent = typeof value === "object" && value !== null;
    return [field, isParent ? nodeOf(value as Row) : { value }] as const;
  });
  return Object.fromEntries(entries);
}

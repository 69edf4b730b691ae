import type { DueFee } from "c/dealInvoiceCheck";
import type { Deal } from "c/dealModel";
import { toMinor, type Minor } from "c/money";
import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";

interface FeeRow {
  readonly Member__c: string;
  readonly Deal_Year__c: string;
  readonly Net_Amount__c: number;
  readonly VAT_Amount__c: number | null;
  readonly Invoiced_Net_Amount__c: number | null;
  readonly Invoiced_VAT_Amount__c: number | null;
  readonly Invoice_Currency_Code__c: string | null;
  readonly Invoice_Number__c: string | null;
}

export async function readDueFees(
  connection: Connection,
  { id, currency }: Deal
): Promise<DueFee[]> {
  const rows = await query<FeeRow>(
    connection,
    `SELECT Member__c, Deal_Year__c, Net_Amount__c, VAT_Amount__c, Invoiced_Net_Amount__c, Invoiced_VAT_Amount__c, Invoice_Currency_Code__c, Invoice_Number__c FROM Member_Fee__c WHERE Member__r.Deal__c = ${quote(id)} AND Is_Counted__c = TRUE AND Kind__c != 'Administration Fee' ORDER BY Id`
  );
  const amount = (value: number | null): Minor | undefined =>
    value === null ? undefined : toMinor(value, currency);
  return rows.map((row) => {
    const net = amount(row.Invoiced_Net_Amount__c);
    return {
      member: row.Member__c,
      year: row.Deal_Year__c,
      net: toMinor(row.Net_Amount__c, currency),
      vat: amount(row.VAT_Amount__c),
      invoice:
        net === undefined
          ? undefined
          : {
              net,
              vat: amount(row.Invoiced_VAT_Amount__c),
              currency: row.Invoice_Currency_Code__c ?? undefined,
              number: row.Invoice_Number__c ?? ""
            }
    };
  });
}

/** The deal's tolerance in minor units, else the policy's. */
export async function toleranceOf(connection: Connection, deal: Deal): Promise<Minor> {
  if (deal.invoiceTolerance !== undefined) return deal.invoiceTolerance;
  const [policy] = await query<{ readonly Invoice_Tolerance__c: number | null }>(
    connection,
    "SELECT Invoice_Tolerance__c FROM Deal_Policy__mdt WHERE DeveloperName = 'Standard'"
  );
  return policy?.Invoice_Tolerance__c ?? 0;
}

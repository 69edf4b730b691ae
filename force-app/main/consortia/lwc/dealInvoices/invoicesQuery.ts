import type { DealNode, FieldNode } from "c/dealModel";
import { dealQuery, membersOf, yearsOf } from "c/dealQuery";
import { children, labelled, names, query, values } from "c/recordQuery";

type Maybe<Value> = FieldNode<Value> | null | undefined;

/** The deal, by what its invoices are judged. */
export const INVOICES_QUERY = dealQuery(
  "DealInvoices",
  values("Applied_Invoice_Tolerance__c"),
  yearsOf(values("Position__c", "Start_Date__c", "End_Date__c")),
  membersOf(names("Member_Account__r"))
);

export interface InvoicesNode extends DealNode {
  readonly Applied_Invoice_Tolerance__c?: Maybe<number>;
}

/** Years that one request reads: the platform takes ten sub-queries of 2,000 records each. */
const POSITIONS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What members owe us: counted lines, without the consortium's own fee. */
export const FEES_QUERY = query("DealInvoiceFees", ...POSITIONS.map(feesOf));

function feesOf(position: number): string {
  const year = `Member__r: { Deal__c: { eq: $id } }, Year_Position__c: { eq: ${position} }`;
  const where = `${year}, Is_Counted__c: { eq: true }, Kind__c: { ne: "Administration Fee" }`;
  return children(
    `year${position}: Member_Fee__c(where: { ${where} }, first: 2000)`,
    labelled("Kind__c"),
    values(
      "Member__c",
      "Deal_Year__c",
      "Net_Amount__c",
      "VAT_Amount__c",
      "Invoice_Number__c",
      "Invoice_Date__c",
      "Invoiced_Net_Amount__c",
      "Invoiced_VAT_Amount__c",
      "Invoice_Currency_Code__c"
    )
  );
}

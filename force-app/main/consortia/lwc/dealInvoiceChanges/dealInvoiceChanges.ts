import type { Day } from "c/calendarDay";
import type { InvoiceLine } from "c/dealInvoiceLines";
import type { ErrorMessage } from "c/errorMessages";
import { toFieldValue } from "c/money";
import type { Minor } from "c/money";
import { saveNamed } from "c/namedChanges";

export interface RecordedInvoice {
  readonly number: string;
  readonly date: Day | undefined;
  readonly net: Minor | undefined;
  readonly vat: Minor | undefined;
  readonly currency: string | undefined;
}

export interface InvoiceChange {
  readonly line: InvoiceLine;
  readonly invoice: RecordedInvoice;
}

export const NO_INVOICE: RecordedInvoice = {
  number: "",
  date: undefined,
  net: undefined,
  vat: undefined,
  currency: undefined
};

/** The invoice that stands on a line. */
export function recordedOn({ invoice, date }: InvoiceLine): RecordedInvoice {
  if (!invoice) return NO_INVOICE;
  return {
    number: invoice.number,
    date,
    net: invoice.net,
    vat: invoice.vat,
    currency: invoice.currency
  };
}

export function isSameInvoice(one: RecordedInvoice, other: RecordedInvoice): boolean {
  return (Object.keys(NO_INVOICE) as (keyof RecordedInvoice)[]).every(
    (field) => one[field] === other[field]
  );
}

/** Writes invoices on their lines, all or none; amounts are in minor units of the deal's currency. */
export function saveInvoices(
  changes: readonly InvoiceChange[],
  currency: string
): Promise<readonly ErrorMessage[]> {
  const amount = (minor: Minor | undefined): number | null => {
    return minor === undefined ? null : toFieldValue(minor, currency);
  };
  return saveNamed(
    "RecordInvoices",
    changes.map(({ line, invoice }) => ({
      object: "Member_Fee__c",
      id: line.id,
      title: `${line.institution} ${line.yearText}`,
      fields: {
        Invoice_Number__c: invoice.number || null,
        Invoice_Date__c: invoice.date ?? null,
        Invoiced_Net_Amount__c: amount(invoice.net),
        Invoiced_VAT_Amount__c: amount(invoice.vat),
        Invoice_Currency_Code__c: invoice.currency ?? null
      }
    }))
  );
}

import type { Day } from "c/calendarDay";
import { outcomeOfFee } from "c/dealInvoiceCheck";
import type { DueFee, FeeOutcome } from "c/dealInvoiceCheck";
import { amountOf } from "c/dealModel";
import type { Deal, FieldNode } from "c/dealModel";
import { yearName } from "c/dealYearName";
import { sum } from "c/money";
import type { Minor } from "c/money";

type Maybe<Value> = FieldNode<Value> | null | undefined;

/** A fee as GraphQL gives it. */
export interface FeeNode {
  readonly Id: string;
  readonly Member__c?: Maybe<string>;
  readonly Deal_Year__c?: Maybe<string>;
  readonly Kind__c?: Maybe<string>;
  readonly Net_Amount__c?: Maybe<number>;
  readonly VAT_Amount__c?: Maybe<number>;
  readonly Invoice_Number__c?: Maybe<string>;
  readonly Invoice_Date__c?: Maybe<string>;
  readonly Invoiced_Net_Amount__c?: Maybe<number>;
  readonly Invoiced_VAT_Amount__c?: Maybe<number>;
  readonly Invoice_Currency_Code__c?: Maybe<string>;
}

/** Fees, year by year. */
export interface FeesData {
  readonly uiapi: {
    readonly query: Readonly<Record<string, { readonly edges: readonly { node: FeeNode }[] }>>;
  };
}

/** A line that a member owes, with its invoice where there is one. */
export interface InvoiceLine extends DueFee {
  readonly id: string;
  readonly institution: string;
  /** Of the deal's years; 1 for the first. */
  readonly position: number;
  readonly yearText: string;
  readonly kind: string;
  readonly date: Day | undefined;
  readonly outcome: FeeOutcome;
}

/** In the order of years, then members. */
export function invoiceLines(
  { uiapi }: FeesData,
  deal: Deal,
  tolerance: Minor,
  locale: string
): InvoiceLine[] {
  const members = new Map(deal.members.map(({ id, institution }) => [id, institution]));
  const years = new Map(deal.years.map((year) => [year.id, year]));
  const { compare } = new Intl.Collator(locale, { numeric: true });
  return Object.values(uiapi.query)
    .flatMap(({ edges }) => edges)
    .map(({ node }) => {
      const fee = dueFeeOf(node, deal.currency);
      const year = years.get(fee.year);
      return {
        ...fee,
        id: node.Id,
        institution: members.get(fee.member) ?? "",
        position: year?.position ?? 0,
        yearText: year ? yearName(year, locale) : "",
        kind: node.Kind__c?.label ?? node.Kind__c?.value ?? "",
        date: node.Invoice_Date__c?.value ?? undefined,
        outcome: outcomeOfFee(fee, { currency: deal.currency, tolerance })
      };
    })
    .toSorted((left, right) => {
      return left.position - right.position || compare(left.institution, right.institution);
    });
}

export interface InvoiceTotals {
  readonly due: Minor;
  readonly invoiced: Minor;
  /** Due on lines without invoice. */
  readonly outstanding: Minor;
  readonly vatDue: Minor;
  readonly vatInvoiced: Minor;
}

/** Sums of the lines; invoices in another currency are in no sum. */
export function totalsOf(lines: readonly InvoiceLine[]): InvoiceTotals {
  const ours = lines.filter(({ outcome }) => outcome !== "currency");
  const received = ours.flatMap(({ invoice }) => invoice ?? []);
  return {
    due: sum(lines.map(({ net }) => net)),
    invoiced: sum(received.map(({ net }) => net)),
    outstanding: sum(lines.filter(({ invoice }) => !invoice).map(({ net }) => net)),
    vatDue: sum(lines.map(({ vat }) => vat ?? 0)),
    vatInvoiced: sum(received.map(({ vat }) => vat ?? 0))
  };
}

function dueFeeOf(node: FeeNode, currency: string): DueFee {
  const net = amountOf(node.Invoiced_Net_Amount__c, currency);
  return {
    member: node.Member__c?.value ?? "",
    year: node.Deal_Year__c?.value ?? "",
    net: amountOf(node.Net_Amount__c, currency) ?? 0,
    vat: amountOf(node.VAT_Amount__c, currency),
    invoice:
      net === undefined
        ? undefined
        : {
            net,
            vat: amountOf(node.Invoiced_VAT_Amount__c, currency),
            currency: node.Invoice_Currency_Code__c?.value ?? undefined,
            number: node.Invoice_Number__c?.value ?? ""
          }
  };
}

import OUTCOME_CURRENCY from "@salesforce/label/c.Consortia_Invoice_Currency";
import OUTCOME_MATCHES from "@salesforce/label/c.Consortia_Invoice_Matches";
import OUTCOME_NET from "@salesforce/label/c.Consortia_Invoice_Net";
import OUTCOME_NOT_INVOICED from "@salesforce/label/c.Consortia_Invoice_None";
import OUTCOME_VAT from "@salesforce/label/c.Consortia_Invoice_VAT";
import OUTCOME_WITHIN from "@salesforce/label/c.Consortia_Invoice_Within";

/** What the check of an invoice found. */
export const OUTCOMES = {
  currency: OUTCOME_CURRENCY,
  matches: OUTCOME_MATCHES,
  net: OUTCOME_NET,
  notInvoiced: OUTCOME_NOT_INVOICED,
  vat: OUTCOME_VAT,
  within: OUTCOME_WITHIN
};

import CANCEL from "@salesforce/label/c.Consortia_Invoice_Form_Cancel";
import CURRENCY from "@salesforce/label/c.Consortia_Invoice_Form_Currency";
import CURRENCY_WRONG from "@salesforce/label/c.Consortia_Invoice_Form_Currency_Wrong";
import DATE from "@salesforce/label/c.Consortia_Invoice_Form_Date";
import DUE from "@salesforce/label/c.Consortia_Invoice_Form_Due";
import FAILED from "@salesforce/label/c.Consortia_Invoice_Form_Failed";
import HEADING from "@salesforce/label/c.Consortia_Invoice_Form_Heading";
import MEANWHILE from "@salesforce/label/c.Consortia_Invoice_Form_Meanwhile";
import MEANWHILE_NONE from "@salesforce/label/c.Consortia_Invoice_Form_Meanwhile_None";
import NET from "@salesforce/label/c.Consortia_Invoice_Form_Net";
import NUMBER from "@salesforce/label/c.Consortia_Invoice_Form_Number";
import REMOVE from "@salesforce/label/c.Consortia_Invoice_Form_Remove";
import REMOVE_SURE from "@salesforce/label/c.Consortia_Invoice_Form_Remove_Sure";
import REMOVED from "@salesforce/label/c.Consortia_Invoice_Form_Removed";
import SAVE from "@salesforce/label/c.Consortia_Invoice_Form_Save";
import SAVED from "@salesforce/label/c.Consortia_Invoice_Form_Saved";
import VAT from "@salesforce/label/c.Consortia_Invoice_Form_Vat";
import ACCESS_HINT from "@salesforce/label/c.Consortia_Page_Access";

export const LABELS = {
  accessHint: ACCESS_HINT,
  cancel: CANCEL,
  currency: CURRENCY,
  currencyWrong: CURRENCY_WRONG,
  date: DATE,
  due: DUE,
  failed: FAILED,
  heading: HEADING,
  meanwhile: MEANWHILE,
  meanwhileNone: MEANWHILE_NONE,
  net: NET,
  number: NUMBER,
  remove: REMOVE,
  removeSure: REMOVE_SURE,
  removed: REMOVED,
  save: SAVE,
  saved: SAVED,
  vat: VAT
};

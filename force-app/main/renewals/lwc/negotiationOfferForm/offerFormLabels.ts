import ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import FORM_CANCEL from "@salesforce/label/c.Negotiation_Offer_Form_Cancel";
import FORM_FAILED from "@salesforce/label/c.Negotiation_Offer_Form_Failed";
import FORM_KEPT from "@salesforce/label/c.Negotiation_Offer_Form_Kept";
import FORM_NOTE from "@salesforce/label/c.Negotiation_Offer_Form_Note";
import FORM_PRICES from "@salesforce/label/c.Negotiation_Offer_Form_Their_Prices";
import FORM_SAVE from "@salesforce/label/c.Negotiation_Offer_Form_Save";
import FORM_TITLE from "@salesforce/label/c.Negotiation_Counter_Title";
import FORM_TOTAL from "@salesforce/label/c.Negotiation_Offer_Form_Total";
import FORM_TOTAL_HELP from "@salesforce/label/c.Negotiation_Offer_Form_Total_Help";
import OFFERS_DATE from "@salesforce/label/c.Negotiation_Offers_Date";
import OFFERS_PACKAGE from "@salesforce/label/c.Negotiation_Offers_Package";
import OFFERS_ROUND from "@salesforce/label/c.Negotiation_Offers_Round";
import OFFERS_VALID_UNTIL from "@salesforce/label/c.Negotiation_Offers_Valid_Until";
import PROBLEM_DATE from "@salesforce/label/c.Negotiation_Problem_Date";
import PROBLEM_PRICES from "@salesforce/label/c.Negotiation_Problem_Prices";
import PROBLEM_ROUND from "@salesforce/label/c.Negotiation_Problem_Round";
import PROBLEM_VALID_UNTIL from "@salesforce/label/c.Negotiation_Problem_Valid_Until";
import YEARS from "@salesforce/label/c.Negotiation_Builder_Years";
import type { OfferFieldProblem } from "./offerDraft";

export const LABELS = {
  accessHint: ACCESS,
  cancel: FORM_CANCEL,
  date: OFFERS_DATE,
  failed: FORM_FAILED,
  kept: FORM_KEPT,
  note: FORM_NOTE,
  package: OFFERS_PACKAGE,
  round: OFFERS_ROUND,
  save: FORM_SAVE,
  prices: FORM_PRICES,
  title: FORM_TITLE,
  total: FORM_TOTAL,
  totalHelp: FORM_TOTAL_HELP,
  validUntil: OFFERS_VALID_UNTIL,
  years: YEARS
};

export const PROBLEM_LABELS: Readonly<Record<OfferFieldProblem, string>> = {
  date: PROBLEM_DATE,
  prices: PROBLEM_PRICES,
  round: PROBLEM_ROUND,
  validUntil: PROBLEM_VALID_UNTIL
};

import ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import CANCEL from "@salesforce/label/c.Negotiation_Alternatives_Cancel";
import EDIT from "@salesforce/label/c.Negotiation_Alternatives_Edit";
import FAILED from "@salesforce/label/c.Negotiation_Alternatives_Failed";
import FEE from "@salesforce/label/c.Negotiation_Alternatives_Fee";
import HELP from "@salesforce/label/c.Negotiation_Alternatives_Help";
import LOAN_COST from "@salesforce/label/c.Negotiation_Alternatives_Loan_Cost";
import LOANS from "@salesforce/label/c.Negotiation_Alternatives_Loans";
import LOST_USE from "@salesforce/label/c.Negotiation_Alternatives_Lost_Use";
import MISSING from "@salesforce/label/c.Negotiation_Alternatives_Missing";
import OURS from "@salesforce/label/c.Negotiation_Alternatives_Ours";
import PACKAGE from "@salesforce/label/c.Negotiation_Alternatives_Package";
import PACKAGE_GROWTH from "@salesforce/label/c.Negotiation_Alternatives_Pkg_Growth";
import PACKAGE_PRICE from "@salesforce/label/c.Negotiation_Alternatives_Pkg_Price";
import REQUESTS from "@salesforce/label/c.Negotiation_Alternatives_Requests";
import RESULT from "@salesforce/label/c.Negotiation_Alternatives_Result";
import SAVE from "@salesforce/label/c.Negotiation_Alternatives_Save";
import SAVING from "@salesforce/label/c.Negotiation_Alternatives_Saving";
import SUBSCRIPTIONS from "@salesforce/label/c.Negotiation_Alternatives_Titles";
import THEIRS from "@salesforce/label/c.Negotiation_Alternatives_Theirs";
import TITLE from "@salesforce/label/c.Negotiation_Alternatives_Title";
import TITLE_GROWTH from "@salesforce/label/c.Negotiation_Alternatives_Ttl_Growth";
import TITLES_PRICE from "@salesforce/label/c.Negotiation_Alternatives_Ttl_Price";
import WALK_AWAY from "@salesforce/label/c.Negotiation_Alternatives_Walk_Away";
import YEARS from "@salesforce/label/c.Negotiation_Alternatives_Years";
import WEIGH from "@salesforce/label/c.Negotiation_Expected_Title";
import type { ModelField } from "./modelFields";

export const LABELS = {
  accessHint: ACCESS,
  cancel: CANCEL,
  edit: EDIT,
  failed: FAILED,
  help: HELP,
  loans: LOANS,
  missing: MISSING,
  ours: OURS,
  package: PACKAGE,
  result: RESULT,
  save: SAVE,
  saving: SAVING,
  subscriptions: SUBSCRIPTIONS,
  theirs: THEIRS,
  title: TITLE,
  walkAway: WALK_AWAY,
  weigh: WEIGH
};

export const FIELD_LABELS: Readonly<Record<ModelField, string>> = {
  packagePrice: PACKAGE_PRICE,
  titlesPrice: TITLES_PRICE,
  lostUse: LOST_USE,
  years: YEARS,
  packageGrowthPercent: PACKAGE_GROWTH,
  titleGrowthPercent: TITLE_GROWTH,
  contentFeePercent: FEE,
  loanCost: LOAN_COST,
  requestRatePercent: REQUESTS
};

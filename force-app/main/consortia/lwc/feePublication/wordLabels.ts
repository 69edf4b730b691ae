import LEFT_OUT from "@salesforce/label/c.Consortia_Publication_Left_Out";
import NO_SHARES from "@salesforce/label/c.Consortia_Publication_No_Shares";
import PROBLEM_LEFT from "@salesforce/label/c.Consortia_Publication_Problem_Left";
import PROBLEM_MODEL from "@salesforce/label/c.Consortia_Publication_Problem_Model";
import PROBLEM_PRICE from "@salesforce/label/c.Consortia_Publication_Problem_Price";
import PROBLEM_PRICE_NEXT from "@salesforce/label/c.Consortia_Publication_Problem_Price_Next";
import PROBLEM_RESULTS from "@salesforce/label/c.Consortia_Publication_Problem_Results";
import PROBLEM_RULES from "@salesforce/label/c.Consortia_Publication_Problem_Rules";
import PROBLEM_RULES_NEXT from "@salesforce/label/c.Consortia_Publication_Problem_Rules_Next";
import PROBLEM_STUDIO_NEXT from "@salesforce/label/c.Consortia_Publication_Problem_Studio_Next";
import PROBLEM_UNKNOWN from "@salesforce/label/c.Consortia_Publication_Problem_Unknown";
import REPLACED from "@salesforce/label/c.Consortia_Publication_Replaced";
import SCALED from "@salesforce/label/c.Consortia_Publication_Scaled";
import STATED from "@salesforce/label/c.Consortia_Publication_Stated";
import STOP_BEGIN from "@salesforce/label/c.Consortia_Publication_Stop_Begin";
import STOP_CHANGED from "@salesforce/label/c.Consortia_Publication_Stop_Changed";
import STOP_FEES from "@salesforce/label/c.Consortia_Publication_Stop_Fees";
import STOP_OVERTAKEN from "@salesforce/label/c.Consortia_Publication_Stop_Overtaken";
import STOP_PAUSED from "@salesforce/label/c.Consortia_Publication_Stop_Paused";
import STOP_TAKEN from "@salesforce/label/c.Consortia_Publication_Stop_Taken";
import UNBALANCED from "@salesforce/label/c.Consortia_Publication_Unbalanced";

export const NOTES = {
  leftOut: LEFT_OUT,
  noShares: NO_SHARES,
  replaced: REPLACED,
  scaled: SCALED,
  stated: STATED,
  unbalanced: UNBALANCED
};

/** Why there is no plan, and what mends it. */
export const PROBLEMS = {
  left: PROBLEM_LEFT,
  model: PROBLEM_MODEL,
  price: PROBLEM_PRICE,
  priceNext: PROBLEM_PRICE_NEXT,
  results: PROBLEM_RESULTS,
  rules: PROBLEM_RULES,
  rulesNext: PROBLEM_RULES_NEXT,
  studioNext: PROBLEM_STUDIO_NEXT,
  unknown: PROBLEM_UNKNOWN
};

/** Why a run ended early. */
export const STOPS = {
  begin: STOP_BEGIN,
  changed: STOP_CHANGED,
  fees: STOP_FEES,
  overtaken: STOP_OVERTAKEN,
  paused: STOP_PAUSED,
  taken: STOP_TAKEN
};

import EDIT_ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import ACCESS from "@salesforce/label/c.Negotiation_Closing_Access";
import AGREED from "@salesforce/label/c.Negotiation_Closing_Agreed";
import AGREED_HELP from "@salesforce/label/c.Negotiation_Closing_Agreed_Help";
import AGREED_NONE from "@salesforce/label/c.Negotiation_Closing_Agreed_None";
import AGREED_OFFER from "@salesforce/label/c.Negotiation_Closing_Agreed_Offer";
import CHURN from "@salesforce/label/c.Negotiation_Closing_Churn";
import CLOSED from "@salesforce/label/c.Negotiation_Closing_Closed";
import COMPETITOR from "@salesforce/label/c.Negotiation_Closing_Competitor";
import COUNTS_AS from "@salesforce/label/c.Negotiation_Closing_Counts_As";
import DUE from "@salesforce/label/c.Negotiation_Closing_Due";
import EFFECTIVE from "@salesforce/label/c.Negotiation_Closing_Effective";
import FAILED from "@salesforce/label/c.Negotiation_Closing_Failed";
import FINAL from "@salesforce/label/c.Negotiation_Closing_Final";
import FORECAST from "@salesforce/label/c.Negotiation_Closing_Forecast";
import GRACE from "@salesforce/label/c.Negotiation_Closing_Grace";
import GRACE_HELP from "@salesforce/label/c.Negotiation_Closing_Grace_Help";
import GROSS from "@salesforce/label/c.Negotiation_Closing_Gross";
import KEPT from "@salesforce/label/c.Negotiation_Closing_Kept";
import LOST_CONNECTION from "@salesforce/label/c.Negotiation_Closing_Lost_Connection";
import NET from "@salesforce/label/c.Negotiation_Closing_Net";
import NEXT_TERM_END from "@salesforce/label/c.Negotiation_Closing_Next_Term_End";
import NEXT_TERM_END_HELP from "@salesforce/label/c.Negotiation_Closing_Next_Term_End_Help";
import OUTCOME from "@salesforce/label/c.Negotiation_Closing_Outcome";
import OUTCOME_LOST from "@salesforce/label/c.Negotiation_Closing_Outcome_Lost";
import OUTCOME_RENEWED from "@salesforce/label/c.Negotiation_Closing_Outcome_Renewed";
import OUTCOME_WITHDRAWN from "@salesforce/label/c.Negotiation_Closing_Outcome_Withdrawn";
import PROBLEM_GRACE from "@salesforce/label/c.Negotiation_Closing_Problem_Grace";
import PROBLEM_NEXT_TERM_END from "@salesforce/label/c.Negotiation_Closing_Problem_Next_Term_End";
import PROBLEM_PRICES from "@salesforce/label/c.Negotiation_Closing_Problem_Prices";
import PROBLEM_REASON from "@salesforce/label/c.Negotiation_Closing_Problem_Reason";
import PROBLEM_SIGNATURE from "@salesforce/label/c.Negotiation_Closing_Problem_Signature";
import READING_FAILED from "@salesforce/label/c.Negotiation_Closing_Reading_Failed";
import REASON from "@salesforce/label/c.Negotiation_Closing_Reason";
import RESULT_LOST from "@salesforce/label/c.Negotiation_Closing_Result_Lost";
import RESULT_REDUCED from "@salesforce/label/c.Negotiation_Closing_Result_Reduced";
import RESULT_WITHDRAWN from "@salesforce/label/c.Negotiation_Closing_Result_Withdrawn";
import RESULT_WON from "@salesforce/label/c.Negotiation_Closing_Result_Won";
import SIDE_OURS from "@salesforce/label/c.Negotiation_Closing_Side_Ours";
import SIDE_THEIRS from "@salesforce/label/c.Negotiation_Closing_Side_Theirs";
import SIGNATURE from "@salesforce/label/c.Negotiation_Closing_Signature";
import UPSELL from "@salesforce/label/c.Negotiation_Closing_Upsell";
import type { ClosingField, Result } from "c/negotiationClosingModel";

export const LABELS = {
  editAccess: EDIT_ACCESS,
  accessHint: ACCESS,
  agreed: AGREED,
  agreedHelp: AGREED_HELP,
  agreedNone: AGREED_NONE,
  agreedOffer: AGREED_OFFER,
  churn: CHURN,
  closed: CLOSED,
  competitor: COMPETITOR,
  countsAs: COUNTS_AS,
  due: DUE,
  effective: EFFECTIVE,
  failed: FAILED,
  final: FINAL,
  forecast: FORECAST,
  grace: GRACE,
  graceHelp: GRACE_HELP,
  gross: GROSS,
  kept: KEPT,
  lostConnection: LOST_CONNECTION,
  net: NET,
  nextTermEnd: NEXT_TERM_END,
  nextTermEndHelp: NEXT_TERM_END_HELP,
  ours: SIDE_OURS,
  outcome: OUTCOME,
  readingFailed: READING_FAILED,
  reason: REASON,
  signature: SIGNATURE,
  theirs: SIDE_THEIRS,
  upsell: UPSELL
};

export const ENDING_OPTIONS = [
  { value: "renewed", label: OUTCOME_RENEWED },
  { value: "lost", label: OUTCOME_LOST },
  { value: "withdrawn", label: OUTCOME_WITHDRAWN }
];

export const RESULT_LABELS: Readonly<Record<Result, string>> = {
  Won: RESULT_WON,
  Reduced: RESULT_REDUCED,
  Lost: RESULT_LOST,
  Withdrawn: RESULT_WITHDRAWN
};

export const PROBLEM_LABELS: Readonly<Partial<Record<ClosingField, string>>> = {
  graceEnd: PROBLEM_GRACE,
  lossReason: PROBLEM_REASON,
  nextTermEnd: PROBLEM_NEXT_TERM_END,
  prices: PROBLEM_PRICES,
  signature: PROBLEM_SIGNATURE
};

import APPROVAL from "@salesforce/label/c.Negotiation_Builder_Approval_Needed";
import CONTRACT from "@salesforce/label/c.Negotiation_Builder_Contract";
import FIRST from "@salesforce/label/c.Negotiation_Builder_First";
import MISSING_YEARS from "@salesforce/label/c.Negotiation_Builder_Missing_Years";
import NEED_CAP from "@salesforce/label/c.Negotiation_Builder_Need_Cap";
import NEED_CUT from "@salesforce/label/c.Negotiation_Builder_Need_Cut";
import NEED_MONTHS from "@salesforce/label/c.Negotiation_Builder_Need_Months";
import NET from "@salesforce/label/c.Negotiation_Builder_Net";
import NPV from "@salesforce/label/c.Negotiation_Builder_Npv";
import NPV_RATE from "@salesforce/label/c.Negotiation_Builder_Npv_Rate";
import ONE_PERCENT from "@salesforce/label/c.Negotiation_Builder_One_Percent";
import OVER_CAP from "@salesforce/label/c.Negotiation_Builder_Over_Cap";
import UNDER_FLOOR from "@salesforce/label/c.Negotiation_Builder_Under_Floor";
import UNPRICED from "@salesforce/label/c.Negotiation_Builder_Unpriced";
import type { ApprovalNeed } from "c/offerPackage";

export const LABELS = {
  approval: APPROVAL,
  contract: CONTRACT,
  first: FIRST,
  missingYears: MISSING_YEARS,
  net: NET,
  npv: NPV,
  npvRate: NPV_RATE,
  onePercent: ONE_PERCENT,
  overCap: OVER_CAP,
  underFloor: UNDER_FLOOR,
  unpriced: UNPRICED
};

export const NEED_LABELS: Readonly<Record<ApprovalNeed, string>> = {
  cut: NEED_CUT,
  months: NEED_MONTHS,
  cap: NEED_CAP
};

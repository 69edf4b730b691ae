import GROWTH from "@salesforce/label/c.Negotiation_Proof_Growth";
import HELP from "@salesforce/label/c.Negotiation_Proof_Help";
import NO_LINES from "@salesforce/label/c.Negotiation_Proof_No_Lines";
import TITLE from "@salesforce/label/c.Negotiation_Proof_Title";
import TURNAWAYS from "@salesforce/label/c.Negotiation_Proof_Turnaways";
import ACCESS from "@salesforce/label/c.Negotiation_Usage_Access";
import ALL from "@salesforce/label/c.Negotiation_Usage_All";
import CHART from "@salesforce/label/c.Negotiation_Usage_Chart";
import COST from "@salesforce/label/c.Negotiation_Usage_Cost";
import COST_TITLE from "@salesforce/label/c.Negotiation_Usage_Cost_Title";
import EMPTY from "@salesforce/label/c.Negotiation_Usage_Empty";
import EMPTY_TITLE from "@salesforce/label/c.Negotiation_Usage_Empty_Title";
import FAILED from "@salesforce/label/c.Negotiation_Usage_Failed";
import PRODUCT from "@salesforce/label/c.Negotiation_Usage_Product";
import REQUESTS from "@salesforce/label/c.Negotiation_Usage_Requests";

export const LABELS = {
  accessHint: ACCESS,
  all: ALL,
  chart: CHART,
  cost: COST,
  costTitle: COST_TITLE,
  emptyMessage: EMPTY,
  emptyTitle: EMPTY_TITLE,
  failed: FAILED,
  growth: GROWTH,
  help: HELP,
  noLines: NO_LINES,
  product: PRODUCT,
  requests: REQUESTS,
  title: TITLE,
  turnaways: TURNAWAYS
};

import ACCESS from "@salesforce/label/c.Renewal_Opening_Access";
import AMOUNT from "@salesforce/label/c.Renewal_Opening_Amount";
import CHOICE from "@salesforce/label/c.Renewal_Opening_Choice";
import CO_TERM from "@salesforce/label/c.Renewal_Opening_Co_Term";
import DECISION from "@salesforce/label/c.Renewal_Opening_Decision";
import END from "@salesforce/label/c.Renewal_Opening_End";
import FAILED from "@salesforce/label/c.Renewal_Opening_Failed";
import KEPT from "@salesforce/label/c.Renewal_Opening_Kept";
import LINES from "@salesforce/label/c.Renewal_Opening_Lines";
import MEANWHILE from "@salesforce/label/c.Renewal_Opening_Meanwhile";
import NOTHING from "@salesforce/label/c.Renewal_Opening_Nothing";
import OPEN from "@salesforce/label/c.Renewal_Opening_Open";
import OPEN_ONE from "@salesforce/label/c.Renewal_Opening_Open_One";
import OPENED from "@salesforce/label/c.Renewal_Opening_Opened";
import OPENED_ONE from "@salesforce/label/c.Renewal_Opening_Opened_One";
import OPPORTUNITY_ACCESS from "@salesforce/label/c.Renewal_Opening_Opportunity_Access";
import READ_FAILED from "@salesforce/label/c.Renewal_Opening_Read_Failed";
import RENEWAL from "@salesforce/label/c.Renewal_Opening_Renewal";
import SAVING from "@salesforce/label/c.Renewal_Opening_Saving";
import TITLE from "@salesforce/label/c.Renewal_Opening_Title";

export const LABELS = {
  access: ACCESS,
  amount: AMOUNT,
  choice: CHOICE,
  coTerm: CO_TERM,
  decision: DECISION,
  end: END,
  failed: FAILED,
  kept: KEPT,
  lines: LINES,
  meanwhile: MEANWHILE,
  nothing: NOTHING,
  open: OPEN,
  openOne: OPEN_ONE,
  opened: OPENED,
  openedOne: OPENED_ONE,
  opportunityAccess: OPPORTUNITY_ACCESS,
  readFailed: READ_FAILED,
  renewal: RENEWAL,
  saving: SAVING,
  title: TITLE
};

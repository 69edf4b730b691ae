import TERM_ABANDONED from "@salesforce/label/c.Consortia_Commitments_Abandoned";
import ANSWERED from "@salesforce/label/c.Consortia_Commitments_Answered";
import BACK from "@salesforce/label/c.Consortia_Commitments_Back";
import CHANGE from "@salesforce/label/c.Consortia_Commitments_Change";
import CHURN from "@salesforce/label/c.Consortia_Commitments_Churn";
import TERM_COMING from "@salesforce/label/c.Consortia_Commitments_Coming";
import TERM_CURRENT from "@salesforce/label/c.Consortia_Commitments_Current";
import DEAL from "@salesforce/label/c.Consortia_Commitments_Deal";
import LATE from "@salesforce/label/c.Consortia_Commitments_Late";
import LEFT from "@salesforce/label/c.Consortia_Commitments_Left";
import TERM_PAST from "@salesforce/label/c.Consortia_Commitments_Past";
import RESPONSE from "@salesforce/label/c.Consortia_Commitments_Response";
import SHARE from "@salesforce/label/c.Consortia_Commitments_Share";
import TERM from "@salesforce/label/c.Consortia_Commitments_Term";
import TITLE from "@salesforce/label/c.Consortia_Commitments_Title";
import TOTAL from "@salesforce/label/c.Consortia_Commitments_Total";
import FAILED from "@salesforce/label/c.Consortia_Page_Failed";

export const LABELS = {
  answered: ANSWERED,
  back: BACK,
  change: CHANGE,
  churn: CHURN,
  deal: DEAL,
  failed: FAILED,
  late: LATE,
  left: LEFT,
  response: RESPONSE,
  share: SHARE,
  term: TERM,
  title: TITLE,
  total: TOTAL
};

/** Where the term of a deal lies. */
export const TERMS = {
  abandoned: TERM_ABANDONED,
  coming: TERM_COMING,
  current: TERM_CURRENT,
  past: TERM_PAST
};

import ACCESS from "@salesforce/label/c.Negotiation_Approval_Access";
import ANSWERED from "@salesforce/label/c.Negotiation_Approval_Answered";
import APPROVED from "@salesforce/label/c.Negotiation_Approval_Approved";
import ASK from "@salesforce/label/c.Negotiation_Approval_Ask";
import ASKED from "@salesforce/label/c.Negotiation_Approval_Asked";
import ASK_AGAIN from "@salesforce/label/c.Negotiation_Approval_Ask_Again";
import CAP from "@salesforce/label/c.Negotiation_Approval_Cap";
import CHANGED_SINCE from "@salesforce/label/c.Negotiation_Approval_Changed_Since";
import CONTRACT from "@salesforce/label/c.Negotiation_Approval_Contract";
import EXTRAS from "@salesforce/label/c.Negotiation_Approval_Extras";
import FAILED from "@salesforce/label/c.Negotiation_Approval_Failed";
import FIRST_YEAR from "@salesforce/label/c.Negotiation_Approval_First_Year";
import FREE_CONTENT from "@salesforce/label/c.Negotiation_Approval_Free_Content";
import GOES_FURTHER from "@salesforce/label/c.Negotiation_Approval_Goes_Further";
import HISTORY from "@salesforce/label/c.Negotiation_Approval_History";
import LOADING_FAILED from "@salesforce/label/c.Negotiation_Approval_Loading_Failed";
import NEEDED from "@salesforce/label/c.Negotiation_Approval_Needed";
import NET from "@salesforce/label/c.Negotiation_Approval_Net";
import NOT_NEEDED from "@salesforce/label/c.Negotiation_Approval_Not_Needed";
import RECALL from "@salesforce/label/c.Negotiation_Approval_Recall";
import RECALLED from "@salesforce/label/c.Negotiation_Approval_Recalled";
import REJECTED from "@salesforce/label/c.Negotiation_Approval_Rejected";
import SENT from "@salesforce/label/c.Negotiation_Approval_Sent";
import STEP_ANSWER from "@salesforce/label/c.Negotiation_Approval_Step_Answer";
import STEP_ANSWER_UNDATED from "@salesforce/label/c.Negotiation_Approval_Step_Answer_Undated";
import STEP_ASKED from "@salesforce/label/c.Negotiation_Approval_Step_Asked";
import STEP_ASKED_UNDATED from "@salesforce/label/c.Negotiation_Approval_Step_Asked_Undated";
import TERM from "@salesforce/label/c.Negotiation_Approval_Term";
import TITLE from "@salesforce/label/c.Negotiation_Approval_Title";
import WAITING from "@salesforce/label/c.Negotiation_Approval_Waiting";
import WAITING_NOBODY from "@salesforce/label/c.Negotiation_Approval_Waiting_Nobody";

export const LABELS = {
  accessHint: ACCESS,
  answered: ANSWERED,
  approved: APPROVED,
  ask: ASK,
  askAgain: ASK_AGAIN,
  asked: ASKED,
  cap: CAP,
  changedSince: CHANGED_SINCE,
  contract: CONTRACT,
  extras: EXTRAS,
  failed: FAILED,
  firstYear: FIRST_YEAR,
  freeContent: FREE_CONTENT,
  goesFurther: GOES_FURTHER,
  history: HISTORY,
  loadingFailed: LOADING_FAILED,
  needed: NEEDED,
  net: NET,
  notNeeded: NOT_NEEDED,
  recall: RECALL,
  recalled: RECALLED,
  rejected: REJECTED,
  sent: SENT,
  stepAnswer: STEP_ANSWER,
  stepAnswerUndated: STEP_ANSWER_UNDATED,
  stepAsked: STEP_ASKED,
  stepAskedUndated: STEP_ASKED_UNDATED,
  term: TERM,
  title: TITLE,
  waiting: WAITING,
  waitingNobody: WAITING_NOBODY
};

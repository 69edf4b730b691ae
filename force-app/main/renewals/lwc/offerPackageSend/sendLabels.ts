import BELOW from "@salesforce/label/c.Negotiation_Send_Below_Walk_Away";
import BLOCKED from "@salesforce/label/c.Negotiation_Send_Blocked";
import CANCEL from "@salesforce/label/c.Negotiation_Offer_Form_Cancel";
import DATE from "@salesforce/label/c.Negotiation_Offers_Date";
import HINT from "@salesforce/label/c.Negotiation_Send_Hint";
import PACKAGES from "@salesforce/label/c.Negotiation_Builder_Packages";
import SEND from "@salesforce/label/c.Negotiation_Send_Confirm";
import TEAM from "@salesforce/label/c.Negotiation_Send_Team";
import TITLE from "@salesforce/label/c.Negotiation_Send_Title";
import VALID_UNTIL from "@salesforce/label/c.Negotiation_Offers_Valid_Until";
import VALID_UNTIL_PROBLEM from "@salesforce/label/c.Negotiation_Problem_Valid_Until";

export const LABELS = {
  belowWalkAway: BELOW,
  blocked: BLOCKED,
  cancel: CANCEL,
  date: DATE,
  hint: HINT,
  packages: PACKAGES,
  send: SEND,
  team: TEAM,
  title: TITLE,
  validUntil: VALID_UNTIL,
  validUntilProblem: VALID_UNTIL_PROBLEM
};

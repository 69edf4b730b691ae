import NEXT_STEP from "@salesforce/label/c.Consortia_Status_Next_Step";
import NO_MEMBERS from "@salesforce/label/c.Consortia_Status_No_Members";
import PARTICIPATION from "@salesforce/label/c.Consortia_Status_Participation";
import TITLE from "@salesforce/label/c.Consortia_Status_Title";

export const LABELS = {
  nextStep: NEXT_STEP,
  noMembers: NO_MEMBERS,
  participation: PARTICIPATION,
  title: TITLE
};

import ACCESS from "@salesforce/label/c.Consortia_Studio_Access";
import ALLOCATED from "@salesforce/label/c.Consortia_Studio_Allocated";
import BALANCE from "@salesforce/label/c.Consortia_Studio_Balance";
import DIFFERENCE from "@salesforce/label/c.Consortia_Studio_Difference";
import EMPTY_MESSAGE from "@salesforce/label/c.Consortia_Studio_Empty_Message";
import EMPTY_TITLE from "@salesforce/label/c.Consortia_Studio_Empty_Title";
import ENVELOPE from "@salesforce/label/c.Consortia_Studio_Envelope";
import FAILED from "@salesforce/label/c.Consortia_Studio_Failed";
import PARTICIPATION from "@salesforce/label/c.Consortia_Studio_Participation";
import PROBLEM_TITLE from "@salesforce/label/c.Consortia_Studio_Problem_Title";
import SAVE_FAILED from "@salesforce/label/c.Consortia_Studio_Save_Failed";
import TITLE from "@salesforce/label/c.Consortia_Studio_Title";
import WORST from "@salesforce/label/c.Consortia_Studio_Worst";

export const LABELS = {
  accessHint: ACCESS,
  allocated: ALLOCATED,
  balance: BALANCE,
  difference: DIFFERENCE,
  emptyMessage: EMPTY_MESSAGE,
  emptyTitle: EMPTY_TITLE,
  envelope: ENVELOPE,
  failed: FAILED,
  participation: PARTICIPATION,
  problemTitle: PROBLEM_TITLE,
  saveFailed: SAVE_FAILED,
  title: TITLE,
  worst: WORST
};

import ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import ADD from "@salesforce/label/c.Negotiation_Concessions_Add";
import DELETE_CONFIRM from "@salesforce/label/c.Negotiation_Concessions_Delete_Confirm";
import WRITE_FAILED from "@salesforce/label/c.Negotiation_Concessions_Delete_Failed";
import DELETE_QUESTION from "@salesforce/label/c.Negotiation_Concessions_Delete_Question";
import EMPTY from "@salesforce/label/c.Negotiation_Concessions_Empty";
import EMPTY_TITLE from "@salesforce/label/c.Negotiation_Concessions_Empty_Title";
import FAILED from "@salesforce/label/c.Negotiation_Concessions_Failed";
import KEEP from "@salesforce/label/c.Negotiation_Concessions_Keep";
import LEAK from "@salesforce/label/c.Negotiation_Concessions_Leak";
import MADE from "@salesforce/label/c.Negotiation_Concessions_Made";
import NAME_GET from "@salesforce/label/c.Negotiation_Concessions_Name_Get";
import TITLE from "@salesforce/label/c.Negotiation_Concessions_Title";
import TRADABLE from "@salesforce/label/c.Negotiation_Concessions_Tradable";

export const LABELS = {
  accessHint: ACCESS,
  add: ADD,
  deleteConfirm: DELETE_CONFIRM,
  deleteQuestion: DELETE_QUESTION,
  emptyMessage: EMPTY,
  emptyTitle: EMPTY_TITLE,
  failed: FAILED,
  keep: KEEP,
  leak: LEAK,
  made: MADE,
  nameGet: NAME_GET,
  title: TITLE,
  tradable: TRADABLE,
  writeFailed: WRITE_FAILED
};

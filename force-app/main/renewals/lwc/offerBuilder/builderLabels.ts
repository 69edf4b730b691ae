import APPROVED from "@salesforce/label/c.Negotiation_Builder_State_Approved";
import ANNOUNCEMENT from "@salesforce/label/c.Negotiation_Room_Announcement";
import CHECK from "@salesforce/label/c.Negotiation_Builder_Check";
import CONTRACT_SHORT from "@salesforce/label/c.Negotiation_Builder_Contract_Short";
import DELETE from "@salesforce/label/c.Negotiation_Builder_Delete";
import DELETED from "@salesforce/label/c.Negotiation_Builder_Deleted";
import DELETE_CONFIRM from "@salesforce/label/c.Negotiation_Builder_Delete_Confirm";
import DRAFT from "@salesforce/label/c.Negotiation_Builder_State_Draft";
import DUPLICATE from "@salesforce/label/c.Negotiation_Builder_Duplicate";
import EDIT_ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import FILL_DOWN from "@salesforce/label/c.Negotiation_Builder_Fill_Down";
import KEPT from "@salesforce/label/c.Negotiation_Room_Kept";
import NEXT_ROUND from "@salesforce/label/c.Negotiation_Builder_Next_Round";
import PROPOSE from "@salesforce/label/c.Negotiation_Builder_Propose";
import REJECTED from "@salesforce/label/c.Negotiation_Builder_State_Rejected";
import REQUESTED from "@salesforce/label/c.Negotiation_Builder_State_Requested";
import REVERT from "@salesforce/label/c.Negotiation_Room_Undo";
import ROUND from "@salesforce/label/c.Negotiation_Builder_Round";
import SAVE from "@salesforce/label/c.Negotiation_Builder_Save";
import SAVED from "@salesforce/label/c.Negotiation_Builder_Saved";
import SAVE_FAILED from "@salesforce/label/c.Negotiation_Builder_Save_Failed";
import SAVING from "@salesforce/label/c.Negotiation_Builder_Saving";
import SEND from "@salesforce/label/c.Negotiation_Builder_Send";
import SKIPPED from "@salesforce/label/c.Negotiation_Builder_Skipped";
import TITLE from "@salesforce/label/c.Negotiation_Builder_Title";
import UNKNOWN from "@salesforce/label/c.Negotiation_Builder_Unknown";
import UNKNOWN_TITLE from "@salesforce/label/c.Negotiation_Builder_Unknown_Title";
import UNNAMED from "@salesforce/label/c.Negotiation_Builder_Unnamed";
import UNSAVED from "@salesforce/label/c.Negotiation_Builder_Unsaved";

export const LABELS = {
  announcement: ANNOUNCEMENT,
  approved: APPROVED,
  check: CHECK,
  contractShort: CONTRACT_SHORT,
  delete: DELETE,
  deleteConfirm: DELETE_CONFIRM,
  deleted: DELETED,
  draft: DRAFT,
  duplicate: DUPLICATE,
  editAccess: EDIT_ACCESS,
  fillDown: FILL_DOWN,
  kept: KEPT,
  nextRound: NEXT_ROUND,
  propose: PROPOSE,
  rejected: REJECTED,
  requested: REQUESTED,
  revert: REVERT,
  round: ROUND,
  save: SAVE,
  saved: SAVED,
  saveFailed: SAVE_FAILED,
  saving: SAVING,
  send: SEND,
  skipped: SKIPPED,
  title: TITLE,
  unknown: UNKNOWN,
  unknownTitle: UNKNOWN_TITLE,
  unnamed: UNNAMED,
  unsaved: UNSAVED
};

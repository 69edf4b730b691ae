import ISSUES_TAB from "@salesforce/label/c.Negotiation_Room_Issues_Tab";
import PAPER_TAB from "@salesforce/label/c.Negotiation_Room_Paper_Tab";
import PROOF_TAB from "@salesforce/label/c.Negotiation_Room_Proof_Tab";
import ROOM_ACCESS from "@salesforce/label/c.Negotiation_Room_Access";
import ROOM_ADD_LINE from "@salesforce/label/c.Negotiation_Room_Add_Line";
import ROOM_EDIT_ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import ROOM_EMPTY from "@salesforce/label/c.Negotiation_Room_Empty";
import ROOM_EMPTY_TITLE from "@salesforce/label/c.Negotiation_Room_Empty_Title";
import ROOM_KEPT from "@salesforce/label/c.Negotiation_Room_Kept";
import ROOM_OFFERS from "@salesforce/label/c.Negotiation_Offers_Title";
import ROOM_READ_FAILED from "@salesforce/label/c.Negotiation_Room_Read_Failed";
import ROOM_RECORD from "@salesforce/label/c.Negotiation_Room_Counter";
import ROOM_RECORDED from "@salesforce/label/c.Negotiation_Room_Recorded";
import ROOM_REFRESH from "@salesforce/label/c.Negotiation_Room_Refresh";
import BUILDER_DELETED from "@salesforce/label/c.Negotiation_Builder_Deleted";
import SEND_SENT from "@salesforce/label/c.Negotiation_Send_Sent";
import ROOM_SAVE_FAILED from "@salesforce/label/c.Negotiation_Room_Save_Failed";
import ROOM_TITLE from "@salesforce/label/c.Negotiation_Room_Title";

export const LABELS = {
  accessHint: ROOM_ACCESS,
  addLine: ROOM_ADD_LINE,
  deleted: BUILDER_DELETED,
  editAccess: ROOM_EDIT_ACCESS,
  emptyMessage: ROOM_EMPTY,
  emptyTitle: ROOM_EMPTY_TITLE,
  issuesTab: ISSUES_TAB,
  kept: ROOM_KEPT,
  offers: ROOM_OFFERS,
  paperTab: PAPER_TAB,
  proofTab: PROOF_TAB,
  readFailed: ROOM_READ_FAILED,
  record: ROOM_RECORD,
  recorded: ROOM_RECORDED,
  refresh: ROOM_REFRESH,
  saveFailed: ROOM_SAVE_FAILED,
  sent: SEND_SENT,
  title: ROOM_TITLE
};

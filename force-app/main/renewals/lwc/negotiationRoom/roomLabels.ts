import ROOM_ACCESS from "@salesforce/label/c.Negotiation_Room_Access";
import ROOM_ADD_LINE from "@salesforce/label/c.Negotiation_Room_Add_Line";
import ROOM_ANNOUNCEMENT from "@salesforce/label/c.Negotiation_Room_Announcement";
import ROOM_EMPTY from "@salesforce/label/c.Negotiation_Room_Empty";
import ROOM_EMPTY_TITLE from "@salesforce/label/c.Negotiation_Room_Empty_Title";
import ROOM_KEPT from "@salesforce/label/c.Negotiation_Room_Kept";
import ROOM_LINES from "@salesforce/label/c.Negotiation_Room_Lines";
import ROOM_OFFERS from "@salesforce/label/c.Negotiation_Offers_Title";
import ROOM_READ_FAILED from "@salesforce/label/c.Negotiation_Room_Read_Failed";
import ROOM_RECORD from "@salesforce/label/c.Negotiation_Room_Record";
import ROOM_RECORDED from "@salesforce/label/c.Negotiation_Room_Recorded";
import ROOM_REFRESH from "@salesforce/label/c.Negotiation_Room_Refresh";
import ROOM_SAVE from "@salesforce/label/c.Negotiation_Room_Save";
import ROOM_SAVED from "@salesforce/label/c.Negotiation_Room_Saved";
import ROOM_SAVE_FAILED from "@salesforce/label/c.Negotiation_Room_Save_Failed";
import ROOM_TITLE from "@salesforce/label/c.Negotiation_Room_Title";
import ROOM_UNDO from "@salesforce/label/c.Negotiation_Room_Undo";
import ROOM_UNSAVED from "@salesforce/label/c.Negotiation_Room_Unsaved";

export const LABELS = {
  accessHint: ROOM_ACCESS,
  addLine: ROOM_ADD_LINE,
  announcement: ROOM_ANNOUNCEMENT,
  emptyMessage: ROOM_EMPTY,
  emptyTitle: ROOM_EMPTY_TITLE,
  kept: ROOM_KEPT,
  lines: ROOM_LINES,
  offers: ROOM_OFFERS,
  readFailed: ROOM_READ_FAILED,
  record: ROOM_RECORD,
  recorded: ROOM_RECORDED,
  refresh: ROOM_REFRESH,
  save: ROOM_SAVE,
  saveFailed: ROOM_SAVE_FAILED,
  saved: ROOM_SAVED,
  title: ROOM_TITLE,
  undo: ROOM_UNDO,
  unsaved: ROOM_UNSAVED
};

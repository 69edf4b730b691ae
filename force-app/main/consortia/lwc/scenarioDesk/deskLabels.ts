import CHOSEN from "@salesforce/label/c.Consortia_Studio_Chosen_Toast";
import DELETE from "@salesforce/label/c.Consortia_Studio_Delete";
import DELETED from "@salesforce/label/c.Consortia_Studio_Deleted_Toast";
import DELETE_SURE from "@salesforce/label/c.Consortia_Studio_Delete_Sure";
import FAILED from "@salesforce/label/c.Consortia_Studio_Save_Failed";
import NOW from "@salesforce/label/c.Consortia_Studio_Now";
import OPEN_FAILED from "@salesforce/label/c.Consortia_Studio_Open_Failed";
import SAVED from "@salesforce/label/c.Consortia_Studio_Saved_Toast";
import TOO_LARGE from "@salesforce/label/c.Consortia_Studio_Too_Large";

export const LABELS = {
  chosen: CHOSEN,
  delete: DELETE,
  deleteSure: DELETE_SURE,
  deleted: DELETED,
  failed: FAILED,
  now: NOW,
  openFailed: OPEN_FAILED,
  saved: SAVED,
  tooLarge: TOO_LARGE
};

import AMBIGUOUS from "@salesforce/label/c.Consortia_Studio_Paste_Ambiguous";
import APPLY from "@salesforce/label/c.Consortia_Studio_Paste_Apply";
import BY_NAME from "@salesforce/label/c.Consortia_Studio_Paste_By_Name";
import CANCEL from "@salesforce/label/c.Consortia_Studio_Cancel";
import CEILING from "@salesforce/label/c.Consortia_Studio_Member_Ceiling";
import FLOOR from "@salesforce/label/c.Consortia_Studio_Member_Floor";
import HELP from "@salesforce/label/c.Consortia_Studio_Paste_Help";
import IN_ORDER from "@salesforce/label/c.Consortia_Studio_Paste_In_Order";
import PASTE from "@salesforce/label/c.Consortia_Studio_Paste";
import ROWS from "@salesforce/label/c.Consortia_Studio_Paste_Rows";
import UNKNOWN from "@salesforce/label/c.Consortia_Studio_Paste_Unknown";
import UNREADABLE from "@salesforce/label/c.Consortia_Studio_Paste_Unreadable";
import WEIGHT from "@salesforce/label/c.Consortia_Studio_Weight";

export const LABELS = {
  apply: APPLY,
  ceiling: CEILING,
  close: CANCEL,
  floor: FLOOR,
  foundByName: BY_NAME,
  foundInOrder: IN_ORDER,
  help: HELP,
  rows: ROWS,
  title: PASTE,
  weight: WEIGHT
};

/** What found no place: how many and which. */
export const REPORTS = { unknown: UNKNOWN, ambiguous: AMBIGUOUS, unreadable: UNREADABLE };

import CANCEL from "@salesforce/label/c.Consortia_Invoice_Form_Cancel";
import FAILED from "@salesforce/label/c.Consortia_Invoices_Paste_Failed";
import FOUND from "@salesforce/label/c.Consortia_Invoices_Paste_Found";
import HELP from "@salesforce/label/c.Consortia_Invoices_Paste_Help";
import MORE from "@salesforce/label/c.Consortia_Invoices_Paste_More";
import PROBLEM_NOTHING_DUE from "@salesforce/label/c.Consortia_Invoices_Paste_Nothing_Due";
import NOTHING_SAVED from "@salesforce/label/c.Consortia_Invoices_Paste_Nothing_Saved";
import ROWS from "@salesforce/label/c.Consortia_Invoices_Paste_Rows";
import SAVE from "@salesforce/label/c.Consortia_Invoices_Paste_Save";
import SAVED from "@salesforce/label/c.Consortia_Invoices_Paste_Saved";
import PROBLEM_SEVERAL_LINES from "@salesforce/label/c.Consortia_Invoices_Paste_Several_Lines";
import TITLE from "@salesforce/label/c.Consortia_Invoices_Paste_Title";
import TOO_MANY from "@salesforce/label/c.Consortia_Invoices_Paste_Too_Many";
import PROBLEM_TWICE from "@salesforce/label/c.Consortia_Invoices_Paste_Twice";
import PROBLEM_UNREADABLE from "@salesforce/label/c.Consortia_Invoices_Paste_Unreadable";

export const LABELS = {
  cancel: CANCEL,
  failed: FAILED,
  found: FOUND,
  help: HELP,
  more: MORE,
  nothingSaved: NOTHING_SAVED,
  rows: ROWS,
  save: SAVE,
  saved: SAVED,
  title: TITLE,
  tooMany: TOO_MANY
};

/** Why a row finds no place. */
export const PROBLEMS = {
  nothingDue: PROBLEM_NOTHING_DUE,
  severalLines: PROBLEM_SEVERAL_LINES,
  twice: PROBLEM_TWICE,
  unreadable: PROBLEM_UNREADABLE
};

import AT_WORK from "@salesforce/label/c.Consortia_Publication_At_Work";
import BEFORE from "@salesforce/label/c.Consortia_Publication_Before";
import CHANGED from "@salesforce/label/c.Consortia_Publication_Changed";
import COMPLETE from "@salesforce/label/c.Consortia_Publication_Complete";
import CONFIRM from "@salesforce/label/c.Consortia_Publication_Confirm";
import COUNTS from "@salesforce/label/c.Consortia_Publication_Counts";
import DIFFERS from "@salesforce/label/c.Consortia_Publication_Differs";
import DONE_TOAST from "@salesforce/label/c.Consortia_Publication_Done_Toast";
import EMPTY from "@salesforce/label/c.Consortia_Publication_Empty";
import FEES from "@salesforce/label/c.Consortia_Publication_Fees";
import FINISH from "@salesforce/label/c.Consortia_Publication_Finish";
import LATE from "@salesforce/label/c.Consortia_Publication_Late";
import MEMBER from "@salesforce/label/c.Consortia_Publication_Member";
import NEVER from "@salesforce/label/c.Consortia_Publication_Never";
import NEW from "@salesforce/label/c.Consortia_Publication_New";
import NO_VAT from "@salesforce/label/c.Consortia_Publication_No_VAT";
import OF_ENVELOPE from "@salesforce/label/c.Consortia_Publication_Of_Envelope";
import OUT from "@salesforce/label/c.Consortia_Publication_Out";
import OVER from "@salesforce/label/c.Consortia_Publication_Over";
import OWN_RULES from "@salesforce/label/c.Consortia_Publication_Own_Rules";
import PAUSE from "@salesforce/label/c.Consortia_Publication_Pause";
import PERMISSION from "@salesforce/label/c.Consortia_Publication_Permission";
import PROGRESS from "@salesforce/label/c.Consortia_Publication_Progress";
import PUBLISH from "@salesforce/label/c.Consortia_Publication_Publish";
import REFUSED_INVOICED from "@salesforce/label/c.Consortia_Publication_Refused_Invoiced";
import REFUSED_NEXT from "@salesforce/label/c.Consortia_Publication_Refused_Next";
import REFUSED_SEVERAL from "@salesforce/label/c.Consortia_Publication_Refused_Several";
import REFUSED_TITLE from "@salesforce/label/c.Consortia_Publication_Refused_Title";
import REPLACE from "@salesforce/label/c.Consortia_Publication_Replace";
import RESUME from "@salesforce/label/c.Consortia_Publication_Resume";
import RUNNING from "@salesforce/label/c.Consortia_Publication_Running";
import SOURCE from "@salesforce/label/c.Consortia_Publication_Source";
import STOP_NEXT from "@salesforce/label/c.Consortia_Publication_Stop_Next";
import TITLE from "@salesforce/label/c.Consortia_Publication_Title";
import TOO_MANY from "@salesforce/label/c.Consortia_Publication_Too_Many";
import TOTAL from "@salesforce/label/c.Consortia_Publication_Total";
import VAT from "@salesforce/label/c.Consortia_Publication_VAT";
import VAT_HELP from "@salesforce/label/c.Consortia_Publication_VAT_Help";

export const LABELS = {
  atWork: AT_WORK,
  before: BEFORE,
  changed: CHANGED,
  complete: COMPLETE,
  confirm: CONFIRM,
  counts: COUNTS,
  differs: DIFFERS,
  done: DONE_TOAST,
  emptyMessage: EMPTY,
  fees: FEES,
  finish: FINISH,
  isNew: NEW,
  late: LATE,
  member: MEMBER,
  never: NEVER,
  noVat: NO_VAT,
  ofEnvelope: OF_ENVELOPE,
  out: OUT,
  over: OVER,
  ownRules: OWN_RULES,
  pause: PAUSE,
  permission: PERMISSION,
  progress: PROGRESS,
  publish: PUBLISH,
  refusedNext: REFUSED_NEXT,
  refusedTitle: REFUSED_TITLE,
  replace: REPLACE,
  resume: RESUME,
  running: RUNNING,
  source: SOURCE,
  stopNext: STOP_NEXT,
  title: TITLE,
  tooMany: TOO_MANY,
  total: TOTAL,
  vat: VAT,
  vatHelp: VAT_HELP
};

/** Why a fee is not changed. */
export const REFUSED = {
  invoiced: REFUSED_INVOICED,
  several: REFUSED_SEVERAL
};

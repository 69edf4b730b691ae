import ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import ADD from "@salesforce/label/c.Negotiation_Issues_Add";
import AGREED from "@salesforce/label/c.Negotiation_Issues_Agreed";
import BEST from "@salesforce/label/c.Negotiation_Issues_Best";
import CRITICALITY from "@salesforce/label/c.Negotiation_Issues_Criticality";
import DELETE_CONFIRM from "@salesforce/label/c.Negotiation_Issues_Delete_Confirm";
import DELETE_QUESTION from "@salesforce/label/c.Negotiation_Issues_Delete_Question";
import EMPTY from "@salesforce/label/c.Negotiation_Issues_Empty";
import EMPTY_TITLE from "@salesforce/label/c.Negotiation_Issues_Empty_Title";
import FAILED from "@salesforce/label/c.Negotiation_Issues_Failed";
import ISSUE from "@salesforce/label/c.Negotiation_Issues_Issue";
import KEEP from "@salesforce/label/c.Negotiation_Issues_Keep";
import MARKER from "@salesforce/label/c.Negotiation_Issues_Marker";
import MOVED from "@salesforce/label/c.Negotiation_Issues_Moved";
import PROGRESS from "@salesforce/label/c.Negotiation_Issues_Progress";
import REALISTIC from "@salesforce/label/c.Negotiation_Issues_Realistic";
import TITLE from "@salesforce/label/c.Negotiation_Issues_Title";
import WALK_AWAY from "@salesforce/label/c.Negotiation_Issues_Walk_Away";
import WORTH from "@salesforce/label/c.Negotiation_Issues_Worth";
import WRITE_FAILED from "@salesforce/label/c.Negotiation_Issues_Write_Failed";
import ACTIONS from "@salesforce/label/c.Negotiation_Issues_Actions";

export const LABELS = {
  accessHint: ACCESS,
  actions: ACTIONS,
  add: ADD,
  agreed: AGREED,
  best: BEST,
  criticality: CRITICALITY,
  deleteConfirm: DELETE_CONFIRM,
  deleteQuestion: DELETE_QUESTION,
  emptyMessage: EMPTY,
  emptyTitle: EMPTY_TITLE,
  failed: FAILED,
  issue: ISSUE,
  keep: KEEP,
  marker: MARKER,
  moved: MOVED,
  progress: PROGRESS,
  realistic: REALISTIC,
  title: TITLE,
  walkAway: WALK_AWAY,
  worth: WORTH,
  writeFailed: WRITE_FAILED
};

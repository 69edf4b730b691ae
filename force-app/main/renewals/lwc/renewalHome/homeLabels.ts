import ACCESS from "@salesforce/label/c.Renewals_Home_Access";
import COUNT from "@salesforce/label/c.Renewals_Home_Count";
import EMPTY from "@salesforce/label/c.Renewals_Home_Empty";
import EMPTY_TITLE from "@salesforce/label/c.Renewals_Home_Empty_Title";
import FAILED from "@salesforce/label/c.Renewals_Home_Failed";
import LIST from "@salesforce/label/c.Renewals_Home_List";
import LOADING_MORE from "@salesforce/label/c.Renewals_Home_Loading_More";
import NONE from "@salesforce/label/c.Renewals_Home_None";
import NONE_TITLE from "@salesforce/label/c.Renewals_Home_None_Title";
import RESET from "@salesforce/label/c.Renewals_Home_Reset";
import TIMELINE from "@salesforce/label/c.Renewals_Home_Timeline";
import TITLE from "@salesforce/label/c.Renewals_Home_Title";
import VIEW from "@salesforce/label/c.Renewals_Home_View";

export const LABELS = {
  accessHint: ACCESS,
  count: COUNT,
  emptyMessage: EMPTY,
  emptyTitle: EMPTY_TITLE,
  failed: FAILED,
  list: LIST,
  loadingMore: LOADING_MORE,
  noneMessage: NONE,
  noneTitle: NONE_TITLE,
  reset: RESET,
  timeline: TIMELINE,
  title: TITLE,
  view: VIEW
};

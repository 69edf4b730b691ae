import ACCESS_FROM from "@salesforce/label/c.Consortia_Members_Access_From";
import ACCESS_PART from "@salesforce/label/c.Consortia_Members_Access_Part";
import ALL from "@salesforce/label/c.Consortia_Members_All";
import ANSWERED from "@salesforce/label/c.Consortia_Members_Answered";
import ANSWERED_BY from "@salesforce/label/c.Consortia_Members_Answered_By";
import CLEAR from "@salesforce/label/c.Consortia_Members_Clear";
import CO_FUNDER from "@salesforce/label/c.Consortia_Members_Co_Funder";
import EMPTY_MESSAGE from "@salesforce/label/c.Consortia_Members_Empty_Message";
import EMPTY_TITLE from "@salesforce/label/c.Consortia_Members_Empty_Title";
import FILTER from "@salesforce/label/c.Consortia_Members_Filter";
import FOUND from "@salesforce/label/c.Consortia_Members_Found";
import LATE from "@salesforce/label/c.Consortia_Members_Late";
import LATE_FILTER from "@salesforce/label/c.Consortia_Members_Late_Filter";
import LEFT from "@salesforce/label/c.Consortia_Members_Left";
import MEMBER from "@salesforce/label/c.Consortia_Members_Member";
import NOBODY from "@salesforce/label/c.Consortia_Members_Nobody";
import NOTES from "@salesforce/label/c.Consortia_Members_Notes";
import OVERDUE from "@salesforce/label/c.Consortia_Members_Overdue";
import REMINDER from "@salesforce/label/c.Consortia_Members_Reminder";
import RESPONSE from "@salesforce/label/c.Consortia_Members_Response";
import SEARCH from "@salesforce/label/c.Consortia_Members_Search";
import SELECT_ALL from "@salesforce/label/c.Consortia_Members_Select_All";
import SELECT_ONE from "@salesforce/label/c.Consortia_Members_Select_One";
import SELECTED from "@salesforce/label/c.Consortia_Members_Selected";
import SHARE from "@salesforce/label/c.Consortia_Members_Share";
import SHOW_ALL from "@salesforce/label/c.Consortia_Members_Show_All";
import TITLE from "@salesforce/label/c.Consortia_Members_Title";

export const LABELS = {
  accessFrom: ACCESS_FROM,
  accessPart: ACCESS_PART,
  all: ALL,
  answered: ANSWERED,
  answeredBy: ANSWERED_BY,
  clear: CLEAR,
  coFunder: CO_FUNDER,
  emptyMessage: EMPTY_MESSAGE,
  emptyTitle: EMPTY_TITLE,
  filter: FILTER,
  found: FOUND,
  late: LATE,
  lateFilter: LATE_FILTER,
  left: LEFT,
  member: MEMBER,
  nothing: NOBODY,
  notes: NOTES,
  overdue: OVERDUE,
  reminder: REMINDER,
  response: RESPONSE,
  search: SEARCH,
  selectAll: SELECT_ALL,
  selectOne: SELECT_ONE,
  selected: SELECTED,
  share: SHARE,
  showAll: SHOW_ALL,
  title: TITLE
};

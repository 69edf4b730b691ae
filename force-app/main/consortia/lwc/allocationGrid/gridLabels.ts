import BOUND from "@salesforce/label/c.Consortia_Studio_Bound";
import BOUND_CEILING from "@salesforce/label/c.Consortia_Studio_Bound_Ceiling";
import BOUND_COLLAR_HIGH from "@salesforce/label/c.Consortia_Studio_Bound_Collar_High";
import BOUND_COLLAR_LOW from "@salesforce/label/c.Consortia_Studio_Bound_Collar_Low";
import BOUND_FLOOR from "@salesforce/label/c.Consortia_Studio_Bound_Floor";
import CHANGE from "@salesforce/label/c.Consortia_Studio_Change";
import CHANGE_PERCENT from "@salesforce/label/c.Consortia_Studio_Change_Percent";
import JOINS from "@salesforce/label/c.Consortia_Studio_Joins";
import LAST_YEAR from "@salesforce/label/c.Consortia_Studio_Last_Year";
import LATE from "@salesforce/label/c.Consortia_Studio_Late";
import LEAVES from "@salesforce/label/c.Consortia_Studio_Leaves";
import MEMBER from "@salesforce/label/c.Consortia_Studio_Member";
import MEMBER_CEILING from "@salesforce/label/c.Consortia_Studio_Member_Ceiling";
import MEMBER_FLOOR from "@salesforce/label/c.Consortia_Studio_Member_Floor";
import MEMBERS from "@salesforce/label/c.Consortia_Studio_Members";
import NO_MATCH from "@salesforce/label/c.Consortia_Studio_No_Match";
import NOT_A_NUMBER from "@salesforce/label/c.Consortia_Studio_Not_A_Number";
import PASTE from "@salesforce/label/c.Consortia_Studio_Paste";
import PAYABLE from "@salesforce/label/c.Consortia_Studio_Payable";
import SEARCH from "@salesforce/label/c.Consortia_Studio_Search";
import SHARE from "@salesforce/label/c.Consortia_Studio_Share";
import SORT from "@salesforce/label/c.Consortia_Studio_Sort";
import SORT_FALL from "@salesforce/label/c.Consortia_Studio_Sort_Fall";
import SORT_NAME from "@salesforce/label/c.Consortia_Studio_Sort_Name";
import SORT_RISE from "@salesforce/label/c.Consortia_Studio_Sort_Rise";
import SORT_SHARE from "@salesforce/label/c.Consortia_Studio_Sort_Share";
import SORT_WEIGHT from "@salesforce/label/c.Consortia_Studio_Sort_Weight";
import SUPPOSED from "@salesforce/label/c.Consortia_Studio_Supposed";
import SUPPOSED_PERCENT from "@salesforce/label/c.Consortia_Studio_Supposed_Percent";
import WEIGHT from "@salesforce/label/c.Consortia_Studio_Weight";
import WITHOUT from "@salesforce/label/c.Consortia_Studio_Without";

export const LABELS = {
  bound: BOUND,
  ceiling: MEMBER_CEILING,
  change: CHANGE,
  changePercent: CHANGE_PERCENT,
  floor: MEMBER_FLOOR,
  lastYear: LAST_YEAR,
  member: MEMBER,
  members: MEMBERS,
  noMatch: NO_MATCH,
  notANumber: NOT_A_NUMBER,
  paste: PASTE,
  payable: PAYABLE,
  search: SEARCH,
  share: SHARE,
  sort: SORT,
  supposed: SUPPOSED,
  supposedPercent: SUPPOSED_PERCENT,
  weight: WEIGHT,
  without: WITHOUT
};

export const BOUNDS = {
  floor: BOUND_FLOOR,
  ceiling: BOUND_CEILING,
  collarLow: BOUND_COLLAR_LOW,
  collarHigh: BOUND_COLLAR_HIGH
};

export const MARKS = { late: LATE, leaves: LEAVES, joins: JOINS };

export const SORTS = {
  name: SORT_NAME,
  share: SORT_SHARE,
  rise: SORT_RISE,
  fall: SORT_FALL,
  weight: SORT_WEIGHT
};

import ACCESS from "@salesforce/label/c.Consortia_Page_Access";
import FAILED from "@salesforce/label/c.Consortia_Page_Failed";
import CHOOSE from "@salesforce/label/c.Consortia_Statement_Choose";
import FIND from "@salesforce/label/c.Consortia_Statement_Find";
import MEMBER from "@salesforce/label/c.Consortia_Statement_Member";
import NO_MEMBERS from "@salesforce/label/c.Consortia_Statement_No_Members";

export const LABELS = {
  accessHint: ACCESS,
  choose: CHOOSE,
  failed: FAILED,
  find: FIND,
  member: MEMBER,
  noMembers: NO_MEMBERS
};

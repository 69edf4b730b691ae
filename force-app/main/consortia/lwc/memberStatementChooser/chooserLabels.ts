import ALL from "@salesforce/label/c.Consortia_Statement_All";
import CHOOSE from "@salesforce/label/c.Consortia_Statement_Choose";
import FIND from "@salesforce/label/c.Consortia_Statement_Find";
import MEMBER from "@salesforce/label/c.Consortia_Statement_Member";
import NO_MEMBERS from "@salesforce/label/c.Consortia_Statement_No_Members";

export const LABELS = {
  all: ALL,
  choose: CHOOSE,
  find: FIND,
  member: MEMBER,
  noMembers: NO_MEMBERS
};

import COMPARISON from "@salesforce/label/c.Consortia_Studio_Comparison";
import DIFFERENCE from "@salesforce/label/c.Consortia_Studio_Difference";
import DIFFERENCE_PERCENT from "@salesforce/label/c.Consortia_Studio_Difference_Percent";
import MEMBER from "@salesforce/label/c.Consortia_Studio_Member";
import SLOPES from "@salesforce/label/c.Consortia_Studio_Slopes";
import TOTAL from "@salesforce/label/c.Consortia_Studio_Total";
import WINNERS from "@salesforce/label/c.Consortia_Studio_Compared_Winners";

export const LABELS = {
  difference: DIFFERENCE,
  differencePercent: DIFFERENCE_PERCENT,
  member: MEMBER,
  slopes: SLOPES,
  title: COMPARISON,
  total: TOTAL,
  winners: WINNERS
};

import HINT from "@salesforce/label/c.Consortia_Workbook_Hint";
import MAKE from "@salesforce/label/c.Consortia_Workbook_Make";
import NO_FEES from "@salesforce/label/c.Consortia_Workbook_No_Fees";
import PUBLISHING from "@salesforce/label/c.Consortia_Workbook_Publishing";
import REMARKS from "@salesforce/label/c.Consortia_Workbook_Remarks";
import TITLE from "@salesforce/label/c.Consortia_Workbook_Title";

export const LABELS = {
  hint: HINT,
  make: MAKE,
  noFees: NO_FEES,
  publishing: PUBLISHING,
  remarks: REMARKS,
  title: TITLE
};

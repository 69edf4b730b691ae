import CLOSE from "@salesforce/label/c.Negotiation_Proposals_Close";
import EMPTY from "@salesforce/label/c.Negotiation_Proposals_Empty";
import FAILED from "@salesforce/label/c.Negotiation_Room_Read_Failed";
import HINT from "@salesforce/label/c.Negotiation_Proposals_Hint";
import ISSUE from "@salesforce/label/c.Negotiation_Proposals_Issue";
import MAKE from "@salesforce/label/c.Negotiation_Proposals_Make";
import NONE from "@salesforce/label/c.Negotiation_Proposals_None";
import PACKAGE from "@salesforce/label/c.Negotiation_Proposals_Package";
import TITLE from "@salesforce/label/c.Negotiation_Proposals_Title";
import TOLERANCE from "@salesforce/label/c.Negotiation_Proposals_Tolerance";
import TOO_MANY from "@salesforce/label/c.Negotiation_Proposals_Too_Many";
import UNSOUND from "@salesforce/label/c.Negotiation_Proposals_Unsound";
import VALUE from "@salesforce/label/c.Negotiation_Proposals_Value";
import WORTH from "@salesforce/label/c.Negotiation_Builder_Worth";

export const LABELS = {
  close: CLOSE,
  empty: EMPTY,
  failed: FAILED,
  hint: HINT,
  issue: ISSUE,
  make: MAKE,
  none: NONE,
  package: PACKAGE,
  title: TITLE,
  tolerance: TOLERANCE,
  tooMany: TOO_MANY,
  unsound: UNSOUND,
  value: VALUE,
  worth: WORTH
};

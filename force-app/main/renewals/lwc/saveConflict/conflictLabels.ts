import ALL_MINE from "@salesforce/label/c.Negotiation_Conflict_All_Mine";
import ALL_THEIRS from "@salesforce/label/c.Negotiation_Conflict_All_Theirs";
import CAP from "@salesforce/label/c.Negotiation_Builder_Cap";
import DONE from "@salesforce/label/c.Negotiation_Conflict_Done";
import EXTRAS from "@salesforce/label/c.Negotiation_Builder_Extras";
import FREE from "@salesforce/label/c.Negotiation_Builder_Free";
import HINT from "@salesforce/label/c.Negotiation_Conflict_Hint";
import KEEP_MINE_OF from "@salesforce/label/c.Negotiation_Conflict_Keep_Mine_Of";
import MEANWHILE from "@salesforce/label/c.Negotiation_Conflict_Theirs";
import MINE from "@salesforce/label/c.Negotiation_Conflict_Mine";
import NAME from "@salesforce/label/c.Negotiation_Offers_Package";
import NOTE from "@salesforce/label/c.Negotiation_Offer_Form_Note";
import PARTED from "@salesforce/label/c.Negotiation_Conflict_Parted";
import PATH from "@salesforce/label/c.Negotiation_Builder_Path";
import TAKEN from "@salesforce/label/c.Negotiation_Conflict_Taken";
import TAKE_THEIRS_OF from "@salesforce/label/c.Negotiation_Conflict_Take_Theirs_Of";
import TITLE from "@salesforce/label/c.Negotiation_Conflict_Title";
import VALID_UNTIL from "@salesforce/label/c.Negotiation_Offers_Valid_Until";
import WHAT from "@salesforce/label/c.Negotiation_Conflict_What";
import WORTH from "@salesforce/label/c.Negotiation_Builder_Worth";
import YEAR from "@salesforce/label/c.Negotiation_Builder_Year";
import YEARS from "@salesforce/label/c.Negotiation_Builder_Years";

export const LABELS = {
  allMine: ALL_MINE,
  allTheirs: ALL_THEIRS,
  done: DONE,
  hint: HINT,
  keepMineOf: KEEP_MINE_OF,
  mine: MINE,
  parted: PARTED,
  taken: TAKEN,
  takeTheirsOf: TAKE_THEIRS_OF,
  theirs: MEANWHILE,
  title: TITLE,
  what: WHAT,
  year: YEAR
};

/** Fields other than the years' prices, which are named after their year. */
export const FIELD_LABELS = {
  cap: CAP,
  extras: EXTRAS,
  free: FREE,
  title: NAME,
  note: NOTE,
  path: PATH,
  validUntil: VALID_UNTIL,
  worth: WORTH,
  years: YEARS
};

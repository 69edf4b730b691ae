import ADDED from "@salesforce/label/c.Consortia_Studio_Added";
import ADMINISTRATION_FEE from "@salesforce/label/c.Consortia_Studio_Administration_Fee";
import ADVICE_CEILINGS from "@salesforce/label/c.Consortia_Studio_Advice_Ceilings";
import ADVICE_CROSSED from "@salesforce/label/c.Consortia_Studio_Advice_Crossed";
import ADVICE_FLOORS from "@salesforce/label/c.Consortia_Studio_Advice_Floors";
import ADVICE_WEIGHTS from "@salesforce/label/c.Consortia_Studio_Advice_Weights";
import BOUND_CEILING from "@salesforce/label/c.Consortia_Studio_Bound_Ceiling";
import BOUND_COLLAR_HIGH from "@salesforce/label/c.Consortia_Studio_Bound_Collar_High";
import BOUND_COLLAR_LOW from "@salesforce/label/c.Consortia_Studio_Bound_Collar_Low";
import BOUND_FLOOR from "@salesforce/label/c.Consortia_Studio_Bound_Floor";
import BOUND_NO_WEIGHT from "@salesforce/label/c.Consortia_Studio_Bound_No_Weight";
import BOUND_SUM from "@salesforce/label/c.Consortia_Studio_Bound_Sum";
import CENTRAL_FUNDING from "@salesforce/label/c.Consortia_Studio_Central_Funding";
import COLLAR_DOWN from "@salesforce/label/c.Consortia_Studio_Collar_Down";
import COLLAR_UP from "@salesforce/label/c.Consortia_Studio_Collar_Up";
import ENVELOPE from "@salesforce/label/c.Consortia_Studio_Envelope";
import EQUAL_PART from "@salesforce/label/c.Consortia_Studio_Equal_Part";
import MEMBER_CEILING from "@salesforce/label/c.Consortia_Studio_Member_Ceiling";
import MEMBER_FLOOR from "@salesforce/label/c.Consortia_Studio_Member_Floor";
import PRICE_PATH from "@salesforce/label/c.Consortia_Studio_Price_Path";
import PROBLEM_BAND_TWICE from "@salesforce/label/c.Consortia_Studio_Problem_Band_Twice";
import PROBLEM_CEILINGS from "@salesforce/label/c.Consortia_Studio_Problem_Ceilings";
import PROBLEM_CROSSED from "@salesforce/label/c.Consortia_Studio_Problem_Crossed";
import PROBLEM_FLOORS from "@salesforce/label/c.Consortia_Studio_Problem_Floors";
import PROBLEM_FLOOR_ABOVE from "@salesforce/label/c.Consortia_Studio_Problem_Floor_Above";
import PROBLEM_FUNDING from "@salesforce/label/c.Consortia_Studio_Problem_Funding";
import PROBLEM_MISSING from "@salesforce/label/c.Consortia_Studio_Problem_Missing";
import PROBLEM_NEGATIVE from "@salesforce/label/c.Consortia_Studio_Problem_Negative";
import PROBLEM_NEGATIVE_BAND from "@salesforce/label/c.Consortia_Studio_Problem_Negative_Band";
import PROBLEM_NEGATIVE_BOUND from "@salesforce/label/c.Consortia_Studio_Problem_Negative_Bound";
import PROBLEM_NEGATIVE_WEIGHT from "@salesforce/label/c.Consortia_Studio_Problem_Negative_Weight";
import PROBLEM_NOT_A_PART from "@salesforce/label/c.Consortia_Studio_Problem_Not_A_Part";
import PROBLEM_NO_MEMBER from "@salesforce/label/c.Consortia_Studio_Problem_No_Member";
import PROBLEM_NO_WEIGHT from "@salesforce/label/c.Consortia_Studio_Problem_No_Weight";
import PROBLEM_OTHER from "@salesforce/label/c.Consortia_Studio_Problem_Other";
import PROBLEM_OUTSIDE_BANDS from "@salesforce/label/c.Consortia_Studio_Problem_Outside_Bands";
import PROBLEM_TOO_LARGE from "@salesforce/label/c.Consortia_Studio_Problem_Too_Large";
import UNIT_PRICE from "@salesforce/label/c.Consortia_Studio_Unit_Price";

export { ADVICE_CEILINGS, ADVICE_CROSSED, ADVICE_FLOORS, ADVICE_WEIGHTS };

export const BOUNDS = {
  floor: BOUND_FLOOR,
  ceiling: BOUND_CEILING,
  collarLow: BOUND_COLLAR_LOW,
  collarHigh: BOUND_COLLAR_HIGH
};

/** Settings as a problem names them. */
export const FIELDS = {
  added: ADDED,
  administrationFee: ADMINISTRATION_FEE,
  ceiling: MEMBER_CEILING,
  centralFunding: CENTRAL_FUNDING,
  collarDown: COLLAR_DOWN,
  collarUp: COLLAR_UP,
  envelope: ENVELOPE,
  equalPart: EQUAL_PART,
  floor: MEMBER_FLOOR,
  path: PRICE_PATH,
  unitPrice: UNIT_PRICE
};

export const PROBLEMS = {
  bandTwice: PROBLEM_BAND_TWICE,
  boundSum: BOUND_SUM,
  ceilings: PROBLEM_CEILINGS,
  crossed: PROBLEM_CROSSED,
  floorAboveCeiling: PROBLEM_FLOOR_ABOVE,
  floors: PROBLEM_FLOORS,
  fundingAboveShares: PROBLEM_FUNDING,
  missingWeight: PROBLEM_MISSING,
  negative: PROBLEM_NEGATIVE,
  negativeBand: PROBLEM_NEGATIVE_BAND,
  negativeBound: PROBLEM_NEGATIVE_BOUND,
  negativeWeight: PROBLEM_NEGATIVE_WEIGHT,
  noMember: PROBLEM_NO_MEMBER,
  noWeight: PROBLEM_NO_WEIGHT,
  noWeightBound: BOUND_NO_WEIGHT,
  notAPart: PROBLEM_NOT_A_PART,
  other: PROBLEM_OTHER,
  outsideBands: PROBLEM_OUTSIDE_BANDS,
  tooLarge: PROBLEM_TOO_LARGE
};

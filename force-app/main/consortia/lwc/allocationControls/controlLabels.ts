import ADMINISTRATION_FEE from "@salesforce/label/c.Consortia_Studio_Administration_Fee";
import BANDS from "@salesforce/label/c.Consortia_Studio_Bands";
import BANDS_HELP from "@salesforce/label/c.Consortia_Studio_Bands_Help";
import CEILING from "@salesforce/label/c.Consortia_Studio_Ceiling";
import CENTRAL_FUNDING from "@salesforce/label/c.Consortia_Studio_Central_Funding";
import COLLAR_DOWN from "@salesforce/label/c.Consortia_Studio_Collar_Down";
import COLLAR_UP from "@salesforce/label/c.Consortia_Studio_Collar_Up";
import CONTROLS from "@salesforce/label/c.Consortia_Studio_Controls";
import ENVELOPE from "@salesforce/label/c.Consortia_Studio_Envelope_In";
import EQUAL_PART from "@salesforce/label/c.Consortia_Studio_Equal_Part";
import FLOOR from "@salesforce/label/c.Consortia_Studio_Floor";
import MISSING from "@salesforce/label/c.Consortia_Studio_Missing";
import MISSING_AVERAGE from "@salesforce/label/c.Consortia_Studio_Missing_Average";
import MISSING_EXCLUDE from "@salesforce/label/c.Consortia_Studio_Missing_Exclude";
import MISSING_OWN from "@salesforce/label/c.Consortia_Studio_Missing_Own";
import MISSING_SMALLEST from "@salesforce/label/c.Consortia_Studio_Missing_Smallest";
import MISSING_STOP from "@salesforce/label/c.Consortia_Studio_Missing_Stop";
import MODEL from "@salesforce/label/c.Consortia_Studio_Model";
import MODEL_BANDS from "@salesforce/label/c.Consortia_Studio_Model_Bands";
import MODEL_EQUAL from "@salesforce/label/c.Consortia_Studio_Model_Equal";
import MODEL_FTE from "@salesforce/label/c.Consortia_Studio_Model_FTE";
import MODEL_HISTORICAL from "@salesforce/label/c.Consortia_Studio_Model_Historical";
import MODEL_HYBRID from "@salesforce/label/c.Consortia_Studio_Model_Hybrid";
import MODEL_PERCENT from "@salesforce/label/c.Consortia_Studio_Model_Percent";
import MODEL_PER_UNIT from "@salesforce/label/c.Consortia_Studio_Model_Per_Unit";
import MODEL_PUBLICATIONS from "@salesforce/label/c.Consortia_Studio_Model_Publications";
import MODEL_USAGE from "@salesforce/label/c.Consortia_Studio_Model_Usage";
import NOT_A_NUMBER from "@salesforce/label/c.Consortia_Studio_Not_A_Number";
import NOT_BANDS from "@salesforce/label/c.Consortia_Studio_Not_Bands";
import PATH from "@salesforce/label/c.Consortia_Studio_Path";
import PLACE from "@salesforce/label/c.Consortia_Studio_Place";
import PLACE_COMPONENT from "@salesforce/label/c.Consortia_Studio_Place_Component";
import PLACE_MEMBER from "@salesforce/label/c.Consortia_Studio_Place_Member";
import PLACE_TOTAL from "@salesforce/label/c.Consortia_Studio_Place_Total";
import PLACE_UNIT from "@salesforce/label/c.Consortia_Studio_Place_Unit";
import RESET from "@salesforce/label/c.Consortia_Studio_Reset";
import ROUNDING from "@salesforce/label/c.Consortia_Studio_Rounding";
import ROUND_EVEN from "@salesforce/label/c.Consortia_Studio_Round_Even";
import ROUND_UP from "@salesforce/label/c.Consortia_Studio_Round_Up";
import UNIT from "@salesforce/label/c.Consortia_Studio_Unit";
import UNIT_MINOR from "@salesforce/label/c.Consortia_Studio_Unit_Minor";
import UNIT_PRICE from "@salesforce/label/c.Consortia_Studio_Unit_Price";
import UNIT_WHOLE from "@salesforce/label/c.Consortia_Studio_Unit_Whole";

export const LABELS = {
  administrationFee: ADMINISTRATION_FEE,
  bands: BANDS,
  bandsHelp: BANDS_HELP,
  ceiling: CEILING,
  centralFunding: CENTRAL_FUNDING,
  collarDown: COLLAR_DOWN,
  collarUp: COLLAR_UP,
  controls: CONTROLS,
  envelope: ENVELOPE,
  equalPart: EQUAL_PART,
  floor: FLOOR,
  missing: MISSING,
  mode: ROUNDING,
  model: MODEL,
  notANumber: NOT_A_NUMBER,
  notBands: NOT_BANDS,
  path: PATH,
  place: PLACE,
  reset: RESET,
  unit: UNIT,
  unitPrice: UNIT_PRICE
};

export const MODELS = {
  Equal: MODEL_EQUAL,
  FTE: MODEL_FTE,
  "Historical Spend": MODEL_HISTORICAL,
  Usage: MODEL_USAGE,
  Publications: MODEL_PUBLICATIONS,
  Bands: MODEL_BANDS,
  "Fixed Percentages": MODEL_PERCENT,
  Hybrid: MODEL_HYBRID,
  "Per FTE With Bounds": MODEL_PER_UNIT
};

export const MISSINGS = {
  stop: MISSING_STOP,
  exclude: MISSING_EXCLUDE,
  own: MISSING_OWN,
  smallest: MISSING_SMALLEST,
  average: MISSING_AVERAGE
};

export const UNITS = { minor: UNIT_MINOR, whole: UNIT_WHOLE };
export const MODES = { halfUp: ROUND_UP, halfEven: ROUND_EVEN };
export const PLACES = {
  total: PLACE_TOTAL,
  member: PLACE_MEMBER,
  component: PLACE_COMPONENT,
  unit: PLACE_UNIT
};

import CAP from "@salesforce/label/c.Negotiation_Builder_Cap";
import CAP_BREACH from "@salesforce/label/c.Negotiation_Lines_Cap_Breach";
import COMPUTED from "@salesforce/label/c.Negotiation_Builder_Computed";
import DISCOUNT from "@salesforce/label/c.Negotiation_Builder_Discount";
import FLOOR_BREACH from "@salesforce/label/c.Negotiation_Builder_Floor_Breach";
import FREE from "@salesforce/label/c.Negotiation_Builder_Free";
import GRID from "@salesforce/label/c.Negotiation_Lines_Grid";
import BASE from "@salesforce/label/c.Negotiation_Lines_Base";
import PATH from "@salesforce/label/c.Negotiation_Builder_Path";
import PRODUCT from "@salesforce/label/c.Negotiation_Lines_Product";
import TOTAL from "@salesforce/label/c.Negotiation_Lines_Total";
import UPLIFT from "@salesforce/label/c.Negotiation_Lines_Uplift";
import YEAR from "@salesforce/label/c.Negotiation_Builder_Year";
import PROBLEM_NEGATIVE from "@salesforce/label/c.Negotiation_Problem_Negative";
import PROBLEM_NOT_A_NUMBER from "@salesforce/label/c.Negotiation_Problem_Not_A_Number";
import PROBLEM_NO_BASE from "@salesforce/label/c.Negotiation_Problem_No_Base";
import PROBLEM_OUT_OF_RANGE from "@salesforce/label/c.Negotiation_Problem_Out_Of_Range";
import PROBLEM_TOO_LARGE from "@salesforce/label/c.Negotiation_Problem_Too_Large";
import PROBLEM_TOO_MANY_DECIMALS from "@salesforce/label/c.Negotiation_Problem_Too_Many_Decimals";
import type { EditProblem } from "c/offerPackage";

export const LABELS = {
  base: BASE,
  cap: CAP,
  capBreach: CAP_BREACH,
  computed: COMPUTED,
  discount: DISCOUNT,
  floorBreach: FLOOR_BREACH,
  free: FREE,
  grid: GRID,
  path: PATH,
  product: PRODUCT,
  total: TOTAL,
  uplift: UPLIFT,
  year: YEAR
};

export const PROBLEM_LABELS: Readonly<Record<EditProblem, string>> = {
  notANumber: PROBLEM_NOT_A_NUMBER,
  tooManyDecimals: PROBLEM_TOO_MANY_DECIMALS,
  tooLarge: PROBLEM_TOO_LARGE,
  negative: PROBLEM_NEGATIVE,
  noBase: PROBLEM_NO_BASE,
  outOfRange: PROBLEM_OUT_OF_RANGE
};

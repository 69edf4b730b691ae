import ALLOCATED from "@salesforce/label/c.Consortia_Years_Allocated";
import AMOUNT from "@salesforce/label/c.Consortia_Years_Amount";
import BASE from "@salesforce/label/c.Consortia_Years_Base";
import CHANGE from "@salesforce/label/c.Consortia_Years_Change";
import COMPUTED from "@salesforce/label/c.Consortia_Years_Computed";
import DIFFERENCE from "@salesforce/label/c.Consortia_Years_Difference";
import EFFECT from "@salesforce/label/c.Consortia_Years_Effect";
import EMPTY from "@salesforce/label/c.Consortia_Years_Empty";
import EMPTY_TITLE from "@salesforce/label/c.Consortia_Years_Empty_Title";
import ENVELOPE from "@salesforce/label/c.Consortia_Years_Envelope";
import FROM from "@salesforce/label/c.Consortia_Years_From";
import OPEN from "@salesforce/label/c.Consortia_Years_Open";
import STATE from "@salesforce/label/c.Consortia_Years_State";
import STATED from "@salesforce/label/c.Consortia_Years_Stated";
import STEPS from "@salesforce/label/c.Consortia_Years_Steps";
import TITLE from "@salesforce/label/c.Consortia_Years_Title";
import TOTAL from "@salesforce/label/c.Consortia_Years_Total";
import YEAR from "@salesforce/label/c.Consortia_Years_Year";

export const LABELS = {
  allocated: ALLOCATED,
  amount: AMOUNT,
  base: BASE,
  change: CHANGE,
  computed: COMPUTED,
  difference: DIFFERENCE,
  effect: EFFECT,
  emptyMessage: EMPTY,
  emptyTitle: EMPTY_TITLE,
  envelope: ENVELOPE,
  from: FROM,
  open: OPEN,
  state: STATE,
  stated: STATED,
  steps: STEPS,
  title: TITLE,
  total: TOTAL,
  year: YEAR
};

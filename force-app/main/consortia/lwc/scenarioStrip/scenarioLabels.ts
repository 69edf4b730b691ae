import CHOOSE from "@salesforce/label/c.Consortia_Studio_Choose";
import CHOSEN from "@salesforce/label/c.Consortia_Studio_Chosen";
import NO_SCENARIOS from "@salesforce/label/c.Consortia_Studio_No_Scenarios";
import OPEN from "@salesforce/label/c.Consortia_Studio_Open";
import SAVE from "@salesforce/label/c.Consortia_Studio_Save";
import SCENARIO_NAME from "@salesforce/label/c.Consortia_Studio_Scenario_Name";
import SCENARIOS from "@salesforce/label/c.Consortia_Studio_Scenarios";

export const LABELS = {
  choose: CHOOSE,
  chosen: CHOSEN,
  nameOfNew: SCENARIO_NAME,
  none: NO_SCENARIOS,
  open: OPEN,
  save: SAVE,
  title: SCENARIOS
};

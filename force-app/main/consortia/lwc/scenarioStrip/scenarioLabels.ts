import CANCEL from "@salesforce/label/c.Consortia_Studio_Cancel";
import CHOOSE from "@salesforce/label/c.Consortia_Studio_Choose";
import CHOSEN from "@salesforce/label/c.Consortia_Studio_Chosen";
import COMPARE from "@salesforce/label/c.Consortia_Studio_Compare";
import COMPARE_NOW from "@salesforce/label/c.Consortia_Studio_Compare_Now";
import DELETE from "@salesforce/label/c.Consortia_Studio_Delete";
import NEW_NAME from "@salesforce/label/c.Consortia_Studio_New_Name";
import NO_SCENARIOS from "@salesforce/label/c.Consortia_Studio_No_Scenarios";
import OPEN from "@salesforce/label/c.Consortia_Studio_Open";
import READ_ONLY from "@salesforce/label/c.Consortia_Studio_Read_Only";
import RENAME from "@salesforce/label/c.Consortia_Studio_Rename";
import SAME_NAME from "@salesforce/label/c.Consortia_Studio_Same_Name";
import SAME_SETTINGS from "@salesforce/label/c.Consortia_Studio_Same_Settings";
import SAVE from "@salesforce/label/c.Consortia_Studio_Save";
import SCENARIO_NAME from "@salesforce/label/c.Consortia_Studio_Scenario_Name";
import SCENARIOS from "@salesforce/label/c.Consortia_Studio_Scenarios";
import WHAT_IF from "@salesforce/label/c.Consortia_Studio_What_If";

export const LABELS = {
  cancel: CANCEL,
  chosen: CHOSEN,
  compare: COMPARE,
  compareNow: COMPARE_NOW,
  nameOfNew: SCENARIO_NAME,
  newName: NEW_NAME,
  none: NO_SCENARIOS,
  readOnly: READ_ONLY,
  rename: RENAME,
  sameName: SAME_NAME,
  sameSettings: SAME_SETTINGS,
  save: SAVE,
  title: SCENARIOS,
  whatIf: WHAT_IF
};

/** What can be done with a scenario. */
export const ACTIONS = { open: OPEN, choose: CHOOSE, rename: RENAME, delete: DELETE };

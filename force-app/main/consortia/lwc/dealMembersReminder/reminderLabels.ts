import NOTHING_SAVED from "@salesforce/label/c.Consortia_Answer_Nothing_Saved";
import DUE from "@salesforce/label/c.Consortia_Reminder_Due";
import FAILED from "@salesforce/label/c.Consortia_Reminder_Failed";
import PLAN from "@salesforce/label/c.Consortia_Reminder_Plan";
import PLANNED from "@salesforce/label/c.Consortia_Reminder_Planned";
import SAVED from "@salesforce/label/c.Consortia_Reminder_Saved";

export const LABELS = {
  due: DUE,
  failed: FAILED,
  nothingSaved: NOTHING_SAVED,
  plan: PLAN,
  planned: PLANNED,
  saved: SAVED
};

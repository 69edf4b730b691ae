import type { LeaverRule } from "c/allocationChange";
import ABSORB_OTHERS from "@salesforce/label/c.Consortia_Studio_Absorb_Others";
import ABSORB_VENDOR from "@salesforce/label/c.Consortia_Studio_Absorb_Vendor";
import ACCEPTS from "@salesforce/label/c.Consortia_Studio_Accepts";
import ADD from "@salesforce/label/c.Consortia_Studio_Add";
import ADDED from "@salesforce/label/c.Consortia_Studio_Added_In";
import BACK from "@salesforce/label/c.Consortia_Studio_Back";
import ENVELOPE_SHRINKS from "@salesforce/label/c.Consortia_Studio_Envelope_Shrinks";
import JOINS from "@salesforce/label/c.Consortia_Studio_Joins";
import LEAVER_RULE from "@salesforce/label/c.Consortia_Studio_Leaver_Rule";
import LEAVES from "@salesforce/label/c.Consortia_Studio_Leaves";
import NEWCOMER from "@salesforce/label/c.Consortia_Studio_Newcomer";
import NEWCOMER_WEIGHT from "@salesforce/label/c.Consortia_Studio_Newcomer_Weight";
import NOT_A_NUMBER from "@salesforce/label/c.Consortia_Studio_Not_A_Number";
import NO_MATCH from "@salesforce/label/c.Consortia_Studio_No_Match";
import REMOVE from "@salesforce/label/c.Consortia_Studio_Remove";
import START from "@salesforce/label/c.Consortia_Studio_What_If_Start";
import STEP from "@salesforce/label/c.Consortia_Studio_Step";
import STEP_ANSWERS from "@salesforce/label/c.Consortia_Studio_Step_Answers";
import STEP_FROM from "@salesforce/label/c.Consortia_Studio_Step_From";
import STEP_NONE from "@salesforce/label/c.Consortia_Studio_Step_None";
import TITLE from "@salesforce/label/c.Consortia_Studio_What_If";
import WHO from "@salesforce/label/c.Consortia_Studio_Who";
import WARNING from "@salesforce/label/c.Consortia_Studio_What_If_Warning";

export const LABELS = {
  accepts: ACCEPTS,
  add: ADD,
  added: ADDED,
  back: BACK,
  joins: JOINS,
  leaverRule: LEAVER_RULE,
  leaves: LEAVES,
  newcomer: NEWCOMER,
  newcomerWeight: NEWCOMER_WEIGHT,
  noMatch: NO_MATCH,
  notANumber: NOT_A_NUMBER,
  remove: REMOVE,
  start: START,
  step: STEP,
  stepAnswers: STEP_ANSWERS,
  stepFrom: STEP_FROM,
  stepNone: STEP_NONE,
  title: TITLE,
  warning: WARNING,
  who: WHO
};

export const LEAVER_RULES: Readonly<Record<LeaverRule, string>> = {
  othersAbsorb: ABSORB_OTHERS,
  vendorAbsorbs: ABSORB_VENDOR,
  envelopeShrinks: ENVELOPE_SHRINKS
};

/** The picklist's value as a rule; others absorb where the deal says nothing. */
export function leaverRuleOf(value: string): LeaverRule {
  if (value === "Vendor Absorbs") return "vendorAbsorbs";
  return value === "Envelope Shrinks" ? "envelopeShrinks" : "othersAbsorb";
}

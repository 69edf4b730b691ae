import ALLOCATED from "@salesforce/label/c.Consortia_Studio_Allocated";
import ALL_YEARS from "@salesforce/label/c.Consortia_Studio_All_Years";
import BALANCE from "@salesforce/label/c.Consortia_Studio_Balance";
import DIFFERENCE from "@salesforce/label/c.Consortia_Studio_Difference";
import EMPTY_MESSAGE from "@salesforce/label/c.Consortia_Studio_Empty_Message";
import EMPTY_TITLE from "@salesforce/label/c.Consortia_Studio_Empty_Title";
import ENVELOPE from "@salesforce/label/c.Consortia_Studio_Price";
import GATE from "@salesforce/label/c.Consortia_Studio_Gate";
import IF_ENVELOPE from "@salesforce/label/c.Consortia_Studio_If_Envelope";
import IF_LEAVE from "@salesforce/label/c.Consortia_Studio_If_Leave";
import IF_NOT_IN_FORCE from "@salesforce/label/c.Consortia_Studio_If_Not_In_Force";
import IF_PARTICIPATION from "@salesforce/label/c.Consortia_Studio_If_Participation";
import IF_PRICE from "@salesforce/label/c.Consortia_Studio_If_Price";
import IF_YEARS from "@salesforce/label/c.Consortia_Studio_If_Years";
import NEEDS_ALL from "@salesforce/label/c.Consortia_Studio_Needs_All";
import NEXT_STEP from "@salesforce/label/c.Consortia_Studio_Next_Step";
import PARTICIPATION from "@salesforce/label/c.Consortia_Studio_Participation";
import PROBLEM_TITLE from "@salesforce/label/c.Consortia_Studio_Problem_Title";
import REACHED_STEP from "@salesforce/label/c.Consortia_Studio_Reached_Step";
import TITLE from "@salesforce/label/c.Consortia_Studio_Title";
import WINNERS from "@salesforce/label/c.Consortia_Studio_Winners";
import WORST from "@salesforce/label/c.Consortia_Studio_Worst";
import YEAR from "@salesforce/label/c.Consortia_Studio_Year";

export const LABELS = {
  allYears: ALL_YEARS,
  emptyMessage: EMPTY_MESSAGE,
  emptyTitle: EMPTY_TITLE,
  needsAll: NEEDS_ALL,
  problemTitle: PROBLEM_TITLE,
  title: TITLE,
  year: YEAR
};

export const FACTS = {
  allocated: ALLOCATED,
  balance: BALANCE,
  difference: DIFFERENCE,
  envelope: ENVELOPE,
  gate: GATE,
  nextStep: NEXT_STEP,
  participation: PARTICIPATION,
  reachedStep: REACHED_STEP,
  winners: WINNERS,
  worst: WORST
};

/** What follows from a supposition. */
export const CONSEQUENCES = {
  envelope: IF_ENVELOPE,
  leave: IF_LEAVE,
  notInForce: IF_NOT_IN_FORCE,
  participation: IF_PARTICIPATION,
  price: IF_PRICE,
  years: IF_YEARS
};

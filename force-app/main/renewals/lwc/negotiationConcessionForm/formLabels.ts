import ACCESS from "@salesforce/label/c.Negotiation_Room_Edit_Access";
import CANCEL from "@salesforce/label/c.Negotiation_Concessions_Cancel";
import COST_INPUT from "@salesforce/label/c.Negotiation_Concessions_Cost_Input";
import DIRECTION from "@salesforce/label/c.Negotiation_Concessions_Direction";
import EDIT_TITLE from "@salesforce/label/c.Negotiation_Concessions_Edit_Title";
import EXCHANGE_GET from "@salesforce/label/c.Negotiation_Concessions_For_Give";
import EXCHANGE_GIVE from "@salesforce/label/c.Negotiation_Concessions_For_Get";
import GET from "@salesforce/label/c.Negotiation_Concessions_Get";
import GIVE from "@salesforce/label/c.Negotiation_Concessions_Give";
import ISSUE from "@salesforce/label/c.Negotiation_Concessions_Issue";
import MADE_HELP from "@salesforce/label/c.Negotiation_Concessions_Made_Help";
import MADE_ON from "@salesforce/label/c.Negotiation_Concessions_Made_On";
import NEW_GET from "@salesforce/label/c.Negotiation_Concessions_New_Get";
import NEW_TITLE from "@salesforce/label/c.Negotiation_Concessions_New_Title";
import NONE from "@salesforce/label/c.Negotiation_Concessions_None";
import SAVE from "@salesforce/label/c.Negotiation_Concessions_Save";
import SAVE_FAILED from "@salesforce/label/c.Negotiation_Concessions_Save_Failed";
import VALUE_INPUT from "@salesforce/label/c.Negotiation_Concessions_Value_Input";
import WHAT from "@salesforce/label/c.Negotiation_Concessions_What";

export const LABELS = {
  accessHint: ACCESS,
  cancel: CANCEL,
  cost: COST_INPUT,
  direction: DIRECTION,
  editTitle: EDIT_TITLE,
  exchangeGet: EXCHANGE_GET,
  exchangeGive: EXCHANGE_GIVE,
  issue: ISSUE,
  madeHelp: MADE_HELP,
  madeOn: MADE_ON,
  newGet: NEW_GET,
  newTitle: NEW_TITLE,
  none: NONE,
  save: SAVE,
  saveFailed: SAVE_FAILED,
  value: VALUE_INPUT,
  what: WHAT
};

export const DIRECTIONS = [
  { value: "Give", label: GIVE },
  { value: "Get", label: GET }
];

/** What of an entry somebody else may have changed meanwhile. */
export const TEXT_FIELDS = [
  { field: "title", label: WHAT },
  { field: "issueId", label: ISSUE },
  { field: "exchangeId", label: EXCHANGE_GIVE },
  { field: "madeOn", label: MADE_ON },
  { field: "cost", label: COST_INPUT },
  { field: "value", label: VALUE_INPUT }
] as const;

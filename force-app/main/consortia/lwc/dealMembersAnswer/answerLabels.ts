import ACCESS_FROM from "@salesforce/label/c.Consortia_Answer_Access_From";
import ACCESS_HELP from "@salesforce/label/c.Consortia_Answer_Access_Help";
import ANSWERED_ON from "@salesforce/label/c.Consortia_Answer_Answered_On";
import BREAKS from "@salesforce/label/c.Consortia_Answer_Breaks";
import CHOOSE from "@salesforce/label/c.Consortia_Answer_Choose";
import COUPLED from "@salesforce/label/c.Consortia_Answer_Coupled";
import FAILED from "@salesforce/label/c.Consortia_Answer_Failed";
import LEFT_ON from "@salesforce/label/c.Consortia_Answer_Left_On";
import NOTHING_SAVED from "@salesforce/label/c.Consortia_Answer_Nothing_Saved";
import PARTICIPATION from "@salesforce/label/c.Consortia_Answer_Participation";
import REACHES from "@salesforce/label/c.Consortia_Answer_Reaches";
import RESPONSE from "@salesforce/label/c.Consortia_Answer_Response";
import SAVE from "@salesforce/label/c.Consortia_Answer_Save";
import SAVED from "@salesforce/label/c.Consortia_Answer_Saved";
import SURE from "@salesforce/label/c.Consortia_Answer_Sure";
import TOO_MANY from "@salesforce/label/c.Consortia_Answer_Too_Many";

export const LABELS = {
  accessFrom: ACCESS_FROM,
  accessHelp: ACCESS_HELP,
  answeredOn: ANSWERED_ON,
  breaks: BREAKS,
  choose: CHOOSE,
  coupled: COUPLED,
  failed: FAILED,
  leftOn: LEFT_ON,
  nothingSaved: NOTHING_SAVED,
  participation: PARTICIPATION,
  reaches: REACHES,
  response: RESPONSE,
  save: SAVE,
  saved: SAVED,
  sure: SURE,
  tooMany: TOO_MANY
};

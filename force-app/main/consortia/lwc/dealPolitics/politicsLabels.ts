import ACCESS from "@salesforce/label/c.Consortia_Page_Access";
import BANZHAF from "@salesforce/label/c.Consortia_Politics_Banzhaf";
import COURT from "@salesforce/label/c.Consortia_Politics_Court";
import EMPTY from "@salesforce/label/c.Consortia_Politics_Empty";
import EMPTY_TITLE from "@salesforce/label/c.Consortia_Politics_Empty_Title";
import HELP from "@salesforce/label/c.Consortia_Politics_Help";
import KEEP from "@salesforce/label/c.Consortia_Politics_Keep";
import KEEP_FAILED from "@salesforce/label/c.Consortia_Politics_Keep_Failed";
import MEMBER from "@salesforce/label/c.Consortia_Politics_Member";
import POWER from "@salesforce/label/c.Consortia_Politics_Power";
import QUOTA from "@salesforce/label/c.Consortia_Politics_Quota";
import SHAPLEY from "@salesforce/label/c.Consortia_Politics_Shapley";
import SHARE from "@salesforce/label/c.Consortia_Politics_Share";
import STANCE from "@salesforce/label/c.Consortia_Politics_Stance";
import TITLE from "@salesforce/label/c.Consortia_Politics_Title";
import VOTES from "@salesforce/label/c.Consortia_Politics_Votes";

export const LABELS = {
  accessHint: ACCESS,
  banzhaf: BANZHAF,
  court: COURT,
  emptyMessage: EMPTY,
  emptyTitle: EMPTY_TITLE,
  help: HELP,
  keep: KEEP,
  keepFailed: KEEP_FAILED,
  member: MEMBER,
  power: POWER,
  quota: QUOTA,
  shapley: SHAPLEY,
  share: SHARE,
  stance: STANCE,
  title: TITLE,
  votes: VOTES
};

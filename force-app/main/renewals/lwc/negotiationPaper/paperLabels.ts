import ACCESS from "@salesforce/label/c.Negotiation_Paper_Access";
import EMPTY from "@salesforce/label/c.Negotiation_Paper_Empty";
import EMPTY_TITLE from "@salesforce/label/c.Negotiation_Paper_Empty_Title";
import READ_FAILED from "@salesforce/label/c.Negotiation_Paper_Read_Failed";
import TITLE from "@salesforce/label/c.Negotiation_Paper_Title";

export const LABELS = {
  accessHint: ACCESS,
  emptyMessage: EMPTY,
  emptyTitle: EMPTY_TITLE,
  readFailed: READ_FAILED,
  title: TITLE
};

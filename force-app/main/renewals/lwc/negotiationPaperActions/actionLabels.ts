import AGAIN from "@salesforce/label/c.Negotiation_Paper_Again";
import LIBRARY_FAILED from "@salesforce/label/c.Negotiation_Paper_Library_Failed";
import LIBRARY_HINT from "@salesforce/label/c.Negotiation_Paper_Library_Hint";
import MAKE_FAILED from "@salesforce/label/c.Negotiation_Paper_Make_Failed";
import MAKE_OFFER from "@salesforce/label/c.Negotiation_Paper_Make_Offer";
import MAKE_SCHEDULE from "@salesforce/label/c.Negotiation_Paper_Make_Schedule";
import MAKING from "@salesforce/label/c.Negotiation_Paper_Making";
import READY from "@salesforce/label/c.Negotiation_Paper_Ready";

export const LABELS = {
  again: AGAIN,
  libraryFailed: LIBRARY_FAILED,
  libraryHint: LIBRARY_HINT,
  makeFailed: MAKE_FAILED,
  makeOffer: MAKE_OFFER,
  makeSchedule: MAKE_SCHEDULE,
  making: MAKING,
  ready: READY
};

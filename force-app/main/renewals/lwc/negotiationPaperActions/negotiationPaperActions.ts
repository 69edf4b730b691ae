import { LightningElement, api } from "lwc";
import type { FileChoice } from "c/fileMaker";
import type { Paper } from "c/negotiationPaperModel";
import type { PaperOptions } from "c/negotiationPaperOptions";
import MAKE_OFFER from "@salesforce/label/c.Negotiation_Paper_Make_Offer";
import MAKE_SCHEDULE from "@salesforce/label/c.Negotiation_Paper_Make_Schedule";
import { offerFile, scheduleFile } from "./paperFiles";

/** The offer and its price schedule, as files to make. */
export default class NegotiationPaperActions extends LightningElement {
  /** Whether something stands in the way; it is said elsewhere. */
  @api blocked = false;
  @api paper: Paper | undefined;
  @api options: PaperOptions | undefined;

  get files(): FileChoice[] {
    const { options, paper } = this;
    if (!options || !paper) return [];
    return [
      {
        id: "schedule",
        label: MAKE_SCHEDULE,
        iconName: "utility:table",
        variant: "neutral",
        make: (host) => scheduleFile(host, paper, options)
      },
      {
        id: "offer",
        label: MAKE_OFFER,
        iconName: "utility:page",
        variant: "brand",
        make: (host) => offerFile(host, paper, options)
      }
    ];
  }
}

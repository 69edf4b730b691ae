import { LightningElement, api } from "lwc";
import FACTS from "@salesforce/label/c.Negotiation_Paper_Facts";
import REMARKS from "@salesforce/label/c.Negotiation_Paper_Remarks";
import { factsOf } from "./factsOf";
import type { PaperFact } from "./factsOf";
import { remarksOf } from "./remarksOf";
import type { ProofState, Remark } from "./remarksOf";
import type { Paper } from "c/negotiationPaperModel";

export { remarksOf } from "./remarksOf";
export type { ProofState, Remark } from "./remarksOf";

/** What the files will say, and what stands in their way, before they are made. */
export default class NegotiationPaperFacts extends LightningElement {
  @api paper: Paper | undefined;
  @api proof: ProofState = "unwanted";
  labels = { facts: FACTS, remarks: REMARKS };

  get facts(): PaperFact[] {
    return this.paper ? factsOf(this.paper, this.proof) : [];
  }

  get remarks(): (Remark & { readonly icon: string })[] {
    if (!this.paper) return [];
    return remarksOf(this.paper, this.proof).map((remark) => ({
      ...remark,
      icon: remark.blocks ? "utility:error" : "utility:info"
    }));
  }

  get hasRemarks(): boolean {
    return this.remarks.length > 0;
  }
}

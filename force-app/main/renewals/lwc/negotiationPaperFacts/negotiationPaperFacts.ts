import { LightningElement, api } from "lwc";
import type { Paper } from "c/negotiationPaperModel";
import type { Remark } from "c/remarkList";
import FACTS from "@salesforce/label/c.Negotiation_Paper_Facts";
import REMARKS from "@salesforce/label/c.Negotiation_Paper_Remarks";
import { factsOf } from "./factsOf";
import type { PaperFact } from "./factsOf";
import { remarksOf } from "./remarksOf";
import type { ProofState } from "./remarksOf";

export { remarksOf } from "./remarksOf";
export type { ProofState } from "./remarksOf";

/** What the files will say, and what stands in their way, before they are made. */
export default class NegotiationPaperFacts extends LightningElement {
  @api paper: Paper | undefined;
  @api proof: ProofState = "unwanted";
  labels = { facts: FACTS, remarks: REMARKS };

  get facts(): PaperFact[] {
    return this.paper ? factsOf(this.paper, this.proof) : [];
  }

  get remarks(): Remark[] {
    return this.paper ? remarksOf(this.paper, this.proof) : [];
  }
}

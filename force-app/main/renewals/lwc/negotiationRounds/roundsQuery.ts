import type { NegotiationNode } from "c/negotiationModel";
import { negotiationQuery, offersOf } from "c/negotiationQuery";

/** Offers of both sides. */
export const ROUNDS_QUERY = negotiationQuery("NegotiationRounds", offersOf());

export type RoundsNode = Omit<NegotiationNode, "Negotiation_Lines__r">;

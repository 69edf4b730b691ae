import type { Day } from "c/calendarDay";
import type { Direction } from "c/concessionLedger";
import type { Connection, FieldNode, NegotiationNode } from "c/negotiationModel";
import { negotiationQuery, offersOf } from "c/negotiationQuery";
import { children, labelled, parent, required, values } from "c/recordQuery";

/** Everything the band says. The target and the walk-away drop out for whoever may not read them. */
export const STANDING_QUERY = negotiationQuery(
  "NegotiationStanding",
  values(
    "Revision__c",
    "Due_Amount__c",
    "Base_Total__c",
    "Proposed_Amount__c",
    "Target_Amount__c",
    "Walk_Away_Amount__c",
    "Decision_Date__c",
    "Notice_Deadline__c",
    "Notice_Given_Date__c",
    "Silence_Rule__c",
    "First_Checkpoint_Date__c",
    "Second_Checkpoint_Date__c"
  ),
  labelled(
    "First_Checkpoint_Signal__c",
    "First_Checkpoint_Call__c",
    "Second_Checkpoint_Signal__c",
    "Second_Checkpoint_Call__c"
  ),
  children(
    "Negotiation_Concessions__r(first: 500)",
    required("Direction__c"),
    values("In_Exchange_For__c", "Made_On__c"),
    parent("Offer__r", required("Round__c"))
  ),
  offersOf(values("Approval__c"))
);

export interface StandingNode extends Omit<NegotiationNode, "Negotiation_Lines__r"> {
  readonly Base_Total__c?: FieldNode<number>;
  readonly Proposed_Amount__c?: FieldNode<number>;
  readonly Target_Amount__c?: FieldNode<number>;
  readonly Walk_Away_Amount__c?: FieldNode<number>;
  readonly Negotiation_Concessions__r?: Connection<{
    readonly Id: string;
    readonly Direction__c: FieldNode<Direction>;
    readonly In_Exchange_For__c?: FieldNode<string>;
    readonly Made_On__c?: FieldNode<Day>;
    readonly Offer__r?: { readonly Round__c?: FieldNode<number> } | null;
  }> | null;
  readonly Notice_Deadline__c?: FieldNode<Day>;
  readonly Notice_Given_Date__c?: FieldNode<Day>;
  readonly Silence_Rule__c?: FieldNode<string>;
  readonly First_Checkpoint_Date__c?: FieldNode<Day>;
  readonly First_Checkpoint_Signal__c?: FieldNode<string>;
  readonly First_Checkpoint_Call__c?: FieldNode<string>;
  readonly Second_Checkpoint_Date__c?: FieldNode<Day>;
  readonly Second_Checkpoint_Signal__c?: FieldNode<string>;
  readonly Second_Checkpoint_Call__c?: FieldNode<string>;
}

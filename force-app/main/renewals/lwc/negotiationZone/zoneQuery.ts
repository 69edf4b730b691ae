import type { FieldNode, NegotiationNode } from "c/negotiationModel";
import { negotiationQuery, offersOf } from "c/negotiationQuery";
import { labelled, values } from "c/recordQuery";

/** Both sides’ amounts. What is for the team alone drops out for whoever may not read it. */
export const ZONE_QUERY = negotiationQuery(
  "NegotiationZone",
  values(
    "Revision__c",
    "Due_Amount__c",
    "Opening_Amount__c",
    "Target_Amount__c",
    "Walk_Away_Amount__c",
    "Their_Reservation_Amount__c",
    "Reservation_Spread_Percent__c",
    "Our_Alternative__c",
    "Our_Alternative_Amount__c",
    "Their_Alternative__c",
    "Their_Alternative_Amount__c",
    "Their_Alternative_Model__c"
  ),
  labelled("Their_Reservation_Confidence__c"),
  offersOf()
);

export interface ZoneNode extends Omit<NegotiationNode, "Negotiation_Lines__r"> {
  readonly Opening_Amount__c?: FieldNode<number>;
  readonly Target_Amount__c?: FieldNode<number>;
  readonly Walk_Away_Amount__c?: FieldNode<number>;
  readonly Their_Reservation_Amount__c?: FieldNode<number>;
  readonly Their_Reservation_Confidence__c?: FieldNode<string>;
  readonly Reservation_Spread_Percent__c?: FieldNode<number>;
  readonly Our_Alternative__c?: FieldNode<string>;
  readonly Our_Alternative_Amount__c?: FieldNode<number>;
  readonly Their_Alternative__c?: FieldNode<string>;
  readonly Their_Alternative_Amount__c?: FieldNode<number>;
  readonly Their_Alternative_Model__c?: FieldNode<string>;
}

import type { Connection, NegotiationNode } from "c/negotiationModel";
import { linesOf, negotiationOfId, offerLines, offersOf } from "c/negotiationQuery";
import type { OfferLineNode } from "c/offerPackage";
import { parent, query, values } from "c/recordQuery";

const OUR_DRAFTS = `{
  Offer__r: {
    Negotiation__c: { eq: $id }
    Side__c: { eq: "Ours" }
    Status__c: { eq: "Draft" }
  }
}`;

/** The room's one read. Optional fields drop out where the org lacks them or the user may not read them. */
export const ROOM_QUERY = query(
  "NegotiationRoom",
  negotiationOfId(
    values(
      "Due_Amount__c",
      "Decision_Date__c",
      "Term_Start_Date__c",
      "Term_End_Date__c",
      "Revision__c",
      "LastModifiedDate",
      "Policy_Cut_Percent__c",
      "Policy_Term_Months__c",
      "Policy_Cap_Percent__c",
      "Policy_Discount_Percent__c",
      "Policy_Package_Tolerance_Percent__c"
    ),
    parent("LastModifiedBy", values("Name")),
    linesOf(values("Proposed_Price__c", "Cap_Amount__c", "List_Price__c", "Floor_Price__c")),
    offersOf(
      values(
        "Package__c",
        "Offer_Date__c",
        "Valid_Until__c",
        "Base_Amount__c",
        "Offer_External_Id__c",
        "Note__c",
        "Year_Count__c",
        "Contract_Amount__c",
        "Present_Value_Amount__c",
        "Net_Change_Percent__c",
        "Extra_Value_Amount__c",
        "Approval__c",
        "Approval_Reason__c",
        "Needs_Approval__c",
        "Worth_Amount__c",
        "Is_Below_Walk_Away__c"
      ),
      parent("Approver__r", values("Name"))
    )
  ),
  offerLines(OUR_DRAFTS)
);

export interface RoomAnswer {
  readonly uiapi: {
    readonly query: {
      readonly Renewal_Negotiation__c: Connection<NegotiationNode>;
      /** Lines of our drafts. */
      readonly Offer_Line__c?: Connection<OfferLineNode>;
    };
  };
}

import { dealQuery, membersOf } from "c/dealQuery";
import { labelled, names, values } from "c/recordQuery";

/** Votes, stances and shares of the members. */
export const POLITICS_QUERY = dealQuery(
  "DealPolitics",
  values("Vote_Quota__c", "Vote_Quota_Unit__c"),
  membersOf(
    names("Member_Account__r"),
    labelled("Response__c", "Stance__c"),
    values(
      "Member_Account__c",
      "Co_Funder_Account__c",
      "Votes__c",
      "Allocation_Weight__c",
      "Weight_Metric__c",
      "First_Year_Amount__c"
    )
  )
);

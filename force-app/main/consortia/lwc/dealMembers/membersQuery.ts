import { PARTICIPANT, PARTICIPATION, TIERS, dealQuery, membersOf, yearsOf } from "c/dealQuery";
import { names, values } from "c/recordQuery";

/** Who answered what and when, and what an answer would change. */
export const MEMBERS_QUERY = dealQuery(
  "DealMembers",
  PARTICIPATION,
  values("Silence_Rule__c", "Late_Joiner_Basis__c"),
  TIERS,
  yearsOf(values("Position__c", "Start_Date__c", "End_Date__c")),
  membersOf(
    PARTICIPANT,
    names("Member_Account__r", "Co_Funder_Account__r", "Response_By__r"),
    values(
      "Is_Late_Joiner__c",
      "Access_Start_Date__c",
      "Left_On__c",
      "Reminder_Due__c",
      "First_Year_Amount__c"
    )
  )
);

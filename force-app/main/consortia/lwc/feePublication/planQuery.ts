import { dealQuery, membersOf, scenariosOf, yearsOf } from "c/dealQuery";
import { names, values } from "c/recordQuery";

/** What a plan of fees is made of. */
export const PLAN_QUERY = dealQuery(
  "FeePlan",
  values(
    "Status__c",
    "Allocation_Model__c",
    "Equal_Part_Percent__c",
    "Missing_Weight_Rule__c",
    "Lower_Collar_Percent__c",
    "Upper_Collar_Percent__c",
    "Rounding_Mode__c",
    "Rounding_Place__c",
    "Rounding_Unit__c",
    "Silence_Rule__c",
    "Late_Joiner_Basis__c"
  ),
  yearsOf(values("Position__c", "Start_Date__c", "End_Date__c", "Envelope_Amount__c")),
  membersOf(
    names("Member_Account__r"),
    values(
      "Response__c",
      "Access_Start_Date__c",
      "Allocation_Weight__c",
      "Surrogate_Weight__c",
      "Last_Year_Amount__c",
      "Floor_Amount__c",
      "Ceiling_Amount__c"
    )
  ),
  scenariosOf(values("Name", "Is_Chosen__c", "Results__c"))
);

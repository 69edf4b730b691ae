import {
  ALLOCATION_MEMBER,
  ALLOCATION_RULES,
  dealQuery,
  membersOf,
  scenariosOf,
  yearsOf
} from "c/dealQuery";
import { values } from "c/recordQuery";

/** What a plan of fees is made of. */
export const PLAN_QUERY = dealQuery(
  "FeePlan",
  values("Status__c"),
  ALLOCATION_RULES,
  yearsOf(values("Position__c", "Start_Date__c", "End_Date__c", "Envelope_Amount__c")),
  membersOf(values("Response__c"), ALLOCATION_MEMBER),
  scenariosOf(values("Name", "Is_Chosen__c", "Results__c"))
);

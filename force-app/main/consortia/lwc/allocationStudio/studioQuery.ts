import {
  PARTICIPANT,
  PARTICIPATION,
  TIERS,
  YEARS,
  dealQuery,
  membersOf,
  scenariosOf
} from "c/dealQuery";
import { names, required, values } from "c/recordQuery";

/** Everything the studio works with, in one read. */
export const STUDIO_QUERY = dealQuery(
  "AllocationStudio",
  PARTICIPATION,
  values(
    "Allocation_Model__c",
    "Equal_Part_Percent__c",
    "Missing_Weight_Rule__c",
    "Lower_Collar_Percent__c",
    "Upper_Collar_Percent__c",
    "Rounding_Mode__c",
    "Rounding_Place__c",
    "Rounding_Unit__c",
    "Silence_Rule__c",
    "Leaver_Rule__c",
    "Late_Joiner_Basis__c",
    "Administration_Fee_Percent__c"
  ),
  YEARS,
  TIERS,
  membersOf(
    PARTICIPANT,
    names("Member_Account__r"),
    values(
      "Access_Start_Date__c",
      "Allocation_Weight__c",
      "Surrogate_Weight__c",
      "Last_Year_Amount__c",
      "Floor_Amount__c",
      "Ceiling_Amount__c"
    )
  ),
  scenariosOf(
    required("Name"),
    values("Is_Chosen__c", "Envelope_Amount__c", "Parameters__c", "Results__c", "Note__c")
  )
);

import {
  ALLOCATION_MEMBER,
  ALLOCATION_RULES,
  PARTICIPANT,
  PARTICIPATION,
  TIERS,
  YEARS,
  dealQuery,
  membersOf,
  scenariosOf
} from "c/dealQuery";
import { required, values } from "c/recordQuery";

/** Everything the studio works with, in one read. */
export const STUDIO_QUERY = dealQuery(
  "AllocationStudio",
  PARTICIPATION,
  ALLOCATION_RULES,
  values("Leaver_Rule__c", "Administration_Fee_Percent__c"),
  YEARS,
  TIERS,
  membersOf(PARTICIPANT, ALLOCATION_MEMBER),
  scenariosOf(
    required("Name"),
    values("Is_Chosen__c", "Envelope_Amount__c", "Parameters__c", "Results__c", "Note__c")
  )
);

import type { GraphQLDocument } from "lightning/graphql";
import {
  children,
  firstChildren,
  labelled,
  names,
  recordQuery,
  required,
  values
} from "c/recordQuery";

/** The platform's most for one connection, without paging. */
const MOST = 2000;

/** A query of the deal `$id`. */
export function dealQuery(name: string, ...selections: readonly string[]): GraphQLDocument {
  const deal = [required("Name"), values("CurrencyIsoCode", "Currency_Code__c")];
  return recordQuery(name, "Consortium_Deal__c", ...deal, ...selections);
}

export function yearsOf(...selections: readonly string[]): string {
  return childrenBy("Deal_Years__r", "Position__c", selections);
}

export function tiersOf(...selections: readonly string[]): string {
  return childrenBy("Deal_Tiers__r", "Participation_From__c", selections);
}

/** A deal may have more of them than one read gives: `hasMoreMembers` of c/dealModel tells. */
export function membersOf(...selections: readonly string[]): string {
  return firstChildren(firstBy("Deal_Members__r", "CreatedDate"), ...selections);
}

export function scenariosOf(...selections: readonly string[]): string {
  return childrenBy("Allocation_Scenarios__r", "CreatedDate", selections);
}

/** What c/dealParticipation reads of the deal, its tiers and its members. */
export const PARTICIPATION = values(
  "Commitment_Deadline__c",
  "Participation_Cut_Off_Date__c",
  "Participation_Threshold__c",
  "Opt_Rule__c",
  "Envelope_Total__c",
  "Step_Effect_Percent__c"
);
/** By which rules the deal's envelope is split. */
export const ALLOCATION_RULES = values(
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
);
/** What the split reads of a member. */
export const ALLOCATION_MEMBER = [
  names("Member_Account__r"),
  values(
    "Access_Start_Date__c",
    "Allocation_Weight__c",
    "Surrogate_Weight__c",
    "Last_Year_Amount__c",
    "Floor_Amount__c",
    "Ceiling_Amount__c"
  )
].join("\n");
export const TIERS = tiersOf(
  values(
    "Participation_From__c",
    "Price_Effect_Percent__c",
    "Stated_Amount__c",
    "Applied_Amount__c"
  )
);
export const YEARS = yearsOf(
  values(
    "Position__c",
    "Start_Date__c",
    "End_Date__c",
    "Base_Amount__c",
    "Change_Percent__c",
    "Computed_Amount__c",
    "Stated_Amount__c",
    "Envelope_Amount__c",
    "Allocated_Amount__c"
  )
);
export const PARTICIPANT = [
  values(
    "Member_Account__c",
    "Co_Funder_Account__c",
    "Response_On__c",
    "Is_Participant__c",
    "Participation_Weight__c"
  ),
  labelled("Response__c")
].join("\n");

function childrenBy(connection: string, field: string, selections: readonly string[]): string {
  return children(firstBy(connection, field), ...selections);
}

function firstBy(connection: string, field: string): string {
  return `${connection}(first: ${MOST}, orderBy: { ${field}: { order: ASC } })`;
}

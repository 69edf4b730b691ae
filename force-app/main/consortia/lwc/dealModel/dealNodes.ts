import type { Day } from "c/calendarDay";

/** A field as GraphQL gives it; absent where an optional field may not be read. */
export interface FieldNode<Value> {
  readonly value: Value | null;
  readonly label?: string | null;
}

export interface Connection<Node> {
  /** Where it was asked for. */
  readonly pageInfo?: { readonly hasNextPage: boolean };
  readonly edges: readonly { readonly node: Node }[];
}

type Optional<Value> = FieldNode<Value> | null | undefined;
type Parent = { readonly Name?: Optional<string> } | null | undefined;

/** Fields of a deal that a component may ask for; percents hold 3 for 3 %. */
export interface DealNode {
  readonly Id: string;
  readonly Name?: Optional<string>;
  readonly CurrencyIsoCode?: Optional<string>;
  readonly Currency_Code__c?: Optional<string>;
  readonly Status__c?: Optional<string>;
  readonly Start_Date__c?: Optional<Day>;
  readonly End_Date__c?: Optional<Day>;
  readonly Decision_Date__c?: Optional<Day>;
  readonly Commitment_Deadline__c?: Optional<Day>;
  readonly Signature_Date__c?: Optional<Day>;
  readonly Participation_Cut_Off_Date__c?: Optional<Day>;
  readonly Allocation_Model__c?: Optional<string>;
  readonly Equal_Part_Percent__c?: Optional<number>;
  readonly Missing_Weight_Rule__c?: Optional<string>;
  readonly Lower_Collar_Percent__c?: Optional<number>;
  readonly Upper_Collar_Percent__c?: Optional<number>;
  readonly Rounding_Mode__c?: Optional<string>;
  readonly Rounding_Place__c?: Optional<string>;
  readonly Rounding_Unit__c?: Optional<string>;
  readonly Leaver_Rule__c?: Optional<string>;
  readonly Late_Joiner_Basis__c?: Optional<string>;
  readonly Silence_Rule__c?: Optional<string>;
  readonly Opt_Rule__c?: Optional<string>;
  readonly Invoicing_Mode__c?: Optional<string>;
  readonly Invoice_Tolerance__c?: Optional<number>;
  readonly Participation_Base__c?: Optional<string>;
  readonly Participation_Threshold__c?: Optional<number>;
  readonly Administration_Fee_Percent__c?: Optional<number>;
  readonly Allocations_Confidential__c?: Optional<boolean>;
  readonly Envelope_Total__c?: Optional<number>;
  readonly Step_Effect_Percent__c?: Optional<number>;
  readonly Allocated_Total__c?: Optional<number>;
  readonly Next_Step__c?: Optional<string>;
  readonly Vote_Quota__c?: Optional<number>;
  readonly Vote_Quota_Unit__c?: Optional<string>;
  readonly Deal_Years__r?: Connection<YearNode> | null;
  readonly Deal_Tiers__r?: Connection<TierNode> | null;
  readonly Deal_Members__r?: Connection<MemberNode> | null;
  readonly Allocation_Scenarios__r?: Connection<ScenarioNode> | null;
}

export interface YearNode {
  readonly Id: string;
  readonly Position__c?: Optional<number>;
  readonly Start_Date__c?: Optional<Day>;
  readonly End_Date__c?: Optional<Day>;
  readonly Base_Amount__c?: Optional<number>;
  readonly Change_Percent__c?: Optional<number>;
  readonly Computed_Amount__c?: Optional<number>;
  readonly Stated_Amount__c?: Optional<number>;
  readonly Envelope_Amount__c?: Optional<number>;
  readonly Allocated_Amount__c?: Optional<number>;
}

export interface TierNode {
  readonly Id: string;
  readonly Participation_From__c?: Optional<number>;
  readonly Price_Effect_Percent__c?: Optional<number>;
  readonly Stated_Amount__c?: Optional<number>;
  readonly Applied_Amount__c?: Optional<number>;
}

export interface MemberNode {
  readonly Id: string;
  readonly Member_Account__c?: Optional<string>;
  readonly Member_Account__r?: Parent;
  readonly Co_Funder_Account__c?: Optional<string>;
  readonly Co_Funder_Account__r?: Parent;
  readonly Response__c?: Optional<string>;
  readonly Response_On__c?: Optional<string>;
  readonly Response_By__r?: Parent;
  readonly Is_Participant__c?: Optional<boolean>;
  readonly Is_Late_Joiner__c?: Optional<boolean>;
  readonly Access_Start_Date__c?: Optional<Day>;
  readonly Left_On__c?: Optional<Day>;
  readonly Reminder_Due__c?: Optional<Day>;
  readonly Allocation_Weight__c?: Optional<number>;
  readonly Surrogate_Weight__c?: Optional<number>;
  readonly Participation_Weight__c?: Optional<number>;
  readonly Weight_Metric__c?: Optional<string>;
  readonly Weight_Source__c?: Optional<string>;
  readonly Weight_Year__c?: Optional<string>;
  readonly Last_Year_Amount__c?: Optional<number>;
  readonly First_Year_Amount__c?: Optional<number>;
  readonly Allocated_Amount__c?: Optional<number>;
  readonly Floor_Amount__c?: Optional<number>;
  readonly Ceiling_Amount__c?: Optional<number>;
  readonly Invoice_Apart__c?: Optional<boolean>;
  readonly Stance__c?: Optional<string>;
  readonly Votes__c?: Optional<number>;
}

export interface ScenarioNode {
  readonly Id: string;
  readonly Name?: Optional<string>;
  readonly Is_Chosen__c?: Optional<boolean>;
  readonly Envelope_Amount__c?: Optional<number>;
  readonly Parameters__c?: Optional<string>;
  readonly Results__c?: Optional<string>;
  readonly Note__c?: Optional<string>;
}

import type { Connection, FieldNode, MemberNode } from "c/dealModel";
import { children, labelled, names, parent, recordQuery, required, values } from "c/recordQuery";

type Maybe<Value> = FieldNode<Value> | null | undefined;

/** The deals that an account was or is a member of. */
export const COMMITMENTS_QUERY = recordQuery(
  "MemberCommitments",
  "Account",
  children(
    "Deal_Memberships__r(first: 2000, orderBy: { CreatedDate: { order: ASC } })",
    parent(
      "Deal__r",
      "Id",
      required("Name"),
      names("Account__r"),
      labelled("Status__c"),
      values("Account__c", "Start_Date__c", "End_Date__c", "CurrencyIsoCode", "Currency_Code__c")
    ),
    labelled("Response__c"),
    values(
      "Response_On__c",
      "Is_Participant__c",
      "Is_Late_Joiner__c",
      "Access_Start_Date__c",
      "Left_On__c",
      "Last_Year_Amount__c",
      "First_Year_Amount__c",
      "Allocated_Amount__c"
    )
  )
);

export interface CommitmentNode extends MemberNode {
  readonly Deal__r?: {
    readonly Id: string;
    readonly Name?: Maybe<string>;
    readonly Account__c?: Maybe<string>;
    readonly Account__r?: { readonly Name?: Maybe<string> } | null;
    readonly Status__c?: Maybe<string>;
    readonly Start_Date__c?: Maybe<string>;
    readonly End_Date__c?: Maybe<string>;
    readonly CurrencyIsoCode?: Maybe<string>;
    readonly Currency_Code__c?: Maybe<string>;
  } | null;
}

export interface AccountNode {
  readonly Id: string;
  readonly Deal_Memberships__r?: Connection<CommitmentNode> | null;
}

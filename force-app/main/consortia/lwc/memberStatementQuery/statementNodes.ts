import type { Connection, DealNode, FieldNode, MemberNode } from "c/dealModel";
import type { UserNode } from "c/paperPerson";

type Maybe<Value> = FieldNode<Value> | null | undefined;
type Named = { readonly Name?: Maybe<string> } | null | undefined;

export interface StatementMemberNode extends MemberNode {
  readonly CurrencyIsoCode?: Maybe<string>;
  readonly Deal__c: FieldNode<string>;
  readonly Paper_Language__c?: Maybe<string>;
  readonly Payer_Account__r?: Named;
  readonly Response_Contact__r?: Named;
  readonly Deal__r?: StatementDealNode | null;
  readonly Member_Fees__r?: Connection<StatementFeeNode> | null;
}

export interface StatementDealNode extends DealNode {
  readonly Account__r?: Named;
  readonly Carrying_Body__r?: Named;
  readonly Publication_State__c?: Maybe<string>;
}

export interface StatementFeeNode {
  readonly Id: string;
  readonly Kind__c?: Maybe<string>;
  readonly Is_Counted__c?: Maybe<boolean>;
  readonly Deal_Year__r?: {
    readonly Position__c?: Maybe<number>;
    readonly Start_Date__c?: Maybe<string>;
    readonly End_Date__c?: Maybe<string>;
  } | null;
  readonly Net_Amount__c?: Maybe<number>;
  readonly Computed_Amount__c?: Maybe<number>;
  readonly Year_Part_Percent__c?: Maybe<number>;
  readonly VAT_Rate__c?: Maybe<number>;
  readonly VAT_Amount__c?: Maybe<number>;
}

export interface StatementData {
  readonly uiapi: {
    readonly currentUser: UserNode;
    readonly query: { readonly Deal_Member__c: Connection<StatementMemberNode> };
  };
}

export interface TotalsData {
  readonly uiapi: {
    readonly query: {
      readonly Allocation_Scenario__c?: Connection<{ readonly Model__c?: Maybe<string> }> | null;
      readonly Consortium_Deal__c: Connection<TotalsNode>;
    };
  };
}

interface TotalsNode {
  readonly Weight_Total__c?: Maybe<number>;
  readonly Deal_Years__r?: Connection<{
    readonly Position__c?: Maybe<number>;
    readonly Envelope_Amount__c?: Maybe<number>;
  }> | null;
}

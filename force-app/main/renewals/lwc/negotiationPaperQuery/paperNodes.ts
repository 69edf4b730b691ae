import type { Connection, FieldNode } from "c/negotiationModel";
import type { UserNode } from "c/paperPerson";
import type { UsageData } from "./usageGroups";

export interface PaperData {
  readonly uiapi: {
    readonly currentUser: UserNode;
    readonly query: { readonly Renewal_Negotiation__c: Connection<NegotiationNode> };
  };
}

export interface LinesData {
  readonly uiapi: {
    readonly query: {
      readonly Offer_Line__c: Connection<LineNode>;
      readonly Contact?: Connection<ContactNode> | null;
    };
  };
}

export interface ProofData extends UsageData {
  readonly uiapi: UsageData["uiapi"] & {
    readonly query: { readonly Value_Evidence__c: Connection<EvidenceNode> };
  };
}

/** A field that may be missing, as the user may not read it. */
type MaybeField<Value> = FieldNode<Value> | null | undefined;

export interface ContactNode {
  readonly Id: string;
  readonly Name: FieldNode<string>;
  readonly Title?: MaybeField<string>;
}

export interface NegotiationNode {
  readonly Id: string;
  readonly CurrencyIsoCode?: MaybeField<string>;
  readonly Account__c: FieldNode<string>;
  readonly Account__r?: {
    readonly Name: FieldNode<string>;
  } | null;
  readonly Term_Start_Date__c?: MaybeField<string>;
  readonly Term_End_Date__c?: MaybeField<string>;
  readonly Negotiation_Offers__r: Connection<OfferNode> | null;
}

export interface OfferNode {
  readonly Id: string;
  readonly Round__c: FieldNode<number>;
  readonly Package__c?: MaybeField<string>;
  readonly Status__c: FieldNode<string>;
  readonly Needs_Approval__c?: MaybeField<boolean>;
  readonly Approval__c?: MaybeField<string>;
  readonly Offer_Date__c?: MaybeField<string>;
  readonly Valid_Until__c?: MaybeField<string>;
  readonly Term_Start_Date__c?: MaybeField<string>;
  readonly Term_End_Date__c?: MaybeField<string>;
  readonly Year_Count__c?: MaybeField<number>;
  readonly Extra_Value_Amount__c?: MaybeField<number>;
}

export interface LineNode {
  readonly Id: string;
  readonly Product__c?: MaybeField<string>;
  readonly Product__r?: { readonly Name: FieldNode<string> } | null;
  readonly Base_Price__c?: MaybeField<number>;
  readonly Price__c: FieldNode<number>;
  readonly Year_2_Price__c?: MaybeField<number>;
  readonly Year_3_Price__c?: MaybeField<number>;
  readonly Year_4_Price__c?: MaybeField<number>;
  readonly Year_5_Price__c?: MaybeField<number>;
  readonly Cap_Percent__c?: MaybeField<number>;
  readonly Free_Content_Amount__c?: MaybeField<number>;
  readonly Negotiation_Line__r?: {
    readonly Position__c?: MaybeField<number>;
    readonly VAT_Rate__c?: MaybeField<number>;
  } | null;
}

export interface EvidenceNode {
  readonly Id: string;
  readonly Name: FieldNode<string>;
  readonly Product__c?: MaybeField<string>;
  readonly Measure__c?: MaybeField<string>;
  readonly Before_Value__c?: MaybeField<number>;
  readonly After_Value__c?: MaybeField<number>;
  readonly Period_Start__c?: MaybeField<string>;
  readonly Period_End__c?: MaybeField<string>;
  readonly Source__c?: MaybeField<string>;
  readonly Source_Date__c?: MaybeField<string>;
}

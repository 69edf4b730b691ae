import { monthOf } from "c/calendarDay";
import type { FieldNode } from "c/negotiationModel";
import type { UsageCount } from "c/usage";

interface UsageGroup {
  readonly Product__c: FieldNode<string>;
  readonly Report_ID__c: FieldNode<string>;
  readonly Release__c: FieldNode<string>;
  readonly Access_Type__c: FieldNode<string>;
  readonly Month__c: FieldNode<string>;
  readonly Count__c: { readonly sum: FieldNode<number> };
}

export interface UsageData {
  readonly uiapi: {
    readonly aggregate: {
      readonly Usage_Month__c: {
        readonly edges: readonly { readonly node: { readonly aggregate: UsageGroup } }[];
      };
    };
  };
}

export function usageCounts(data: UsageData): UsageCount[] {
  return data.uiapi.aggregate.Usage_Month__c.edges.map(({ node: { aggregate } }) => ({
    productId: aggregate.Product__c.value ?? "",
    reportId: aggregate.Report_ID__c.value ?? "",
    release: aggregate.Release__c.value ?? "",
    accessType: aggregate.Access_Type__c.value ?? "",
    month: monthOf(aggregate.Month__c.value ?? ""),
    count: aggregate.Count__c.sum.value ?? 0
  }));
}

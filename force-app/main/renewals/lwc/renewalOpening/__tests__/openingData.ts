import type { OpeningData } from "../openingQuery";

export interface Nodes {
  readonly contracts?: readonly object[];
  readonly negotiations?: readonly object[];
  readonly opportunities?: readonly object[];
  readonly assets?: readonly object[];
}

/** What the query gives, from nodes as tests write them. */
export function openingData(nodes: Nodes): OpeningData {
  const of = (all: readonly object[] = []): object => ({ edges: all.map((node) => ({ node })) });
  return {
    uiapi: {
      query: {
        Contract: of(nodes.contracts),
        Renewal_Negotiation__c: of(nodes.negotiations),
        Opportunity: of(nodes.opportunities),
        Asset: of(nodes.assets)
      }
    }
  } as OpeningData;
}

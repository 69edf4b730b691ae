import type { Traces } from "./trace-person.ts";

/** Why rows stay; a message of that name says it. */
export type Keeping = "agreement" | "statistics" | "ofOrg";

/** Rows that say something of the person but stay without saying of whom: these fields are emptied. */
const NAMELESS: Readonly<Record<string, readonly string[]>> = {
  // Answers count in closed periods; free text and function could name who answered.
  Customer_Pulse__c: ["Contact__c", "Comment__c", "Function__c"]
};

/** Rows that name the person as a party to an agreement. */
const AGREEMENTS: readonly string[] = ["Deal_Member__c"];

export interface ErasurePlan {
  readonly deletions: readonly { readonly object: string; readonly ids: readonly string[] }[];
  readonly emptied: readonly {
    readonly object: string;
    readonly fields: readonly string[];
    readonly ids: readonly string[];
  }[];
  readonly kept: readonly {
    readonly object: string;
    readonly fields: readonly string[];
    readonly ids: readonly string[];
    readonly reason: Keeping;
  }[];
}

/**
 * What says something of the person goes, last found first (what belongs to a row before the row); what only
 * names them stays, and why.
 */
export function erasurePlan({ traces }: Pick<Traces, "traces">): ErasurePlan {
  const about = traces.filter(({ relation }) => relation === "about").reverse();
  const names = traces.filter(({ relation }) => relation === "names");
  return {
    deletions: about
      .filter(({ object }) => NAMELESS[object] === undefined)
      .map(({ object, ids }) => ({ object, ids: [...ids] })),
    emptied: about.flatMap(({ object, ids }) => {
      const fields = NAMELESS[object];
      return fields ? [{ object, fields, ids: [...ids] }] : [];
    }),
    kept: names.map(({ object, fields, ids }) => ({
      object,
      fields: [...fields],
      ids: [...ids],
      reason: AGREEMENTS.includes(object) ? "agreement" : "ofOrg"
    }))
  };
}

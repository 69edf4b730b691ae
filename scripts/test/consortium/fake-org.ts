import { dealOf, type Deal } from "c/dealModel";
import type { Connection } from "jsforce";
import type { OrgDeal } from "../../lib/consortium/read-deal.ts";

type Row = Record<string, unknown>;

/** When a write breaks off: before it reaches the org, or after it did and before its reply arrived. */
export interface Break {
  readonly write: number;
  readonly when: "before" | "after";
  readonly error: () => Error;
}

export const killed = (): Error => new Error("killed");
export const dropped = (): Error => Object.assign(new Error("reset"), { code: "ECONNRESET" });

/** A deal's fees in memory behind the few calls that publishing makes; keys are unique as in the org. */
export class FakeOrg {
  readonly deal: Deal;
  readonly state: Row = { Publication_State__c: "None", Publication_Key__c: "" };
  readonly fees: Row[] = [];
  /** Writes so far: the deal's begin and end, and calls of fees. */
  writes = 0;
  breaks: readonly Break[] = [];

  constructor(shares: number, years: number) {
    const edges = (count: number, node: (index: number) => object) =>
      Array.from({ length: count }, (_, index) => ({ node: node(index) }));
    const value = <Value>(of: Value) => ({ value: of });
    this.deal = dealOf(
      {
        Id: "d",
        Name: value("Deal"),
        Status__c: value("Commit"),
        Allocation_Model__c: value("FTE"),
        Deal_Years__r: {
          edges: edges(years, (index) => ({
            Id: `y${index}`,
            Position__c: value(index + 1),
            Start_Date__c: value(`${2027 + index}-01-01`),
            End_Date__c: value(`${2027 + index}-12-31`),
            Envelope_Amount__c: value(1000 - index)
          })) as never
        },
        Deal_Members__r: {
          edges: edges(shares, (index) => ({
            Id: `m${index}`,
            Response__c: value("Accepted"),
            Allocation_Weight__c: value(1 + (index % 7))
          })) as never
        }
      },
      "EUR"
    );
  }

  get orgDeal(): OrgDeal {
    const { Publication_State__c: state, Publication_Key__c: key } = this.state;
    return {
      deal: this.deal,
      publication: { state: String(state), key: String(key), started: undefined }
    };
  }

  get connection(): Connection {
    const org = {
      query: async () => ({ records: this.fees }),
      requestPost: async (_: string, body: { records: Row[] }) =>
        this.#write(() => this.#create(body.records)),
      requestPatch: async (_: string, body: { records: Row[] }) =>
        this.#write(() => this.#update(body.records)),
      sobject: () => ({
        update: async (row: Row) => this.#write(() => Object.assign(this.state, row)),
        retrieve: async () => this.state
      })
    };
    return org as unknown as Connection;
  }

  /** Amounts by key, in the order of the keys. */
  get amounts(): readonly string[] {
    return this.fees
      .map((fee) => `${fee["Fee_External_Id__c"]} ${fee["Net_Amount__c"]}`)
      .toSorted();
  }

  #write<Result>(apply: () => Result): Result {
    this.writes += 1;
    const broken = this.breaks.find(({ write }) => write === this.writes);
    if (broken?.when === "before") throw broken.error();
    const result = apply();
    if (broken) throw broken.error();
    return result;
  }

  #create(records: readonly Row[]): object[] {
    const keys = new Set(this.fees.map((fee) => fee["Fee_External_Id__c"]));
    const results = records.map((row) => {
      const isTaken = keys.has(row["Fee_External_Id__c"]);
      const errors = isTaken ? [{ statusCode: "DUPLICATE_VALUE", message: "in use" }] : [];
      return { success: !isTaken, errors };
    });
    if (results.every(({ success }) => success))
      for (const row of records)
        this.fees.push({ Id: `f${this.fees.length}`, Is_Counted__c: true, ...row });
    return results;
  }

  #update(records: readonly Row[]): object[] {
    for (const { id, ...row } of records)
      Object.assign(this.fees.find((fee) => fee["Id"] === id) ?? {}, row);
    return records.map(() => ({ success: true, errors: [] }));
  }
}

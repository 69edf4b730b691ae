import assert from "node:assert/strict";
import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { entente, ententeJson, type CommandEnd } from "../support/entente-command.ts";
import { clientOf, queryRows } from "../support/org-client.ts";

type Values = Readonly<Record<string, unknown>>;

/** What `entente consortium publish --json` gives. */
export interface Published {
  readonly outcome: string;
  readonly scenario: string | null;
  readonly fees: { readonly created: number; readonly updated: number; readonly unchanged: number };
  readonly years: readonly { readonly shares: string; readonly late: string }[];
  readonly notes: readonly string[];
  readonly apiCalls: number;
}

/** One reason is the message; several stand in `data`. */
interface RefusedUpdate extends Error {
  readonly data?: readonly { readonly message: string }[] | object;
}

/** A deployed org, and short ways to make deals with members in it. */
export class ConsortiumOrg {
  readonly org: LocalOrgProcess;
  readonly client: Connection;
  #institutions = 0;

  private constructor(org: LocalOrgProcess) {
    this.org = org;
    this.client = clientOf(org);
  }

  static async start(): Promise<ConsortiumOrg> {
    return new ConsortiumOrg(await startDeployedOrg());
  }

  async insert(object: string, row: Values): Promise<string> {
    const [id] = await this.insertAll(object, [row]);
    return String(id);
  }

  /** In calls of 200, each all or none. */
  async insertAll(object: string, rows: readonly Values[]): Promise<string[]> {
    const ids: string[] = [];
    for (let start = 0; start < rows.length; start += 200) {
      const chunk = rows.slice(start, start + 200);
      const records = chunk.map((row) => ({ attributes: { type: object }, ...row }));
      const saved = await this.client.requestPost<
        { id: string; success: boolean; errors: readonly { message: string }[] }[]
      >("/composite/sobjects", { allOrNone: true, records });
      assert.ok(
        saved.every(({ success }) => success),
        JSON.stringify(saved.find(({ success }) => !success))
      );
      ids.push(...saved.map(({ id }) => id));
    }
    return ids;
  }

  async update(object: string, id: string, fields: Values): Promise<void> {
    await this.client.sobject(object).update({ Id: id, ...fields });
  }

  /** A deal by FTE with a year for each envelope; members weigh 1, 2, 3 … and accepted. */
  async deal(
    members: number,
    envelopes: readonly number[],
    values: Values = {}
  ): Promise<{ readonly id: string; readonly members: readonly string[] }> {
    const names = Array.from({ length: members }, () => {
      this.#institutions += 1;
      return `Établissement ${this.#institutions}`;
    });
    const accounts = await this.insertAll(
      "Account",
      ["Consortium", ...names].map((Name) => ({ Name }))
    );
    const id = await this.insert("Consortium_Deal__c", {
      Name: `Accord ${this.#institutions}`,
      Account__c: accounts[0],
      Allocation_Model__c: "FTE",
      Missing_Weight_Rule__c: "Stop",
      Start_Date__c: "2027-01-01",
      End_Date__c: `${2026 + envelopes.length}-12-31`,
      ...values
    });
    await this.insertAll(
      "Deal_Year__c",
      envelopes.map((amount, index) => ({
        Deal__c: id,
        Position__c: index + 1,
        Start_Date__c: `${2027 + index}-01-01`,
        End_Date__c: `${2027 + index}-12-31`,
        Stated_Amount__c: amount
      }))
    );
    const rows = accounts.slice(1).map((account, index) => ({
      Deal__c: id,
      Member_Account__c: account,
      Response__c: "Accepted",
      Allocation_Weight__c: index + 1,
      Weight_Source__c: "Ministère",
      Weight_Year__c: "2025"
    }));
    return { id, members: await this.insertAll("Deal_Member__c", rows) };
  }

  /** Net amounts of the shares and late shares of a deal, in cents, by member, year and kind. */
  async fees(deal: string): Promise<ReadonlyMap<string, number>> {
    const rows = await queryRows<Record<string, string | number>>(
      this.client,
      `SELECT Member__c, Year_Position__c, Kind__c, Net_Amount__c FROM Member_Fee__c WHERE Member__r.Deal__c = '${deal}' LIMIT 5000`
    );
    const fees = rows.map((row) => {
      const place = [row["Member__c"], row["Year_Position__c"], row["Kind__c"]].join(" ");
      return [place, Math.round(Number(row["Net_Amount__c"]) * 100)] as const;
    });
    assert.equal(new Set(fees.map(([place]) => place)).size, rows.length, "a fee is doubled");
    return new Map(fees);
  }

  async state(deal: string): Promise<string> {
    const row = await this.client.sobject("Consortium_Deal__c").retrieve(deal);
    return String(row["Publication_State__c"]);
  }

  /** The org's words for refusing to sign; empty when the deal was signed. */
  async sign(deal: string): Promise<string> {
    return this.update("Consortium_Deal__c", deal, { Status__c: "Signed" }).then(
      () => "",
      ({ message, data }: RefusedUpdate) =>
        [message, ...(Array.isArray(data) ? data : []).map((each) => each.message)].join("\n")
    );
  }

  async publish(deal: string, ...args: string[]): Promise<Published> {
    const { status, result, message } = await ententeJson<Published>(this.org, [
      ...["consortium", "publish", "--deal", deal, ...args]
    ]);
    assert.equal(status, 0, message);
    return result;
  }

  run(...args: string[]): Promise<CommandEnd> {
    return entente(this.org, ["consortium", ...args]);
  }
}

import assert from "node:assert/strict";
import { addDays, addMonths, dayIn } from "c/calendarDay";
import type { Connection } from "jsforce";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { startDeployedOrg } from "../support/deployed-org.ts";
import { ententeJson } from "../support/entente-command.ts";
import { clientOf } from "../support/org-client.ts";

/** What `entente renewals open --json` gives. */
export interface Opened {
  readonly dryRun: boolean;
  readonly opened: readonly {
    readonly negotiation: string | null;
    readonly key: string;
    readonly name: string;
    readonly termStart: string | null;
    readonly termEnd: string;
    readonly renewalStart: string;
    readonly decision: string;
    readonly due: number | null;
    readonly lines: number;
    readonly linesFrom: string;
    readonly opportunity: string;
    readonly coTerm: { readonly days: number; readonly amount: number | null } | null;
    readonly completed: boolean;
    readonly notes: readonly string[];
  }[];
  readonly skipped: readonly { readonly title: string; readonly reason: string }[];
  readonly refused: readonly { readonly title: string; readonly reason: string }[];
  readonly apiCalls: number;
}

const today = dayIn("Europe/Paris", new Date());

/** First day of a month that many months from this one. */
export const monthStart = (months: number): string => addMonths(`${today.slice(0, 7)}-01`, months);
export const monthEnd = (months: number): string => addDays(monthStart(months + 1), -1);

/** The options that name one account. */
export const of = (account: string): string[] => ["--account", account];

/** A deployed org with a customer and three products, to open renewals in. */
export class RenewalsOrg {
  readonly org: LocalOrgProcess;
  readonly client: Connection;
  readonly products: string[] = [];
  account = "";

  private constructor(org: LocalOrgProcess) {
    this.org = org;
    this.client = clientOf(org);
  }

  static async start(): Promise<RenewalsOrg> {
    const own = new RenewalsOrg(await startDeployedOrg());
    own.account = await own.insert("Account", { Name: "CHU de Valmont" });
    for (const Name of ["Revues", "Atlas", "Livres"]) {
      own.products.push(await own.insert("Product2", { Name, IsActive: true }));
    }
    return own;
  }

  async insert(object: string, row: object): Promise<string> {
    const result = await this.client.sobject(object).create(row);
    assert.ok(result.success);
    return result.id;
  }

  /** An activated contract of twelve months. */
  async contract(Name: string, StartDate: string, values: object = {}): Promise<string> {
    const row = { Name, AccountId: this.account, StartDate, ContractTerm: 12, Status: "Draft" };
    const Id = await this.insert("Contract", { ...row, ...values });
    await this.client.sobject("Contract").update({ Id, Status: "Activated" });
    return Id;
  }

  /** An installed asset of one of the products, by its place. */
  async asset(Name: string, product: number, values: object): Promise<string> {
    const Product2Id = this.products[product];
    const row = { Name, AccountId: this.account, Product2Id, Status: "Installed" };
    return this.insert("Asset", { ...row, ...values });
  }

  async open(...args: string[]): Promise<Opened> {
    const { status, result } = await ententeJson<Opened>(this.org, ["renewals", "open", ...args]);
    assert.equal(status, 0);
    return result;
  }

  async count(soql: string): Promise<number> {
    return (await this.client.query(soql)).totalSize;
  }

  /** How many rows there are of everything that an opening writes. */
  async written(): Promise<readonly number[]> {
    const objects = ["Opportunity", "Renewal_Negotiation__c", "Negotiation_Line__c"];
    return Promise.all(objects.map((object) => this.count(`SELECT Id FROM ${object}`)));
  }
}

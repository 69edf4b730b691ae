import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg, type DomainsOrg, type Person } from "../../support/domains-org.ts";

/** An org with the consortium objects, and short ways to make deals, years, members and shares in it. */
export class DealBook {
  readonly org: DomainsOrg;
  readonly #institutions = new Map<string, string>();

  private constructor(org: DomainsOrg) {
    this.org = org;
  }

  static async open(): Promise<DealBook> {
    const org = await openDomainsOrg({ admin: ["Consortia_Edit", "Renewals_Edit"] }, [
      "consortia",
      "renewals"
    ]);
    return new DealBook(org);
  }

  get admin(): Person {
    return this.org.as("admin");
  }

  deal(values: FieldValues = {}): string {
    const row = { Name: "Deal", Account__c: this.institution("Consortium"), ...values };
    return this.admin.insert("Consortium_Deal__c", row);
  }

  year(deal: string, values: FieldValues = {}): string {
    const dates = { Position__c: 1, Start_Date__c: "2027-01-01", End_Date__c: "2027-12-31" };
    return this.admin.insert("Deal_Year__c", { Deal__c: deal, ...dates, ...values });
  }

  member(deal: string, name: string, values: FieldValues = {}): string {
    const row = { Deal__c: deal, Member_Account__c: this.institution(name), ...values };
    return this.admin.insert("Deal_Member__c", row);
  }

  fee(member: string, year: string, net: number, values: FieldValues = {}): string {
    const row = { Member__c: member, Deal_Year__c: year, Net_Amount__c: net, Kind__c: "Share" };
    return this.admin.insert("Member_Fee__c", { ...row, ...values });
  }

  institution(name: string): string {
    const known = this.#institutions.get(name) ?? this.admin.insert("Account", { Name: name });
    this.#institutions.set(name, known);
    return known;
  }
}

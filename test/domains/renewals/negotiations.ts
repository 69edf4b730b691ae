import type { FieldValues } from "../../../local-org/src/org.ts";
import { openDomainsOrg, type DomainsOrg, type Person } from "../../support/domains-org.ts";

const rights = ["Renewals_Edit", "Negotiation_Confidential"];

/** An org with the renewal objects and a customer owned by the account manager, whose own manager is the director. */
export class Negotiations {
  readonly org: DomainsOrg;
  readonly account: string;

  private constructor(org: DomainsOrg) {
    this.org = org;
    const { id: director } = org.as("director");
    this.admin.update("User", { Id: this.manager.id, ManagerId: director });
    const customer = { Name: "CHU de Valmont", OwnerId: this.manager.id };
    this.account = this.admin.insert("Account", customer);
  }

  static async open(): Promise<Negotiations> {
    const director = ["Renewals_View", "Negotiation_Confidential", "Offer_Approval"];
    const contributor = ["Renewals_View"];
    const colleague = ["Renewals_Edit"];
    const admin = [...rights, "Offer_Approval"];
    const grants = { admin, manager: rights, director, contributor, colleague };
    return new Negotiations(await openDomainsOrg(grants, ["consortia", "renewals"]));
  }

  get admin(): Person {
    return this.org.as("admin");
  }

  get manager(): Person {
    return this.org.as("manager");
  }

  /** May edit the account manager's customer, and holds no right of the negotiation team. */
  outsider(): Person {
    const colleague = this.org.as("colleague");
    this.admin.insert("AccountShare", {
      AccountId: this.account,
      UserOrGroupId: colleague.id,
      AccountAccessLevel: "Edit",
      OpportunityAccessLevel: "Read"
    });
    return colleague;
  }

  negotiation(values: FieldValues = {}): string {
    const row = { Name: "Valmont 2028", Account__c: this.account, ...values };
    return this.manager.insert("Renewal_Negotiation__c", row);
  }

  change(negotiation: string, values: FieldValues): void {
    this.manager.update("Renewal_Negotiation__c", { Id: negotiation, ...values });
  }

  refusal(negotiation: string, values: FieldValues): string {
    const row = { Id: negotiation, ...values };
    return this.manager.refusedUpdate("Renewal_Negotiation__c", row).message;
  }

  read(negotiation: string, ...fields: string[]): readonly unknown[] {
    const row = this.manager.read("Renewal_Negotiation__c", negotiation, ...fields);
    return fields.map((field) => row[field]);
  }

  /** Tasks on that record as `owner: subject, due day`, in order of creation. */
  tasks(of: string): string[] {
    const names = new Map([
      [this.manager.id, "manager"],
      [this.org.as("director").id, "director"],
      [this.admin.id, "admin"]
    ]);
    const rows = this.admin.query(
      `SELECT OwnerId, Subject, ActivityDate FROM Task WHERE WhatId = '${of}' ORDER BY ActivityDate, Subject`
    );
    return rows.map(
      ({ OwnerId: owner, Subject: subject, ActivityDate: due }) =>
        `${names.get(String(owner))}: ${String(subject).split(" · ")[0]}, ${String(due)}`
    );
  }
}

import { openSampleOrg } from "../sample-org.ts";

/** Child of the kill test: inserts lines of two negotiations until it is killed. */
const org = openSampleOrg({ file: String(process.argv[2]) });
const admin = org.as("admin");
if (org.count("Account") === 0) {
  for (const object of ["Negotiation__c", "Line__c"]) org.grant(object, ["admin"]);
  const account = org.add("admin", "Account", { Name: "Valmont" });
  for (const Name of ["one", "two"])
    org.add("admin", "Negotiation__c", { Account__c: account, Name });
}
const ids = org.database.prepare(`SELECT "Id" FROM "Negotiation__c"`).pluck().all() as string[];
process.stdout.write("ready\n");
for (;;) {
  const rows = Array.from({ length: 60 }, (_, index) => ({
    Negotiation__c: ids[index % 2] as string,
    Price__c: index + 0.1
  }));
  org.records.insert(admin, "Line__c", rows, { allOrNone: true });
}

import type { Database } from "better-sqlite3";
import type { Schema } from "../../metadata/schema.ts";
import { addPeople } from "./people.ts";
import { rowAdder } from "./platform-rows.ts";
import { addProfiles } from "./profiles.ts";

/** The organisation's id; a database without one gets the rows of a fresh org first. */
export function ensureOrganization(database: Database, schema: Schema, now: Date): string {
  return database.transaction(() => {
    const found = database.prepare(`SELECT "Id" FROM "Organization" LIMIT 1`).pluck().get();
    if (typeof found === "string") return found;
    const add = rowAdder(database, schema, now);
    const organizationId = add("Organization", {
      Name: "Local Org",
      OrganizationType: "Developer Edition",
      InstanceName: "LOCAL",
      DefaultLocaleSidKey: "en_US",
      LanguageLocaleKey: "en_US",
      TimeZoneSidKey: "Europe/Paris",
      FiscalYearStartMonth: 1
    });
    addPeople(database, add, organizationId, addProfiles(schema, add));
    add("Group", {
      Name: "All Internal Users",
      DeveloperName: "AllInternalUsers",
      Type: "Organization",
      OwnerId: organizationId
    });
    add("Pricebook2", { Name: "Standard Price Book", IsActive: 1, IsStandard: 1 });
    return organizationId;
  })();
}

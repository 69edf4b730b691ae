import type { Database } from "better-sqlite3";
import type { StoredRow } from "../../automation/stored-row.ts";
import { addFixedSession } from "../sessions.ts";
import type { AddRow } from "./platform-rows.ts";
import type { StandardProfiles } from "./profiles.ts";

const SETTINGS: StoredRow = {
  IsActive: 1,
  LanguageLocaleKey: "en_US",
  LocaleSidKey: "en_US",
  TimeZoneSidKey: "Europe/Paris",
  EmailEncodingKey: "UTF-8",
  UserType: "Standard"
};

/** Director above Account Manager; Contributor beside them. */
function addRoles(add: AddRow) {
  const director = add("UserRole", { Name: "Director", DeveloperName: "Director" });
  const accountManager = add("UserRole", {
    Name: "Account Manager",
    DeveloperName: "Account_Manager",
    ParentRoleId: director
  });
  const contributor = add("UserRole", { Name: "Contributor", DeveloperName: "Contributor" });
  return { director, accountManager, contributor };
}

/** The users a fresh org starts with, each with an access token that does not expire. */
export function addPeople(
  database: Database,
  add: AddRow,
  organizationId: string,
  profiles: StandardProfiles
): void {
  const roles = addRoles(add);
  const person = (name: string, first: string, last: string, values: StoredRow): string => {
    const id = add("User", {
      Username: `${name}@local.entente`,
      Email: `${name}@local.entente`,
      FirstName: first,
      LastName: last,
      Alias: name.slice(0, 8),
      CommunityNickname: name,
      ProfileId: profiles.standardUser,
      ...SETTINGS,
      ...values
    });
    addFixedSession(database, id, {
      accessToken: `${organizationId.slice(0, 15)}!${name}.local.access.token`,
      refreshToken: `${name}.local.refresh.token`
    });
    return id;
  };
  person("admin", "Ada", "Administrator", { ProfileId: profiles.administrator });
  const director = person("director", "Diane", "Directeur", {
    Title: "Sales Director",
    UserRoleId: roles.director
  });
  const manages = { UserRoleId: roles.accountManager, ManagerId: director };
  person("manager", "Marc", "Manager", { Title: "Key Account Manager", ...manages });
  person("colleague", "Claire", "Collègue", { Title: "Key Account Manager", ...manages });
  person("contributor", "Paul", "Produit", {
    Title: "Product Manager",
    UserRoleId: roles.contributor
  });
  person("support", "Sacha", "Support", { Title: "Account Support", ...manages });
}

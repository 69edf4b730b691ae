import { SalesforceError } from "../../errors.ts";
import type { Org, Session } from "../../org.ts";

/** What the identity endpoints tell of a user. */
export interface UserDetails {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly language: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly active: boolean;
  /** ISO 8601 */
  readonly lastModified: string;
}

const FIELDS =
  "Id, Username, Name, FirstName, LastName, Email, LanguageLocaleKey, LocaleSidKey, TimeZoneSidKey, IsActive, LastModifiedDate";

/** @throws SalesforceError NOT_FOUND */
export function userDetails(org: Org, session: Session, userId: string): UserDetails {
  const soql = `SELECT ${FIELDS} FROM User WHERE Id = '${userId.replace(/\W/g, "")}'`;
  const [record] = org.queries.query(session, soql, { system: true }).records;
  if (record === undefined) {
    throw new SalesforceError("NOT_FOUND", `No user ${userId} in this org`, { status: 404 });
  }
  const text = (field: string) => String(record[field] ?? "");
  return {
    id: text("Id"),
    username: text("Username"),
    name: text("Name"),
    firstName: text("FirstName"),
    lastName: text("LastName"),
    email: text("Email"),
    language: text("LanguageLocaleKey"),
    locale: text("LocaleSidKey"),
    timeZone: text("TimeZoneSidKey"),
    active: record.IsActive === true,
    lastModified: text("LastModifiedDate")
  };
}

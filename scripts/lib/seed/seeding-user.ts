import { dayIn } from "c/calendarDay";
import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { SeedContext } from "./seed-book.ts";

const message = messagesOf("seed");

/** Usernames for a book's people; the seeding user where none is given. */
export interface BookUsers {
  readonly owner?: string;
  readonly contributor?: string;
}

interface UserRow {
  readonly Id: string;
  readonly TimeZoneSidKey: string;
}

/** Today in the seeding user's time zone, who shall own the book and who is asked for contributions. */
export async function seedContext(
  connection: Connection,
  usernames: BookUsers
): Promise<SeedContext> {
  const { user_id: userId } = await connection.identity();
  const seeder = await userBy(connection, "Id", userId);
  const idOf = async (username: string | undefined): Promise<string> =>
    (username ? await userBy(connection, "Username", username) : seeder).Id;
  return {
    today: dayIn(seeder.TimeZoneSidKey, new Date()),
    owner: await idOf(usernames.owner),
    contributor: await idOf(usernames.contributor)
  };
}

async function userBy(connection: Connection, field: string, value: string): Promise<UserRow> {
  const soql = `SELECT Id, TimeZoneSidKey FROM User WHERE ${field} = ${quote(value)}`;
  const [user] = await query<UserRow>(connection, soql);
  if (user) return user;
  throw new CommandError(message("noUser", { username: value }), { exitCode: exitCodes.badInput });
}

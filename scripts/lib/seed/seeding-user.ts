import { dayIn } from "c/calendarDay";
import type { Connection } from "jsforce";
import { query } from "../org/query.ts";
import { quote } from "../org/soql.ts";
import { CommandError, exitCodes } from "../output/command-error.ts";
import { messagesOf } from "../output/messages.ts";
import type { SeedContext } from "./seed-book.ts";

const message = messagesOf("seed");

interface UserRow {
  readonly Id: string;
  readonly TimeZoneSidKey: string;
}

/** Today in the seeding user's time zone, and the id of who shall own the book. */
export async function seedContext(
  connection: Connection,
  ownerUsername: string | undefined
): Promise<SeedContext> {
  const { user_id: userId } = await connection.identity();
  const seeder = await userBy(connection, "Id", userId);
  const owner = ownerUsername ? await userBy(connection, "Username", ownerUsername) : seeder;
  return { today: dayIn(seeder.TimeZoneSidKey, new Date()), owner: owner.Id };
}

async function userBy(connection: Connection, field: string, value: string): Promise<UserRow> {
  const soql = `SELECT Id, TimeZoneSidKey FROM User WHERE ${field} = ${quote(value)}`;
  const [user] = await query<UserRow>(connection, soql);
  if (user) return user;
  throw new CommandError(message("noUser", { username: value }), { exitCode: exitCodes.badInput });
}

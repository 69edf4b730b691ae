import { parseArgs } from "node:util";
import { startMessages } from "./start-messages.ts";

export interface StartOptions {
  /** 0: any free port. */
  readonly port: number;
  /** Absent: in memory. */
  readonly databaseFile?: string;
  readonly demo: boolean;
}

/** What keeps the local org from starting; the message is one sentence with the way out. */
export class StartError extends Error {}

/** @throws StartError for an unknown option or a value out of range */
export function readCommandLine(args: readonly string[]): StartOptions | "help" {
  const values = parse(args);
  if (values.help === true) return "help";
  if (values.empty === true && values.demo === true)
    throw new StartError(startMessages.emptyAndDemo);
  const port = Number(values.port ?? "0");
  if (!/^\d+$/.test(values.port ?? "0") || port > 65_535) {
    throw new StartError(startMessages.badPort(values.port ?? ""));
  }
  const demo = values.demo === true;
  return values.db === undefined ? { port, demo } : { port, demo, databaseFile: values.db };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: "string" },
        db: { type: "string" },
        empty: { type: "boolean" },
        demo: { type: "boolean" },
        help: { type: "boolean", short: "h" }
      }
    }).values;
  } catch (error) {
    throw new StartError(startMessages.badOption((error as Error).message));
  }
}

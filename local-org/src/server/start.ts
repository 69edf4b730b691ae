import type { FastifyInstance } from "fastify";
import type { LocalOrg } from "../local-org.ts";
import { buildApp } from "./app.ts";

export interface RunningServer {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly app: FastifyInstance;
  /** Ends open connections and closes the org. */
  close(): Promise<void>;
}

/** How often the flows' scheduled paths are looked at when nobody asks the org for anything. */
const SCHEDULE_INTERVAL_MS = 1000;

/**
 * Serves an org on 127.0.0.1. Port 0 takes any free one.
 * @throws Error with code EADDRINUSE
 */
export async function startServer(org: LocalOrg, port: number): Promise<RunningServer> {
  const app = buildApp(org);
  const url = await app.listen({ host: "127.0.0.1", port });
  const schedule = setInterval(() => org.scheduledPaths.runDue(), SCHEDULE_INTERVAL_MS);
  return {
    url,
    app,
    close: async () => {
      clearInterval(schedule);
      await app.close();
      org.close();
    }
  };
}

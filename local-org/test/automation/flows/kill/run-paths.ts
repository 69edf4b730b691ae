import { openLocalOrg } from "../../../../src/local-org.ts";

/** Child of the kill test: runs the paths that are due, until it is done or killed. */
const org = openLocalOrg({ file: String(process.argv[2]) });
process.stdout.write("ready\n");
org.scheduledPaths.moveClock(new Date("2027-09-01T00:00:00Z"));
org.close();

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { Connection } from "jsforce";
import type { LocalOrg } from "../../../src/local-org.ts";
import { openLocalOrg } from "../../../src/local-org.ts";
import { buildApp } from "../../../src/server/app.ts";
import { knownUsers } from "../../../src/server/known-users.ts";
import { everything, zipOf } from "../metadata-fixture.ts";
import { reported, samples, type Sample } from "./samples.ts";

/** Samples whose faults fail the deployment, not only warn. */
const failing = samples.filter(({ faults }) => faults.some((fault) => / error: /.test(fault)));

describe("planted errors over the wire", () => {
  let org: LocalOrg;
  let app: FastifyInstance;
  let connection: Connection;

  before(async () => {
    org = openLocalOrg();
    app = buildApp(org);
    const instanceUrl = await app.listen({ port: 0, host: "127.0.0.1" });
    const { accessToken } = knownUsers(org)[0]!;
    connection = new Connection({ instanceUrl, accessToken, version: "66.0" });
    connection.metadata.pollInterval = 10;
  });

  after(async () => {
    await app.close();
    org.close();
  });

  for (const route of ["deploy", "deployRest"] as const)
    test(`each is a component failure, and nothing of its package is kept: ${route}`, async () => {
      const before = kept();
      for (const sample of failing) {
        const id = await deployed(sample, route);
        const result = org.metadata.deployments.result(id, true);
        assert.equal(result.status, "Failed", sample.name);
        assert.deepEqual(reported(result), sample.faults, sample.name);
        assert.deepEqual(kept(), before, sample.name);
      }
    });

  /** Sends a package, checks what the route answers of it, and gives the deployment's id. */
  async function deployed(
    { files, name }: Sample,
    route: "deploy" | "deployRest"
  ): Promise<string> {
    const zip = Buffer.from(zipOf(files, everything(files)));
    const answer = await connection.metadata[route](zip, { rollbackOnError: true }).complete(true);
    const known = org.metadata.deployments.result(answer.id, true);
    const failures = [answer.details.componentFailures].flat();
    assert.deepEqual(
      failures.map((each) => [each?.fileName, Number(each?.lineNumber), each?.problem]),
      known.details!.componentFailures.map((each) => [
        each.fileName,
        each.lineNumber,
        each.problem
      ]),
      name
    );
    return answer.id;
  }

  /** Everything that a deployment could have left. */
  const kept = () => ({
    components: org.metadata.components().all().length,
    objects: [...org.schema().objects.keys()],
    tables: org.database.prepare(`SELECT count(*) FROM sqlite_master`).pluck().get()
  });
});

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { defaultDeployOptions } from "../../../src/metadata/deploy/deploy-options.ts";
import type { DeployResult } from "../../../src/metadata/deploy/deploy-result.ts";
import type { Session } from "../../../src/org.ts";
import { zipOf } from "../../metadata/metadata-fixture.ts";
import { openTestOrg } from "../../server/test-org.ts";
import type { TestOrg, UserName } from "../../server/test-org.ts";

const fixtures = join(import.meta.dirname, "../../fixtures/flows");

type Row = Record<string, string | number | boolean | null>;

/** An org with deals and their steps, and some of the fixture's flows. */
export interface FlowOrg extends TestOrg {
  as(user: UserName): Session;
  /** Creates over REST; gives the id, or throws with the answer. */
  add(user: UserName, object: string, values: Row): Promise<string>;
  change(
    user: UserName,
    object: string,
    id: string,
    values: Row
  ): Promise<{ status: number; body: unknown }>;
  one(object: string, id: string): Row;
  rows(soql: string): readonly Row[];
  at(instant: string): Promise<void>;
}

export interface FlowOrgOptions {
  readonly file?: string;
  /** Applied to the flows' files before they are deployed. */
  readonly change?: (source: string) => string;
}

export async function openFlowOrg(
  flows: readonly string[],
  options: FlowOrgOptions = {}
): Promise<FlowOrg> {
  const test = openTestOrg(options.file);
  const result = await deployFixture(test, flows, options.change);
  if (!result.success) throw new Error(JSON.stringify(result.details?.componentFailures, null, 1));
  await assign(test, ["admin", "manager", "colleague", "director"]);
  const session = (user: UserName): Session => test.org.session(test.tokenOf(user), "68.0");
  return {
    ...test,
    as: session,
    add: async (user, object, values) => {
      const reply = await test.ask(user, "POST", `/sobjects/${object}`, values);
      if (reply.status !== 201) throw new Error(reply.text);
      return String(reply.body.id);
    },
    change: async (user, object, id, values) => {
      const { status, body } = await test.ask(user, "PATCH", `/sobjects/${object}/${id}`, values);
      return { status, body };
    },
    one: (object, id) =>
      test.org.database.prepare(`SELECT * FROM "${object}" WHERE "Id" = ?`).get(id) as Row,
    rows: (soql) =>
      test.org.queries.query(session("admin"), soql, { system: true }).records as readonly Row[],
    at: async (now) => {
      const reply = await test.ask("admin", "PUT", "/local-org/clock", { now });
      if (reply.status !== 200) throw new Error(reply.text);
    }
  };
}

export async function deployFixture(
  test: TestOrg,
  flows: readonly string[],
  change: (source: string) => string = (source) => source
): Promise<DeployResult> {
  const paths = [
    "objects/Deal__c.object",
    "objects/Step__c.object",
    "permissionsets/Deals.permissionset",
    ...flows.map((flow) => `flows/${flow}.flow`)
  ];
  const files = Object.fromEntries(
    paths.map((path) => {
      const source = readFileSync(join(fixtures, path), "utf8");
      return [path, path.startsWith("flows/") ? change(source) : source];
    })
  );
  const members = {
    CustomObject: ["Deal__c", "Step__c"],
    PermissionSet: ["Deals"],
    ...(flows.length > 0 ? { Flow: flows } : {})
  };
  const { deployments } = test.org.metadata;
  const admin = test.org.session(test.tokenOf("admin"), "68.0");
  const id = deployments.start(admin, zipOf(files, members), defaultDeployOptions);
  await deployments.idle();
  return deployments.result(id, true);
}

async function assign(test: TestOrg, users: readonly UserName[]): Promise<void> {
  const soql = encodeURIComponent("SELECT Id FROM PermissionSet WHERE Name = 'Deals'");
  const found = await test.ask("admin", "GET", `/query?q=${soql}`);
  for (const user of users) {
    const body = { AssigneeId: test.idOf(user), PermissionSetId: found.body.records[0].Id };
    await test.ask("admin", "POST", "/sobjects/PermissionSetAssignment", body);
  }
}

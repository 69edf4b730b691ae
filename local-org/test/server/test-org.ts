import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from "fastify";
import { openLocalOrg, type LocalOrg } from "../../src/local-org.ts";
import { defaultDeployOptions } from "../../src/metadata/deploy/deploy-options.ts";
import { buildApp } from "../../src/server/app.ts";
import { knownUsers } from "../../src/server/known-users.ts";
import type { Json } from "./json.ts";
import { libraryPackage } from "./library-package.ts";

/** Users of a fresh org, by the part of the username before the @. */
export type UserName = "admin" | "manager" | "director" | "contributor" | "colleague";

export interface Answer<T> {
  readonly status: number;
  readonly headers: LightMyRequestResponse["headers"];
  readonly text: string;
  readonly body: T;
}

/** A local org in memory, with its HTTP face asked without a socket. */
export interface TestOrg {
  readonly org: LocalOrg;
  readonly app: FastifyInstance;
  tokenOf(user: UserName): string;
  idOf(user: UserName): string;
  /** Path below `/services/data/v68.0`, or a whole one. */
  ask<T = Json>(user: UserName, method: Method, path: string, body?: unknown): Promise<Answer<T>>;
  send(user: UserName, options: InjectOptions): Promise<LightMyRequestResponse>;
  close(): Promise<void>;
}

type Method = "GET" | "POST" | "PATCH" | "PUT" | "DELETE";

const WHOLE_PATH = /^\/(services|id|local-org)\b/;

/** Opens an org, deploys the library fixture and gives its permission set to administrator and manager. */
export async function libraryOrg(file?: string): Promise<TestOrg> {
  const test = openTestOrg(file);
  const admin = test.org.session(test.tokenOf("admin"), "68.0");
  const { deployments } = test.org.metadata;
  const id = deployments.start(admin, libraryPackage(), defaultDeployOptions);
  await deployments.idle();
  const result = deployments.result(id, true);
  if (!result.success) throw new Error(JSON.stringify(result.details, null, 1));
  for (const user of ["admin", "manager"] as const) await assign(test, user);
  return test;
}

export function openTestOrg(file?: string | Buffer): TestOrg {
  const org = openLocalOrg(file === undefined ? {} : { file });
  const app = buildApp(org);
  const users = new Map(knownUsers(org).map((user) => [user.username.split("@")[0], user]));
  const find = (name: UserName) => {
    const user = users.get(name);
    if (user === undefined) throw new Error(`No user ${name}`);
    return user;
  };
  const send: TestOrg["send"] = (user, options) =>
    app.inject({
      ...options,
      headers: {
        host: "127.0.0.1:1",
        authorization: `Bearer ${find(user).accessToken}`,
        ...options.headers
      }
    });
  return {
    org,
    app,
    send,
    tokenOf: (user) => find(user).accessToken,
    idOf: (user) => find(user).id,
    ask: async (user, method, path, body) => {
      const url = WHOLE_PATH.test(path) ? path : `/services/data/v68.0${path}`;
      const payload = body === undefined ? {} : { payload: body as object };
      return answerOf(await send(user, { method, url, ...payload }));
    },
    close: async () => {
      await app.close();
      org.close();
    }
  };
}

function answerOf<T>(reply: LightMyRequestResponse): Answer<T> {
  const json = reply.body !== "" && String(reply.headers["content-type"]).includes("json");
  return {
    status: reply.statusCode,
    headers: reply.headers,
    text: reply.body,
    body: (json ? JSON.parse(reply.body) : undefined) as T
  };
}

async function assign(test: TestOrg, user: UserName): Promise<void> {
  const soql = encodeURIComponent("SELECT Id FROM PermissionSet WHERE Name = 'Loans'");
  const found = await test.ask("admin", "GET", `/query?q=${soql}`);
  const assignment = { AssigneeId: test.idOf(user), PermissionSetId: found.body.records[0].Id };
  const reply = await test.ask("admin", "POST", "/sobjects/PermissionSetAssignment", assignment);
  if (reply.status !== 201) throw new Error(reply.text);
}

import assert from "node:assert/strict";
import { after, describe, test } from "node:test";
import type { InjectOptions } from "fastify";
import { buildApp } from "../../src/server/app.ts";
import { openLocalOrg } from "../../src/local-org.ts";

const org = openLocalOrg();
const app = buildApp(org);
after(async () => {
  await app.close();
  org.close();
});

const local = { host: "127.0.0.1:8080" };
const ask = (options: InjectOptions) =>
  app.inject({ ...options, headers: { ...local, ...options.headers } });

describe("The HTTP layer", () => {
  test("lists API versions, oldest first", async () => {
    const versions = (await ask({ url: "/services/data" })).json<
      { version: string; label: string }[]
    >();
    assert.deepEqual(versions[0], {
      label: "Summer '14",
      url: "/services/data/v31.0",
      version: "31.0"
    });
    assert.equal(versions.at(-1)?.version, "68.0");
    assert.equal(versions.at(-1)?.label, "Winter '27");
  });

  test("collapses leading slashes and ignores a trailing one", async () => {
    assert.equal((await ask({ url: "//services/data/" })).statusCode, 200);
  });

  test("refuses another host, against DNS rebinding", async () => {
    const reply = await app.inject({ url: "/services/data", headers: { host: "evil.example" } });
    assert.equal(reply.statusCode, 403);
    assert.equal(reply.json()[0].errorCode, "FORBIDDEN");
  });

  test("accepts the names of this machine", async () => {
    for (const host of ["localhost:1", "127.0.0.1", "[::1]:80"]) {
      const reply = await app.inject({ url: "/services/data", headers: { host } });
      assert.equal(reply.statusCode, 200, host);
    }
  });

  test("refuses requests from pages of other sites", async () => {
    const foreign = await ask({
      url: "/services/data",
      headers: { origin: "http://evil.example" }
    });
    const own = await ask({ url: "/services/data", headers: { origin: "http://127.0.0.1:8080" } });
    assert.deepEqual([foreign.statusCode, own.statusCode], [403, 200]);
  });

  test("answers 401 INVALID_SESSION_ID without a token and with a wrong one", async () => {
    for (const headers of [{}, { authorization: "Bearer wrong" }, { cookie: "a=b; sid=wrong" }]) {
      const reply = await ask({ url: "/services/data/v68.0/sobjects", headers });
      assert.equal(reply.statusCode, 401);
      assert.deepEqual(reply.json(), [
        { message: "Session expired or invalid", errorCode: "INVALID_SESSION_ID" }
      ]);
    }
  });

  test("says of unknown routes that the local org does not support them", async () => {
    const reply = await ask({ url: "/services/data/v68.0/chatter/feeds" });
    assert.equal(reply.statusCode, 404);
    assert.equal(reply.json()[0].errorCode, "NOT_FOUND");
    assert.match(
      reply.json()[0].message,
      /The requested resource does not exist.*not supported by the local org/
    );
  });

  test("serves versions 31 to 68 only", async () => {
    for (const version of ["v30.0", "v69.0", "v68", "vx", "v68.1"]) {
      const reply = await ask({ url: `/services/data/${version}/limits` });
      assert.equal(reply.statusCode, 404, version);
      assert.equal(reply.json()[0].errorCode, "NOT_FOUND");
    }
    assert.equal((await ask({ url: "/services/data/v31.0/limits" })).statusCode, 401);
  });

  test("refuses a body that is no JSON", async () => {
    const reply = await ask({
      method: "POST",
      url: "/services/data/v68.0/sobjects/Account",
      headers: { "content-type": "application/json" },
      body: "{no"
    });
    assert.equal(reply.statusCode, 400);
    assert.equal(reply.json()[0].errorCode, "JSON_PARSER_ERROR");
  });

  test("refuses a media type that the route does not take", async () => {
    const reply = await ask({
      method: "POST",
      url: "/services/data/v68.0/sobjects/Account",
      headers: { "content-type": "application/x-unknown" },
      body: "x"
    });
    assert.equal(reply.statusCode, 415);
    assert.equal(reply.json()[0].errorCode, "UNSUPPORTED_MEDIA_TYPE");
  });

  test("refuses an address that is wrongly encoded in the same shape", async () => {
    const reply = await ask({ url: "/services/data/v68.0/sobjects/%E0%A4%A" });
    assert.equal(reply.statusCode, 400);
    assert.equal(reply.json()[0].errorCode, "BAD_REQUEST");
  });

  test("counts API calls in Sforce-Limit-Info", async () => {
    const first = (await ask({ url: "/services/data" })).headers["sforce-limit-info"];
    const second = (await ask({ url: "/services/data" })).headers["sforce-limit-info"];
    const used = (header: unknown) => Number(/api-usage=(\d+)\/15000/.exec(String(header))?.[1]);
    assert.equal(used(second), used(first) + 1);
  });

  test("takes PATCH as POST with _HttpMethod", async () => {
    const url = "/services/data/v68.0/jobs/ingest/750000000000001?_HttpMethod=PATCH";
    assert.equal((await ask({ method: "POST", url })).statusCode, 401);
  });

  test("refuses the SOAP login with a fault", async () => {
    const reply = await ask({
      method: "POST",
      url: "/services/Soap/u/68.0",
      headers: { "content-type": "text/xml" },
      body: "<login/>"
    });
    assert.equal(reply.statusCode, 500);
    assert.match(reply.body, /<faultcode>sf:FUNCTIONALITY_NOT_ENABLED<\/faultcode>/);
    assert.match(reply.body, /not supported by the local org/);
  });
});

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { FastifyInstance } from "fastify";
import { buildApp } from "../../../src/server/app.ts";
import { openPagesOrg, type PagesOrg } from "../support/pages-org.ts";

describe("addresses below /lightning", () => {
  let pages: PagesOrg;
  let app: FastifyInstance;
  before(async () => {
    pages = await openPagesOrg();
    app = buildApp(pages.org);
    pages.org.records.update(
      pages.session("admin"),
      "User",
      [{ Id: pages.session("manager").userId, LanguageLocaleKey: "fr", LocaleSidKey: "fr_FR" }],
      { allOrNone: true }
    );
  });
  after(async () => {
    await app.close();
    pages.org.close();
  });

  const get = (url: string, user?: string) =>
    app.inject({
      url,
      headers: {
        host: "localhost",
        ...(user === undefined ? {} : { cookie: `sid=${encodeURIComponent(pages.token(user))}` })
      }
    });

  test("a page asks a stranger who is working and comes back to itself", async () => {
    const reply = await get("/lightning/o/Account/list?filterName=Mine");
    assert.equal(reply.statusCode, 302);
    const address = "/lightning/o/Account/list?filterName=Mine";
    assert.equal(
      reply.headers.location,
      `/lightning/sign-in?retURL=${encodeURIComponent(address)}`
    );
    const form = await get(String(reply.headers.location));
    assert.match(form.body, /Marc Manager/);
  });

  test("choosing a user sets a cookie that scripts and other sites cannot use", async () => {
    const { userId } = pages.session("manager");
    const reply = await app.inject({
      method: "POST",
      url: `/lightning/session?user=${userId}&retURL=%2F%2Felsewhere.example`,
      headers: { host: "localhost" }
    });
    assert.equal(reply.statusCode, 303);
    assert.equal(reply.headers.location, "/lightning/page/home");
    const cookie = String(reply.headers["set-cookie"]);
    assert.match(cookie, /^sid=\S+; Path=\/; HttpOnly; SameSite=Strict$/);
    const page = await app.inject({
      url: "/lightning/definitions/home",
      headers: { host: "localhost", cookie: cookie.split(";")[0] }
    });
    assert.equal(page.statusCode, 200);
  });

  test("the document speaks the user's language and lets only its own scripts run", async () => {
    const reply = await get("/lightning/r/Visit__c/a00000000000001AAA/view", "manager");
    assert.equal(reply.statusCode, 200);
    assert.match(reply.body, /<html lang="fr"/);
    assert.match(reply.body, /Ce que dit la plateforme/);
    const policy = String(reply.headers["content-security-policy"]);
    assert.match(policy, /script-src 'self' 'nonce-[^']+';/);
    const scripts = [...reply.body.matchAll(/<script(?![^>]*(src=|application\/json))[^>]*>/g)];
    assert.ok(scripts.every(([tag]) => tag.includes("nonce=")));
  });

  test("definitions need a session, and files stay inside their folder", async () => {
    assert.equal((await get("/lightning/definitions/objects/Account")).statusCode, 401);
    assert.equal(
      (await get("/lightning/definitions/objects/Visit__c", "contributor")).statusCode,
      404
    );
    assert.equal((await get("/lightning/icons/..%2f..%2fpackage.json")).statusCode, 404);
    assert.equal((await get("/lightning/icons/utility-sprite/svg/symbols.svg")).statusCode, 200);
  });

  test("a deployed component is a module; an unknown one is not there", async () => {
    const reply = await get("/lightning/modules/any/c/probe");
    assert.equal(reply.statusCode, 200);
    assert.match(String(reply.headers["content-type"]), /javascript/);
    assert.equal(reply.headers["cache-control"], "no-store");
    assert.equal((await get("/lightning/modules/any/c/nothing")).statusCode, 404);
  });

  test("a static resource has an address that changes with it, and a plain one", async () => {
    const page = await get("/lightning/page/home", "admin");
    const [, address = ""] = /"Greeter":"([^"]+)"/.exec(page.body) ?? [];
    assert.match(address, /^\/resource\/\d{13}\/Greeter$/);
    const stamped = await get(address);
    assert.match(stamped.body, /Hello/);
    assert.match(String(stamped.headers["content-type"]), /^application\/javascript/);
    assert.match(String(stamped.headers["cache-control"]), /immutable/);
    const plain = await get("/resource/Greeter");
    assert.equal(plain.body, stamped.body);
    assert.equal(plain.headers["cache-control"], "no-cache");
    assert.equal((await get("/resource/1/Nothing")).statusCode, 404);
  });

  test("a file in an archive has an address too; a resource that is none has no files", async () => {
    const style = await get("/resource/1/Archive/parts/look.css");
    assert.equal(style.body, "p{color:red}\n");
    assert.match(String(style.headers["content-type"]), /^text\/css/);
    assert.equal((await get("/resource/Archive/parts/none.css")).statusCode, 404);
    assert.equal((await get("/resource/Greeter/parts/look.css")).statusCode, 404);
  });
});

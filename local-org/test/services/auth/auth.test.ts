import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { openTestOrg, type TestOrg } from "../../server/test-org.ts";

let org: TestOrg;
before(() => {
  org = openTestOrg();
});
after(() => org.close());

const host = { host: "127.0.0.1:1" };
const form = { ...host, "content-type": "application/x-www-form-urlencoded" };
const signIn = () => {
  const { database, clock, organizationId } = org.org;
  assert.ok(database && clock && organizationId);
  return org.org.sessions.create(org.idOf("director"));
};
const grant = (body: string) =>
  org.app.inject({ method: "POST", url: "/services/oauth2/token", headers: form, payload: body });

describe("Sign-in", () => {
  test("userinfo tells who holds the token", async () => {
    const { body } = await org.ask("manager", "GET", "/services/oauth2/userinfo");
    assert.equal(body.user_id, org.idOf("manager"));
    assert.equal(body.organization_id, org.org.organizationId);
    assert.equal(body.preferred_username, "manager@local.entente");
  });

  test("the identity address names a user of the org", async () => {
    const { body } = await org.ask(
      "admin",
      "GET",
      `/id/${org.org.organizationId}/${org.idOf("director")}`
    );
    assert.equal(body.username, "director@local.entente");
    assert.match(body.urls.rest, /\/services\/data\/v\{version\}\/$/);
  });

  test("a wrong token is refused by the identity endpoints as on the platform", async () => {
    const headers = { ...host, authorization: "Bearer wrong" };
    const reply = await org.app.inject({ url: "/services/oauth2/userinfo", headers });
    assert.equal(reply.statusCode, 403);
    assert.match(reply.body, /Bad_OAuth_Token/);
  });

  test("an expired session is refused, and refreshed by its refresh token", async () => {
    const { accessToken, refreshToken } = signIn();
    await org.ask("admin", "POST", "/local-org/sessions/expire", { accessToken });
    const limits = { url: "/services/data/v68.0/limits" };
    const bearer = (token: string) => ({ ...host, authorization: `Bearer ${token}` });
    assert.equal(
      (await org.app.inject({ ...limits, headers: bearer(accessToken) })).statusCode,
      401
    );
    const granted = await grant(`grant_type=refresh_token&refresh_token=${refreshToken}`);
    const fresh = granted.json();
    assert.equal(fresh.instance_url, "http://127.0.0.1:1");
    assert.notEqual(fresh.access_token, accessToken);
    const again = await org.app.inject({ ...limits, headers: bearer(fresh.access_token) });
    assert.equal(again.statusCode, 200);
  });

  test("other grants and unknown refresh tokens are refused in OAuth's shape", async () => {
    const password = await grant("grant_type=password&username=x&password=y");
    assert.equal(password.statusCode, 400);
    assert.equal(password.json().error, "unsupported_grant_type");
    assert.match(password.json().error_description, /local org/);
    const unknown = await grant("grant_type=refresh_token&refresh_token=none");
    assert.equal(unknown.json().error, "invalid_grant");
  });

  test("revoking ends both tokens", async () => {
    const { accessToken, refreshToken } = signIn();
    const payload = `token=${encodeURIComponent(accessToken)}`;
    const url = "/services/oauth2/revoke";
    await org.app.inject({ method: "POST", url, headers: form, payload });
    const refreshed = await grant(`grant_type=refresh_token&refresh_token=${refreshToken}`);
    assert.equal(refreshed.json().error, "invalid_grant");
  });

  test("the front door sets a strict session cookie, which the API accepts, and stays on this server", async () => {
    const sid = encodeURIComponent(org.tokenOf("manager"));
    const open = (retURL: string) =>
      org.app.inject({ url: `/secur/frontdoor.jsp?sid=${sid}&retURL=${retURL}`, headers: host });
    const reply = await open("/lightning/o/Account/list");
    assert.equal(reply.headers.location, "/lightning/o/Account/list");
    const cookie = String(reply.headers["set-cookie"]);
    assert.match(cookie, /HttpOnly; SameSite=Strict/);
    const headers = { ...host, cookie: cookie.split(";")[0] ?? "" };
    const limits = await org.app.inject({ url: "/services/data/v68.0/limits", headers });
    assert.equal(limits.statusCode, 200);
    assert.equal((await open("//evil.example")).headers.location, "/");
    assert.equal((await open("http://evil.example")).headers.location, "/");
  });
});

test("single access gives the address that opens a page as the signed-in user", async () => {
  const path = "/services/oauth2/singleaccess?redirect_uri=/lightning/page/home";
  const { body } = await org.ask("manager", "GET", path);
  const reply = await org.app.inject({ url: body.frontdoor_uri, headers: host });
  assert.equal(reply.statusCode, 302);
  assert.equal(reply.headers.location, "/lightning/page/home");
});

describe("Control of the local org", () => {
  test("the clock stops at an instant and runs again", async () => {
    const now = "2031-02-28T23:59:00.000Z";
    const set = await org.ask("admin", "PUT", "/local-org/clock", { now });
    assert.equal(set.body.now, now);
    const { body } = await org.ask("admin", "POST", "/sobjects/Account", { Name: "Later" });
    const read = await org.ask("admin", "GET", `/sobjects/Account/${body.id}?fields=CreatedDate`);
    assert.equal(read.body.CreatedDate, "2031-02-28T23:59:00.000+0000");
    const running = await org.ask("admin", "PUT", "/local-org/clock", { now: null });
    assert.ok(Math.abs(Date.parse(running.body.now) - Date.now()) < 60_000);
    const wrong = await org.ask("admin", "PUT", "/local-org/clock", { now: "soon" });
    assert.equal(wrong.status, 400);
  });
});

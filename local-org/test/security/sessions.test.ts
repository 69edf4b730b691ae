import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createSessions } from "../../src/security/sessions.ts";
import { openSampleOrg } from "../records/sample-org.ts";

describe("sessions", () => {
  const org = openSampleOrg();
  const organizationId = org.database
    .prepare(`SELECT "Id" FROM "Organization"`)
    .pluck()
    .get() as string;
  const sessions = createSessions(org.database, org.clock, organizationId);
  const invalid = { errorCode: "INVALID_SESSION_ID", status: 401 };

  test("people of a fresh org have tokens that are the same in every org", () => {
    const token = `${organizationId.slice(0, 15)}!manager.local.access.token`;
    assert.equal(sessions.resolve(token), org.idOf("manager"));
    assert.equal(organizationId, "00DLc0000000001MAA");
  });

  test("tokens are what the Salesforce CLI takes for one", () => {
    assert.match(sessions.create(org.idOf("admin")).accessToken, /^00D\w{12,15}![.\w]*$/);
  });

  test("an unknown token is refused as the platform does", () => {
    assert.throws(() => sessions.resolve("00Dx!nothing"), {
      ...invalid,
      message: "Session expired or invalid"
    });
  });

  test("an expired session is renewed by its refresh token", () => {
    const { accessToken, refreshToken } = sessions.create(org.idOf("manager"));
    sessions.expire(accessToken);
    assert.throws(() => sessions.resolve(accessToken), invalid);
    const renewed = sessions.refresh(refreshToken);
    assert.equal(renewed?.userId, org.idOf("manager"));
    assert.equal(sessions.resolve(String(renewed?.accessToken)), org.idOf("manager"));
    assert.equal(sessions.refresh("unknown"), undefined);
  });

  test("time ends a session, and revoking ends both of its tokens", () => {
    const timed = sessions.create(org.idOf("manager"));
    org.clock.set(new Date(Date.now() + 3 * 3600 * 1000));
    assert.throws(() => sessions.resolve(timed.accessToken), invalid);
    org.clock.set(undefined);
    const { accessToken, refreshToken } = sessions.create(org.idOf("manager"));
    sessions.revoke(refreshToken);
    assert.throws(() => sessions.resolve(accessToken), invalid);
    assert.equal(sessions.refresh(refreshToken), undefined);
  });
});

import type { Sessions } from "../../security/sessions.ts";
import type { Reply } from "../../server/resource.ts";
import { identityUrl } from "./identity.ts";

const TOLD = {
  unsupported:
    "The local org signs in by access token (printed at its start) and refresh_token only",
  expired: "expired access/refresh token"
};

/** `POST /services/oauth2/token`: only `refresh_token` is granted. */
export function grantToken(
  sessions: Sessions,
  place: { url: string; organizationId: string },
  form: Readonly<Record<string, string | undefined>>
): Reply {
  if (form.grant_type !== "refresh_token") {
    return refused("unsupported_grant_type", TOLD.unsupported);
  }
  const granted = sessions.refresh(form.refresh_token ?? "");
  if (granted === undefined) return refused("invalid_grant", TOLD.expired);
  const body = {
    access_token: granted.accessToken,
    instance_url: place.url,
    id: identityUrl(place, granted.userId),
    token_type: "Bearer",
    issued_at: String(Date.now()),
    scope: "refresh_token api web full"
  };
  return { status: 200, body };
}

/** An error in the shape of OAuth 2.0 (RFC 6749, 5.2). */
function refused(error: string, description: string): Reply {
  return { status: 400, body: { error, error_description: description } };
}

import type { UserDetails } from "./user-details.ts";

interface Place {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  readonly organizationId: string;
}

/** Address that names a user, as the OAuth endpoints give it. */
export function identityUrl({ url, organizationId }: Place, userId: string): string {
  return `${url}/id/${organizationId}/${userId}`;
}

/** `GET /services/oauth2/userinfo`: the OpenID Connect claims of the signed-in user. */
export function userInfo(place: Place, user: UserDetails): object {
  return {
    sub: identityUrl(place, user.id),
    user_id: user.id,
    organization_id: place.organizationId,
    preferred_username: user.username,
    nickname: user.username.split("@")[0],
    name: user.name,
    given_name: user.firstName,
    family_name: user.lastName,
    email: user.email,
    email_verified: true,
    zoneinfo: user.timeZone,
    locale: user.locale,
    language: user.language,
    active: user.active,
    user_type: "STANDARD",
    updated_at: user.lastModified
  };
}

/** `GET /id/:organization/:user` */
export function identity(place: Place, user: UserDetails): object {
  const base = `${place.url}/services/data/v{version}`;
  return {
    id: identityUrl(place, user.id),
    asserted_user: true,
    user_id: user.id,
    organization_id: place.organizationId,
    username: user.username,
    nick_name: user.username.split("@")[0],
    display_name: user.name,
    first_name: user.firstName,
    last_name: user.lastName,
    email: user.email,
    email_verified: true,
    timezone: user.timeZone,
    active: user.active,
    user_type: "STANDARD",
    language: user.language,
    locale: user.locale,
    last_modified_date: user.lastModified,
    is_app_installed: true,
    urls: {
      metadata: `${place.url}/services/Soap/m/{version}/${place.organizationId}`,
      rest: `${base}/`,
      sobjects: `${base}/sobjects/`,
      query: `${base}/query/`,
      tooling_rest: `${base}/tooling/`,
      profile: `${place.url}/${user.id}`,
      custom_domain: place.url
    }
  };
}

import type { Components } from "../../metadata/component.ts";
import type { Org, Session } from "../../org.ts";
import { customLabels } from "./custom-labels.ts";
import { hostLabels } from "./host-labels.ts";
import { i18nValues } from "./locale.ts";
import { navigation, type AppDefinition } from "../../layouts/navigation.ts";
import { signInUsers, type SignInUser } from "../sign-ins.ts";

/** What a page knows before its first request; `globalThis.localOrg` in the browser. */
export interface PageContext {
  readonly apiVersion: string;
  readonly organizationId: string;
  readonly user: { readonly Id: string; readonly isGuest: false; readonly name: string };
  readonly language: string;
  readonly users: readonly SignInUser[];
  readonly apps: readonly AppDefinition[];
  readonly i18n: Readonly<Record<string, string | number | boolean>>;
  /** `c.Negotiation_Title`, `host.save`, `LightningForm.save` to text in the user's language. */
  readonly labels: Readonly<Record<string, string>>;
  readonly customPermissions: readonly string[];
  /** Static resource to its address, which changes with its content. */
  readonly resources: Readonly<Record<string, string>>;
}

/** Currency of the org; the page formats amounts with it. */
const CURRENCY = "EUR";

export function pageContext(org: Org, components: Components, session: Session): PageContext {
  const users = signInUsers(org);
  const language = session.language;
  return {
    apiVersion: session.apiVersion,
    organizationId: org.organizationId,
    user: {
      Id: session.userId,
      isGuest: false,
      name: users.find((user) => user.id === session.userId)?.name ?? session.username
    },
    language,
    users,
    apps: navigation(org.schema(), components, session),
    i18n: i18nValues({
      locale: session.locale,
      language,
      timeZone: session.timeZone,
      currency: CURRENCY
    }),
    labels: { ...hostLabels(language), ...customLabels(components, language) },
    customPermissions: components
      .ofType("CustomPermission")
      .map(({ fullName }) => fullName)
      .filter((name) => session.access.hasCustomPermission(name)),
    resources: resourceAddresses(components)
  };
}

/** `/resource/<when it was deployed>/<name>`, as on the platform. */
function resourceAddresses(components: Components): Record<string, string> {
  const resources = components.ofType("StaticResource").map(({ fullName, record }) => {
    const stamp = Date.parse(record.lastModifiedDate);
    return [fullName, `/resource/${stamp}/${fullName}`] as const;
  });
  return Object.fromEntries(resources);
}

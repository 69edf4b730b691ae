import { componentsOf } from "../../../layouts/components-of.ts";
import { navigation, type AppDefinition } from "../../../layouts/navigation.ts";
import type { TabDefinition } from "../../../layouts/tab.ts";
import { ok, type Call, type Reply } from "../../../server/resource.ts";
import { tagged } from "../etag.ts";
import { notFound } from "../records/read-record.ts";
import type { Viewer } from "../viewer.ts";

/** `GET /ui-api/apps`: apps that the user may open. */
export function readApps(call: Call): Reply {
  const apps = appsOf(call).map((app, index) => appOf(app, index === 0));
  return ok(tagged({ apps }));
}

/** `GET /ui-api/apps/:app` */
export function readApp(call: Call): Reply {
  const apps = appsOf(call);
  const index = apps.findIndex(({ name }) => name === call.params["app"]);
  const app = apps[index];
  if (!app) throw notFound();
  return ok(appOf(app, index === 0));
}

/** `GET /ui-api/nav-items`: tabs of all the user's apps, each once. */
export function readNavItems(call: Call): Reply {
  const tabs = new Map(appsOf(call).flatMap((app) => app.tabs.map((tab) => [tab.name, tab])));
  const navItems = [...tabs.values()].map(navItem);
  const size = navItems.length;
  return ok(tagged({ currentPageUrl: null, navItems, nextPageUrl: null, pageSize: size }));
}

function appsOf({ org, session }: Viewer): AppDefinition[] {
  return navigation(org.schema(), componentsOf(org), session);
}

function appOf(
  { name, label, description, color, tabs }: AppDefinition,
  selected: boolean
): object {
  return tagged({
    appId: name,
    description,
    developerName: name,
    formFactors: ["Large"],
    headerColor: color ?? null,
    iconUrl: null,
    isNavAutoTempTabsDisabled: false,
    isNavPersonalizationDisabled: true,
    label,
    mobileStartUrl: null,
    navItems: tabs.map(navItem),
    selected,
    startUrl: tabs[0]?.url ?? null,
    type: "Classic",
    userNavItems: []
  });
}

function navItem({ name, label, url, icon, object }: TabDefinition): object {
  return {
    availableInClassic: false,
    availableInLightning: true,
    color: null,
    content: url,
    custom: object === undefined,
    developerName: name,
    iconName: icon,
    iconUrl: null,
    id: name,
    itemType: object === undefined ? "Lightning" : "Entity",
    label,
    objectApiName: object ?? null,
    objectLabel: object === undefined ? null : label,
    pageReference: object
      ? {
          type: "standard__objectPage",
          attributes: { objectApiName: object, actionName: "list" },
          state: {}
        }
      : { type: "standard__navItemPage", attributes: { apiName: name }, state: {} },
    standardType: object ?? null
  };
}

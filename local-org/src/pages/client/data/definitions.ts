import type { ObjectDefinition } from "../../../layouts/object-definition.ts";
import type { PageDefinition } from "../../../layouts/flexi-page.ts";
import { currentApp } from "./current-app.ts";
import { request } from "./http.ts";

const definitions = new Map<string, Promise<ObjectDefinition>>();

/** How the pages of an object are drawn; loaded once. Rejects with status 404 without access. */
export function objectDefinition(object: string): Promise<ObjectDefinition> {
  const known = definitions.get(object);
  if (known !== undefined) return known;
  const path = `/lightning/definitions/objects/${object}?app=${currentApp().name}`;
  const loading = request<ObjectDefinition>("GET", path);
  definitions.set(object, loading);
  loading.catch(() => definitions.delete(object));
  return loading;
}

export function tabPage(name: string): Promise<PageDefinition> {
  return request("GET", `/lightning/definitions/tabs/${name}`);
}

export function homePage(): Promise<PageDefinition> {
  return request("GET", `/lightning/definitions/home?app=${currentApp().name}`);
}

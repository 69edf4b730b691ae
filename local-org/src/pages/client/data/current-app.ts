import type { AppDefinition } from "../../../layouts/navigation.ts";
import { context } from "./context.ts";

const KEY = "local-org-app";
const NONE: AppDefinition = { name: "", label: "", description: "", color: undefined, tabs: [] };

/** The app chosen in this browser, else the first that the user may open. */
export function currentApp(): AppDefinition {
  const chosen = localStorage.getItem(KEY);
  return context.apps.find((app) => app.name === chosen) ?? context.apps[0] ?? NONE;
}

export function chooseApp(name: string): void {
  localStorage.setItem(KEY, name);
}

import type { Component, Components } from "../component.ts";
import type { Problem } from "../packages/problem.ts";
import { problemAt } from "./check.ts";

/** Folders that every org has. */
const standard = new Set(["unfiled$public"]);

/** Reports and dashboards stand in a folder that exists: `Folder/Name`. */
export function* folderProblems(component: Component, components: Components): Iterable<Problem> {
  const { fullName, type } = component;
  const folder = fullName.slice(0, fullName.lastIndexOf("/"));
  if (!fullName.includes("/") || standard.has(folder)) return;
  if (!components.get(type, folder)) yield problemAt(component, `Cannot find folder:${folder}`);
}

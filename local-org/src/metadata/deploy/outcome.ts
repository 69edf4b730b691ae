import type { Component } from "../component.ts";

/** What a deployment does to one component. */
export interface Outcome {
  readonly component: Component;
  readonly state: "created" | "changed" | "unchanged" | "deleted";
  /** File of the package that says so. */
  readonly fileName: string;
}

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import type { Json } from "../server/json.ts";
import { clientHome, type Ended } from "./client-process.ts";
import type { LocalOrgProcess } from "./running-local-org.ts";

const SF = fileURLToPath(
  new URL("../../../node_modules/@salesforce/cli/bin/run.js", import.meta.url)
);

export interface SfAnswer {
  readonly status: number;
  readonly result: Json;
  readonly message?: string;
}

/** The Salesforce CLI with a home folder of its own. */
export interface Sf {
  readonly home: string;
  /** Runs `sf … --json` in the project folder. */
  json(command: string, more?: readonly string[], env?: object): Promise<SfAnswer>;
  /** Runs `sf …` as a person would. */
  plain(...args: string[]): Promise<Ended>;
  signIn(org: LocalOrgProcess): Promise<SfAnswer>;
  remove(): void;
}

/** @param project folder below the home folder, where commands run */
export function salesforceCli(project: string): Sf {
  const home = clientHome();
  const cwd = `${home.folder}/${project}`;
  const json: Sf["json"] = async (command, more = [], env = {}) => {
    const args = [...command.split(" "), ...more, "--json"];
    const { stdout, stderr } = await home.run(SF, args, { cwd, env });
    assert.notEqual(stdout, "", stderr);
    return JSON.parse(stdout) as SfAnswer;
  };
  return {
    home: home.folder,
    json,
    plain: (...args) => home.run(SF, args, { cwd }),
    signIn: (org) => {
      const login = ["--instance-url", org.url, "--no-prompt", "--alias", "local", "--set-default"];
      const token = { SF_ACCESS_TOKEN: org.tokenOf("admin") };
      return json("org login access-token", login, token);
    },
    remove: () => home.remove()
  };
}

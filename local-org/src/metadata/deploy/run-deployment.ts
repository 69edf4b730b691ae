import { bundleProblems } from "../checks/bundles.ts";
import type { CompileBundle } from "../open-metadata.ts";
import type { Package } from "../packages/read-package.ts";
import { readPackage } from "../packages/read-package.ts";
import { readZip } from "../packages/read-zip.ts";
import type { DeployOptions } from "./deploy-options.ts";
import { deployDetails } from "./deploy-messages.ts";
import type { DeployRun } from "./deployment-queue.ts";
import type { Ground, Plan } from "./plan-deployment.ts";
import { planDeployment, planPartially } from "./plan-deployment.ts";
import type { Stamp } from "./stamp-component.ts";

export interface DeploymentInput {
  readonly zip: Uint8Array;
  readonly options: DeployOptions;
  readonly stamp: Stamp;
  /** Read when planning begins, after bundles were compiled. */
  ground(): Ground;
  readonly compileBundle?: CompileBundle;
}

/** A deployment worked out: the plan to apply, where something is to be applied, and what to report. */
export interface WorkedOut extends DeployRun {
  readonly plan?: Plan;
}

export async function workOutDeployment(input: DeploymentInput): Promise<WorkedOut> {
  const { zip, options, stamp } = input;
  const files = readZip(zip);
  if (!files) return { applied: false, details: noPackage(stamp.instant) };
  const read = readPackage(files, options);
  const compiled = await bundleProblems(read.components, input.compileBundle);
  const deployed: Package = { ...read, problems: [...read.problems, ...compiled] };
  const planFor = options.rollbackOnError ? planDeployment : planPartially;
  const plan = planFor(input.ground(), deployed, stamp);
  const failed = plan.problems.some(({ severity }) => severity === "Error");
  const applied = !failed || (!options.rollbackOnError && plan.outcomes.length > 0);
  const details = deployDetails(plan, stamp.instant);
  return { applied, details, ...(applied && !options.checkOnly ? { plan } : {}) };
}

const noPackage = (instant: string) =>
  deployDetails(
    {
      outcomes: [],
      problems: [
        {
          componentType: "",
          fullName: "package.xml",
          fileName: "package.xml",
          message: "No package.xml found",
          severity: "Error"
        }
      ]
    },
    instant
  );

import type { DeployOptions } from "../../../metadata/deploy/deploy-options.ts";
import { defaultDeployOptions } from "../../../metadata/deploy/deploy-options.ts";
import type { XmlElement } from "../../../metadata/xml/xml-element.ts";
import type { Operation } from "./operation.ts";
import { child, flagOf, textOf } from "./soap-request.ts";

const queued = (id: string): object => ({ done: false, id, state: "Queued" });

export const deploy: Operation = {
  name: "deploy",
  description: "Deploys or validates a zip; all or nothing unless rollbackOnError is false",
  run({ org, session, call }) {
    const zip = Buffer.from(textOf(call, "ZipFile") ?? "", "base64");
    const options = deployOptionsOf(child(call, "DeployOptions"));
    return queued(org.metadata.deployments.start(session, zip, options));
  }
};

export const deployRecentValidation: Operation = {
  name: "deployRecentValidation",
  description: "Deploys what an earlier validation found sound",
  run: ({ org, session, call }) =>
    org.metadata.deployments.startValidated(session, textOf(call, "validationId") ?? "")
};

export const checkDeployStatus: Operation = {
  name: "checkDeployStatus",
  description: "Status, counts and, on request, every component's outcome",
  run({ org, call }) {
    const id = textOf(call, "asyncProcessId") ?? "";
    return org.metadata.deployments.result(id, flagOf(call, "includeDetails") ?? false);
  }
};

export const cancelDeploy: Operation = {
  name: "cancelDeploy",
  description: "Cancels a deployment that has not been applied",
  run({ org, session, call }) {
    const { id, done } = org.metadata.deployments.cancel(session, textOf(call, "id") ?? "");
    return { done, id };
  }
};

function deployOptionsOf(element: XmlElement | undefined): DeployOptions {
  const flag = (name: Exclude<keyof DeployOptions, "testLevel">): boolean =>
    flagOf(element, name) ?? defaultDeployOptions[name];
  const testLevel = element && textOf(element, "testLevel");
  return {
    checkOnly: flag("checkOnly"),
    rollbackOnError: flag("rollbackOnError"),
    ignoreWarnings: flag("ignoreWarnings"),
    allowMissingFiles: flag("allowMissingFiles"),
    singlePackage: flag("singlePackage"),
    purgeOnDelete: flag("purgeOnDelete"),
    ...(testLevel === undefined ? {} : { testLevel })
  };
}

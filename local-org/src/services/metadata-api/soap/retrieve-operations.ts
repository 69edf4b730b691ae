import { zipSync } from "fflate";
import { SalesforceError } from "../../../errors.ts";
import { nextId } from "../../../ids.ts";
import { manifestOf } from "../../../metadata/packages/manifest.ts";
import { fileProperties } from "../../../metadata/retrieve/file-properties.ts";
import { packagePath, retrieve as retrievePackage } from "../../../metadata/retrieve/retrieve.ts";
import type { RetrieveResult } from "../retrieve-results.ts";
import type { Operation, OperationContext } from "./operation.ts";
import { child, flagOf, textOf } from "./soap-request.ts";

/** Folder of what belongs to no package, in a retrieved zip. */
const unpackagedFolder = "unpackaged/";

export const retrieve: Operation = {
  name: "retrieve",
  description: "A zip of deployed components, as package.xml names them",
  run(context) {
    const result = retrieved(context);
    context.retrievals.keep(result);
    return { done: false, id: result.id, state: "Queued" };
  }
};

export const checkRetrieveStatus: Operation = {
  name: "checkRetrieveStatus",
  description: "The retrieved zip in base64 with the properties of its files",
  run({ call, retrievals }) {
    const { zipFile, ...result } = retrievals.get(textOf(call, "asyncProcessId") ?? "");
    const includeZip = flagOf(call, "includeZip") ?? true;
    return includeZip ? { ...result, zipFile } : result;
  }
};

function retrieved({ org, call }: OperationContext): RetrieveResult {
  const request = child(call, "retrieveRequest") ?? child(call, "request");
  const unpackaged = request && child(request, "unpackaged");
  if (!unpackaged)
    throw new SalesforceError(
      "NOT_SUPPORTED",
      "Retrieving a named package is not supported by the local org: name components"
    );
  const version = textOf(unpackaged, "version") ?? textOf(request, "apiVersion") ?? "68.0";
  const result = retrievePackage(org.metadata.components(), manifestOf(unpackaged), version);
  const folder = flagOf(request, "singlePackage") ? "" : unpackagedFolder;
  const files = [...result.files].map(([path, content]) => [`${folder}${path}`, content]);
  return {
    done: true,
    id: nextId(org.database, "09S"),
    status: "Succeeded",
    success: true,
    fileProperties: result.components.map((component) =>
      fileProperties(org.database, component, `${folder}${packagePath(component)}`)
    ),
    messages: result.missing.map(({ type, fullName }) => ({
      fileName: `${folder}package.xml`,
      problem: `Entity of type '${type}' named '${fullName}' cannot be found`
    })),
    zipFile: Buffer.from(zipSync(Object.fromEntries(files))).toString("base64")
  };
}

import { ok, type Call, type Reply } from "../../server/resource.ts";

const RESOURCES = [
  "composite",
  "graphql",
  "jobs",
  "limits",
  "metadata",
  "query",
  "queryAll",
  "sobjects",
  "tooling",
  "ui-api"
];

/** `GET /services/data/vNN`: the resources of a version; `identity` is who is asking. */
export function listResources({ org, session, headers }: Call): Reply {
  const base = `/services/data/v${session.apiVersion}`;
  const entries = RESOURCES.map((name) => [
    name === "ui-api" ? "uiApi" : name,
    name === "graphql" ? `${base}/graphql` : `${base}/${name}`
  ]);
  const identity = `http://${headers.host}/id/${org.organizationId}/${session.userId}`;
  return ok({ ...Object.fromEntries(entries), identity });
}

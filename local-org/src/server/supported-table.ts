import type { Service } from "./service.ts";

const INTRODUCTION = `# What the local org supports

Generated from the code by \`node local-org/src/server/write-supported.ts\`; a test keeps it current.
Everything else answers 404 in Salesforce's error shape with the words "not supported by the local org".
\`vNN\` is any API version from 31.0 to 68.0.
`;

/** The text of SUPPORTED.md. */
export function supportedTable(services: readonly Service[]): string {
  return [INTRODUCTION, ...services.map(section)].join("\n");
}

function section({ title, routes }: Service): string {
  const rows = routes.map(
    ({ method, path, description }) => `| ${method} | \`${path}\` | ${description} |`
  );
  return [
    `## ${title}`,
    "",
    "| Method | Path | What it does |",
    "| --- | --- | --- |",
    ...rows,
    ""
  ].join("\n");
}

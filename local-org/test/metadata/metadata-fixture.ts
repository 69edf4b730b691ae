import { zipSync } from "fflate";
import { nextId } from "../../src/ids.ts";
import { defaultDeployOptions } from "../../src/metadata/deploy/deploy-options.ts";
import type { DeployOptions } from "../../src/metadata/deploy/deploy-options.ts";
import type { DeployResult } from "../../src/metadata/deploy/deploy-result.ts";
import type { CompileBundle, Metadata } from "../../src/metadata/index.ts";
import { openMetadata } from "../../src/metadata/index.ts";
import { manifestText } from "../../src/metadata/packages/manifest.ts";
import type { Session } from "../../src/org.ts";
import { openDatabase } from "../../src/storage/open-database.ts";
import { syncTables } from "../../src/storage/sync-tables.ts";

/** An org of metadata alone: real database and tables, no users. */
export interface MetadataFixture {
  readonly database: ReturnType<typeof openDatabase>;
  readonly metadata: Metadata;
  readonly deploy: (files: PackageFiles, options?: DeployExtra) => Promise<DeployResult>;
}

export type PackageFiles = Readonly<Record<string, string>>;
/** Type to members, as package.xml lists them. */
export type Members = Readonly<Record<string, readonly string[]>>;
export type DeployExtra = Partial<DeployOptions> & { readonly members?: Members };

export function openFixture(
  options: { readonly file?: string; readonly compileBundle?: CompileBundle } = {}
): MetadataFixture {
  const database = openDatabase(options.file);
  const metadata = openMetadata({
    database,
    now: () => new Date("2026-11-24T08:00:00.000Z"),
    nextId: (prefix) => nextId(database, prefix),
    syncTables,
    ...(options.compileBundle ? { compileBundle: options.compileBundle } : {})
  });
  return {
    database,
    metadata,
    deploy: async (files, { members = everything(files), ...rest } = {}) => {
      const id = metadata.deployments.start(administrator, zipOf(files, members), {
        ...defaultDeployOptions,
        ...rest
      });
      await metadata.deployments.idle();
      return metadata.deployments.result(id, true);
    }
  };
}

export function sessionWith(...permissions: readonly string[]): Session {
  const access = { hasSystemPermission: (name: string) => permissions.includes(name) };
  return { userId: "005000000000001AAA", access } as unknown as Session;
}

export const administrator = sessionWith("ModifyAllData");

export function zipOf(files: PackageFiles, members: Members): Uint8Array {
  const encoder = new TextEncoder();
  const all = { "package.xml": manifestText(new Map(Object.entries(members)), "68.0"), ...files };
  const entries = Object.entries(all).map(([path, text]) => [path, encoder.encode(text)]);
  return zipSync(Object.fromEntries(entries));
}

const typeOfDirectory: Readonly<Record<string, string>> = {
  applications: "CustomApplication",
  customMetadata: "CustomMetadata",
  customPermissions: "CustomPermission",
  dashboards: "Dashboard",
  flexipages: "FlexiPage",
  flows: "Flow",
  globalValueSets: "GlobalValueSet",
  labels: "CustomLabels",
  layouts: "Layout",
  lwc: "LightningComponentBundle",
  objectTranslations: "CustomObjectTranslation",
  objects: "CustomObject",
  pathAssistants: "PathAssistant",
  permissionsetgroups: "PermissionSetGroup",
  permissionsets: "PermissionSet",
  quickActions: "QuickAction",
  reportTypes: "ReportType",
  reports: "Report",
  staticresources: "StaticResource",
  tabs: "CustomTab",
  translations: "Translations"
};

/** The members that a package.xml for these files names. */
export function everything(files: PackageFiles): Members {
  const members: Record<string, string[]> = {};
  for (const path of Object.keys(files)) {
    const [directory = "", name = "", ...rest] = path.split("/");
    const type = typeOfDirectory[directory];
    const isFolder = rest.length === 0 && ["dashboards", "reports"].includes(directory);
    if (!type || (name.endsWith("-meta.xml") && !isFolder)) continue;
    const whole = directory === "lwc" ? name : [name, ...rest].join("/");
    const fullName = isFolder ? name.replace("-meta.xml", "") : whole.replace(/\.[^.]+$/, "");
    members[type] = [...new Set([...(members[type] ?? []), fullName])];
  }
  return members;
}

const xmlns = 'xmlns="http://soap.sforce.com/2006/04/metadata"';

export const xml = (type: string, body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${type} ${xmlns}>\n${body}\n</${type}>\n`;

/** A custom object file with a text name and these elements more. */
export const objectFile = (label: string, body = ""): string =>
  xml(
    "CustomObject",
    `<label>${label}</label><pluralLabel>${label}s</pluralLabel>` +
      `<nameField><label>${label} Name</label><type>Text</type></nameField>` +
      `<deploymentStatus>Deployed</deploymentStatus>${body}`
  );

export const field = (name: string, type: string, rest = ""): string =>
  `<fields><fullName>${name}</fullName><label>${name}</label><type>${type}</type>${rest}</fields>`;

export const textField = (name: string, rest = ""): string =>
  field(name, "Text", `<length>80</length>${rest}`);

export const moneyField = (name: string, rest = ""): string =>
  field(name, "Currency", `<precision>18</precision><scale>2</scale>${rest}`);

export const masterField = (name: string, to: string, children: string): string =>
  field(
    name,
    "MasterDetail",
    `<referenceTo>${to}</referenceTo><relationshipName>${children}</relationshipName>`
  );

/** Failures as `type name: message`, for comparison. */
export const failures = ({ details }: DeployResult): readonly string[] =>
  (details?.componentFailures ?? []).map(
    ({ componentType, fullName, problem }) => `${componentType} ${fullName}: ${problem}`
  );

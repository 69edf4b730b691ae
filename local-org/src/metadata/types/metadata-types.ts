import type { MetadataType } from "./metadata-type.ts";
import { objectChildren } from "./object-children.ts";

type Extra = Partial<Omit<MetadataType, "name" | "directory" | "suffix" | "idPrefix">>;

function type(
  name: string,
  directory: string,
  suffix: string | undefined,
  idPrefix: string,
  extra: Extra = {}
): MetadataType {
  return {
    name,
    directory,
    ...(suffix === undefined ? {} : { suffix }),
    idPrefix,
    form: "document",
    inFolder: false,
    support: "enforced",
    children: {},
    keys: {},
    ...extra
  };
}

const stored: Extra = { support: "stored" };

const objectTranslationKeys = {
  fieldSets: "name",
  fields: "name",
  layouts: "layout",
  quickActions: "name",
  recordTypes: "name",
  sharingReasons: "name",
  standardFields: "name",
  validationRules: "name",
  webLinks: "name",
  workflowTasks: "name"
};

const translationKeys = {
  customApplications: "name",
  customLabels: "name",
  customPageWebLinks: "name",
  customTabs: "name",
  flowDefinitions: "fullName",
  quickActions: "name",
  reportTypes: "name"
};

const labelChild = { name: "CustomLabel", idPrefix: "101", key: "fullName", qualified: false };

/** Every metadata type that the local org takes; the rest it refuses. Names and folders as in the Metadata API. */
export const metadataTypes: readonly MetadataType[] = [
  type("CustomObject", "objects", "object", "01I", { children: objectChildren }),
  type("CustomObjectTranslation", "objectTranslations", "objectTranslation", "01h", {
    keys: objectTranslationKeys
  }),
  type("GlobalValueSet", "globalValueSets", "globalValueSet", "0Nt"),
  type(
    "GlobalValueSetTranslation",
    "globalValueSetTranslations",
    "globalValueSetTranslation",
    "01h"
  ),
  type("StandardValueSet", "standardValueSets", "standardValueSet", "0Nt"),
  type(
    "StandardValueSetTranslation",
    "standardValueSetTranslations",
    "standardValueSetTranslation",
    "01h"
  ),
  type("CustomMetadata", "customMetadata", "md", "m00"),
  type("CustomLabels", "labels", "labels", "101", { children: { labels: labelChild } }),
  type("Translations", "translations", "translation", "01h", { keys: translationKeys }),
  type("CustomPermission", "customPermissions", "customPermission", "0CP"),
  type("PermissionSet", "permissionsets", "permissionset", "0PS"),
  type("PermissionSetGroup", "permissionsetgroups", "permissionsetgroup", "0PG"),
  type("CustomTab", "tabs", "tab", "01r"),
  type("CustomApplication", "applications", "app", "02u"),
  type("FlexiPage", "flexipages", "flexipage", "0M0"),
  type("Layout", "layouts", "layout", "00h"),
  type("QuickAction", "quickActions", "quickAction", "09D"),
  type("PathAssistant", "pathAssistants", "pathAssistant", "0qi"),
  type("LightningComponentBundle", "lwc", undefined, "0Rb", { form: "bundle" }),
  type("StaticResource", "staticresources", "resource", "081", { form: "content" }),
  type("CustomNotificationType", "notificationtypes", "notiftype", "0ML", stored),
  type("Dashboard", "dashboards", "dashboard", "01Z", { ...stored, inFolder: true }),
  type("Flow", "flows", "flow", "300"),
  type("FlowTest", "flowtests", "flowtest", "3mg"),
  type("LightningMessageChannel", "messageChannels", "messageChannel", "0mf", stored),
  type("Report", "reports", "report", "00O", { ...stored, inFolder: true }),
  type("ReportType", "reportTypes", "reportType", "070", stored),
  type("SharingRules", "sharingRules", "sharingRules", "02c", stored)
];

const byName = new Map(metadataTypes.map((each) => [each.name, each]));
const byDirectory = new Map(metadataTypes.map((each) => [each.directory, each]));

export const typeNamed = (name: string): MetadataType | undefined => byName.get(name);
export const typeInDirectory = (name: string): MetadataType | undefined => byDirectory.get(name);

/** The type that holds a child type: `CustomObject` for `CustomField`; a type itself otherwise. */
export function parentTypeOf(name: string): MetadataType | undefined {
  const parent = metadataTypes.find(({ children }) =>
    Object.values(children).some((each) => each.name === name)
  );
  return parent ?? typeNamed(name);
}

export function childTypeNamed(name: string): ReturnType<typeof childOf> {
  return childOf(parentTypeOf(name), name);
}

function childOf(parent: MetadataType | undefined, name: string) {
  return Object.values(parent?.children ?? {}).find((each) => each.name === name);
}

export const idPrefixOf = (name: string): string =>
  childTypeNamed(name)?.idPrefix ?? typeNamed(name)?.idPrefix ?? "000";

export const childTypeNamesOf = ({ children }: MetadataType): readonly string[] =>
  Object.values(children).map(({ name }) => name);

/**
 * Elements of the Metadata API that are younger than jsforce's descriptions, in the same notation.
 * Source: the declarations of @salesforce/types.
 */
export const recentProperties: Readonly<
  Record<string, Readonly<Record<string, string | readonly string[]>>>
> = {
  ComponentInstance: { identifier: "?string", visibilityRule: "?UiFormulaRule" },
  ComponentInstanceProperty: { valueList: "?ComponentInstancePropertyList" },
  ComponentInstancePropertyList: { valueListItems: ["ComponentInstancePropertyListItem"] },
  ComponentInstancePropertyListItem: { value: "string", visibilityRule: "?UiFormulaRule" },
  CustomApplicationTranslation: { description: "?string" },
  FieldInstance: {
    fieldInstanceProperties: ["FieldInstanceProperty"],
    fieldItem: "string",
    identifier: "?string",
    visibilityRule: "?UiFormulaRule"
  },
  FieldInstanceProperty: { name: "string", value: "string" },
  FlexiPageRegion: { itemInstances: ["ItemInstance"] },
  ItemInstance: { componentInstance: "?ComponentInstance", fieldInstance: "?FieldInstance" },
  LightningComponentBundle: { capabilities: "?Capabilities" },
  Capabilities: { capability: ["string"] },
  PermissionSet: { customSettingAccesses: ["PermissionSetCustomSettingAccess"] },
  PermissionSetCustomSettingAccess: { enabled: "boolean", name: "string" },
  PermissionSetGroup: { hasActivationRequired: "?boolean" },
  PermissionSetObjectPermissions: { viewAllFields: "?boolean" },
  QuickAction: { flexiPage: "?string", lightningWebComponent: "?string" },
  RelatedListItem: { quickActions: ["string"] }
};

import type * as metadata from "@salesforce/types/metadata";

/** TypeScript declarations of the component types that the local org reads. */
export interface ComponentDefinitions {
  CompactLayout: metadata.CompactLayout;
  CustomApplication: metadata.CustomApplication;
  CustomField: metadata.CustomField;
  CustomLabel: metadata.CustomLabel;
  CustomMetadata: metadata.CustomMetadata;
  CustomObject: metadata.CustomObject;
  CustomObjectTranslation: metadata.CustomObjectTranslation;
  CustomPermission: metadata.CustomPermission;
  CustomTab: metadata.CustomTab;
  FieldSet: metadata.FieldSet;
  FlexiPage: metadata.FlexiPage;
  Flow: metadata.Flow;
  FlowTest: metadata.FlowTest;
  GlobalValueSet: metadata.GlobalValueSet;
  GlobalValueSetTranslation: metadata.GlobalValueSetTranslation;
  Layout: metadata.Layout;
  LightningComponentBundle: metadata.LightningComponentBundle;
  ListView: metadata.ListView;
  PathAssistant: metadata.PathAssistant;
  PermissionSet: metadata.PermissionSet;
  PermissionSetGroup: metadata.PermissionSetGroup;
  QuickAction: metadata.QuickAction;
  RecordType: metadata.RecordType;
  StandardValueSet: metadata.StandardValueSet;
  StandardValueSetTranslation: metadata.StandardValueSetTranslation;
  StaticResource: metadata.StaticResource;
  Translations: metadata.Translations;
  ValidationRule: metadata.ValidationRule;
  WebLink: metadata.WebLink;
}

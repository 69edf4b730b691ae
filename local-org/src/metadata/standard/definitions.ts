import type { SObject } from "../schema.ts";
import { checkbox, integer, lookup, picklist, text, textArea } from "./field-makers.ts";
import { standardObject } from "./standard-object.ts";

/** The schema as rows; a deployment keeps them in step. */
export const entityDefinition: SObject = standardObject(
  "EntityDefinition",
  "4ie",
  ["Entity Definition", "Entity Definitions"],
  { setup: true },
  [
    text("DurableId", "Durable ID", 255),
    text("QualifiedApiName", "Qualified API Name", 255, { nameField: true }),
    text("NamespacePrefix", "Namespace Prefix", 15),
    text("DeveloperName", "Developer Name", 80),
    text("MasterLabel", "Master Label", 80),
    text("Label", "Label", 80),
    text("PluralLabel", "Plural Label", 80),
    text("KeyPrefix", "Key Prefix", 3),
    checkbox("IsCustomizable", "Is Customizable"),
    checkbox("IsCustomSetting", "Is Custom Setting"),
    checkbox("IsDeprecatedAndHidden", "Is Deprecated And Hidden"),
    checkbox("IsEverCreatable", "Is Ever Creatable"),
    checkbox("IsEverUpdatable", "Is Ever Updatable"),
    checkbox("IsEverDeletable", "Is Ever Deletable"),
    checkbox("IsQueryable", "Is Queryable"),
    checkbox("IsRetrieveable", "Is Retrieveable"),
    checkbox("IsLayoutable", "Is Layoutable"),
    text("InternalSharingModel", "Internal Sharing Model", 40),
    text("ExternalSharingModel", "External Sharing Model", 40)
  ]
);

export const fieldDefinition: SObject = standardObject(
  "FieldDefinition",
  "4fe",
  ["Field Definition", "Field Definitions"],
  { setup: true },
  [
    text("DurableId", "Durable ID", 255),
    text("QualifiedApiName", "Qualified API Name", 255, { nameField: true }),
    lookup("EntityDefinitionId", "Entity Definition ID", "EntityDefinition", {
      children: "Fields"
    }),
    text("NamespacePrefix", "Namespace Prefix", 15),
    text("DeveloperName", "Developer Name", 80),
    text("MasterLabel", "Master Label", 80),
    text("Label", "Label", 80),
    text("DataType", "Data Type", 80),
    integer("Length", "Length", 9),
    integer("Precision", "Precision", 9),
    integer("Scale", "Scale", 9),
    checkbox("IsNillable", "Is Nillable"),
    checkbox("IsIndexed", "Is Indexed"),
    checkbox("IsCalculated", "Is Calculated"),
    textArea("Description", "Description", 1000),
    text("SecurityClassification", "Data Sensitivity Level", 255),
    text("ComplianceGroup", "Compliance Categorization", 1000)
  ]
);

/** Lightning apps; `DurableId` equals the id that SetupEntityAccess names. */
export const appDefinition: SObject = standardObject(
  "AppDefinition",
  "02u",
  ["App Definition", "App Definitions"],
  { setup: true },
  [
    text("DurableId", "Durable ID", 255),
    text("DeveloperName", "Developer Name", 80, { nameField: true }),
    text("MasterLabel", "Master Label", 80),
    text("Label", "Label", 80),
    text("NamespacePrefix", "Namespace Prefix", 15),
    textArea("Description", "Description", 255),
    picklist("UiType", "UI Type", "Aloha|Lightning"),
    picklist("NavType", "Nav Type", "Standard|Console")
  ]
);

export const recordType: SObject = standardObject(
  "RecordType",
  "012",
  ["Record Type", "Record Types"],
  { setup: true },
  [
    text("Name", "Name", 80, { required: true, nameField: true }),
    text("DeveloperName", "Record Type Name", 80, { required: true }),
    text("NamespacePrefix", "Namespace Prefix", 15),
    textArea("Description", "Description", 255),
    text("SobjectType", "SObject Type Name", 40, { required: true }),
    checkbox("IsActive", "Active")
  ]
);

export const staticResource: SObject = standardObject(
  "StaticResource",
  "081",
  ["Static Resource", "Static Resources"],
  { setup: true },
  [
    text("Name", "Name", 80, { required: true, nameField: true }),
    text("NamespacePrefix", "Namespace Prefix", 15),
    text("ContentType", "MIME Type", 120),
    integer("BodyLength", "Size", 9),
    textArea("Description", "Description", 255),
    picklist("CacheControl", "Cache Control", "*Private|Public")
  ]
);

import type { Field } from "../schema.ts";
import { checkbox } from "./field-makers.ts";

/** System permissions that profiles and permission sets can carry, with their labels in setup. */
export const systemPermissions: Readonly<Record<string, string>> = {
  ActivateContract: "Activate Contracts",
  ApiEnabled: "API Enabled",
  AssignPermissionSets: "Assign Permission Sets",
  AuthorApex: "Author Apex",
  BulkApiHardDelete: "Bulk API Hard Delete",
  ConvertLeads: "Convert Leads",
  CreateCustomizeDashboards: "Create and Customize Dashboards",
  CreateCustomizeReports: "Create and Customize Reports",
  CreateDashboardFolders: "Create Dashboard Folders",
  CreateReportFolders: "Create Report Folders",
  CustomizeApplication: "Customize Application",
  EditEvent: "Edit Events",
  EditMyDashboards: "Edit My Dashboards",
  EditMyReports: "Edit My Reports",
  EditOppLineItemUnitPrice: "Edit Opportunity Product Sales Price",
  EditPublicFilters: "Manage Public List Views",
  EditReadonlyFields: "Edit Read Only Fields",
  EditTask: "Edit Tasks",
  ExportReport: "Export Reports",
  ImportLeads: "Import Leads",
  LightningExperienceUser: "Lightning Experience User",
  ManageCustomPermissions: "Manage Custom Permissions",
  ManageDashbdsInPubFolders: "Manage Dashboards in Public Folders",
  ManageInternalUsers: "Manage Internal Users",
  ManageProfilesPermissionsets: "Manage Profiles and Permission Sets",
  ManageReportsInPubFolders: "Manage Reports in Public Folders",
  ManageSharing: "Manage Sharing",
  ManageTranslation: "Manage Translation",
  ManageUsers: "Manage Users",
  ModifyAllData: "Modify All Data",
  ModifyMetadata: "Modify Metadata Through Metadata API Functions",
  RunFlow: "Run Flows",
  RunReports: "Run Reports",
  ScheduleReports: "Schedule Reports",
  TransferAnyEntity: "Transfer Record",
  ViewAllData: "View All Data",
  ViewAllUsers: "View All Users",
  ViewPublicDashboards: "View Dashboards in Public Folders",
  ViewPublicReports: "View Reports in Public Folders",
  ViewRoles: "View Roles and Role Hierarchy",
  ViewSetup: "View Setup and Configuration"
};

/** `PermissionsApiEnabled`… as columns of Profile and PermissionSet. */
export const systemPermissionFields = (): readonly Field[] =>
  Object.entries(systemPermissions).map(([name, label]) => checkbox(`Permissions${name}`, label));

import type { SObject } from "../schema.ts";
import { addressFields } from "./address-fields.ts";
import { checkbox, dateTime, email, lookup, phone, picklist, text } from "./field-makers.ts";
import { languages, locales, timeZones } from "./picklists.ts";
import { standardObject } from "./standard-object.ts";

export const user: SObject = standardObject(
  "User",
  "005",
  ["User", "Users"],
  { sharingModel: "Read", deletable: false, isDeleted: false },
  [
    text("Username", "Username", 80, { required: true, unique: true }),
    text("LastName", "Last Name", 80, { required: true }),
    text("FirstName", "First Name", 40),
    text("Name", "Full Name", 121, {
      nameField: true,
      formula: 'TRIM(FirstName & " " & LastName)'
    }),
    text("CompanyName", "Company Name", 80),
    text("Division", "Division", 80),
    text("Department", "Department", 80),
    text("Title", "Title", 80),
    ...addressFields(),
    email("Email", "Email", { length: 128, required: true }),
    phone("Phone", "Phone"),
    phone("Fax", "Fax"),
    phone("MobilePhone", "Mobile"),
    text("Alias", "Alias", 8, { required: true }),
    text("CommunityNickname", "Nickname", 40, { required: true, unique: true }),
    checkbox("IsActive", "Active"),
    picklist("TimeZoneSidKey", "Time Zone", timeZones, { required: true, restricted: true }),
    lookup("UserRoleId", "Role ID", "UserRole", { onDelete: "restrict", children: "Users" }),
    picklist("LocaleSidKey", "Locale", locales, { required: true, restricted: true }),
    picklist("EmailEncodingKey", "Email Encoding", "*UTF-8|ISO-8859-1", {
      required: true,
      restricted: true
    }),
    lookup("ProfileId", "Profile ID", "Profile", {
      required: true,
      onDelete: "restrict",
      children: "Users"
    }),
    picklist("UserType", "User Type", "*Standard|Guest|AutomatedProcess", { readOnly: true }),
    picklist("LanguageLocaleKey", "Language", languages, { required: true, restricted: true }),
    text("EmployeeNumber", "Employee Number", 20),
    lookup("DelegatedApproverId", "Delegated Approver ID", "User|Group"),
    lookup("ManagerId", "Manager ID", "User", { children: "ManagedUsers" }),
    dateTime("LastLoginDate", "Last Login", { readOnly: true }),
    text("FederationIdentifier", "SAML Federation ID", 512),
    text("AboutMe", "About Me", 1000),
    text("SmallPhotoUrl", "Photo", 1024, { readOnly: true }),
    text("FullPhotoUrl", "Url for full-sized Photo", 1024, { readOnly: true })
  ]
);

export const userRole: SObject = standardObject(
  "UserRole",
  "00E",
  ["Role", "Roles"],
  { setup: true },
  [
    text("Name", "Name", 80, { required: true, nameField: true }),
    lookup("ParentRoleId", "Parent Role ID", "UserRole"),
    text("DeveloperName", "Developer Name", 80),
    text("RollupDescription", "Description", 80)
  ]
);

export const group: SObject = standardObject("Group", "00G", ["Group", "Groups"], { setup: true }, [
  text("Name", "Name", 40, { required: true, nameField: true }),
  text("DeveloperName", "Developer Name", 80),
  lookup("RelatedId", "Related ID", "UserRole|User"),
  picklist("Type", "Type", "Regular|Role|RoleAndSubordinates|Organization|Queue", {
    required: true
  }),
  email("Email", "Email", { length: 255 }),
  lookup("OwnerId", "Owner ID", "Organization|User")
]);

export const groupMember: SObject = standardObject(
  "GroupMember",
  "011",
  ["Group Member", "Group Members"],
  { setup: true },
  [
    lookup("GroupId", "Group ID", "Group", {
      required: true,
      onDelete: "cascade",
      children: "GroupMembers"
    }),
    lookup("UserOrGroupId", "User/Group ID", "User|Group", { required: true, onDelete: "cascade" })
  ]
);

import type { SObject } from "../schema.ts";
import { addressFields } from "./address-fields.ts";
import { checkbox, date, email, lookup, phone, picklist, text, textArea } from "./field-makers.ts";
import { leadSources, salutations } from "./picklists.ts";
import { standardObject } from "./standard-object.ts";
import { ownerField } from "./system-fields.ts";

export const contact: SObject = standardObject(
  "Contact",
  "003",
  ["Contact", "Contacts"],
  { sharingModel: "ControlledByParent" },
  [
    lookup("AccountId", "Account ID", "Account", { children: "Contacts", onDelete: "cascade" }),
    text("LastName", "Last Name", 80, { required: true }),
    text("FirstName", "First Name", 40),
    picklist("Salutation", "Salutation", salutations),
    text("Name", "Full Name", 121, {
      nameField: true,
      formula: 'TRIM(FirstName & " " & LastName)'
    }),
    ...addressFields("Other"),
    ...addressFields("Mailing"),
    phone("Phone", "Business Phone"),
    phone("Fax", "Business Fax"),
    phone("MobilePhone", "Mobile Phone"),
    phone("HomePhone", "Home Phone"),
    phone("OtherPhone", "Other Phone"),
    phone("AssistantPhone", "Asst. Phone"),
    lookup("ReportsToId", "Reports To ID", "Contact", { children: "ContactReportees" }),
    email("Email", "Email"),
    text("Title", "Title", 128),
    text("Department", "Department", 80),
    text("AssistantName", "Assistant's Name", 40),
    picklist("LeadSource", "Lead Source", leadSources),
    date("Birthdate", "Birthdate"),
    textArea("Description", "Contact Description"),
    ownerField(),
    checkbox("HasOptedOutOfEmail", "Email Opt Out"),
    checkbox("DoNotCall", "Do Not Call"),
    date("LastActivityDate", "Last Activity", { readOnly: true })
  ]
);

import type { SObject } from "../schema.ts";
import { addressFields } from "./address-fields.ts";
import { checkbox, dateTime, integer, phone, picklist, text } from "./field-makers.ts";
import { languages, locales, timeZones } from "./picklists.ts";
import { standardObject } from "./standard-object.ts";

export const organization: SObject = standardObject(
  "Organization",
  "00D",
  ["Organization", "Organizations"],
  { setup: true, updateable: true },
  [
    text("Name", "Name", 80, { required: true, nameField: true }),
    text("Division", "Division", 80),
    ...addressFields(),
    phone("Phone", "Phone"),
    phone("Fax", "Fax"),
    text("PrimaryContact", "Primary Contact", 80),
    picklist("DefaultLocaleSidKey", "Locale", locales, { required: true }),
    picklist("TimeZoneSidKey", "Time Zone", timeZones, { required: true }),
    picklist("LanguageLocaleKey", "Language", languages, { required: true }),
    integer("FiscalYearStartMonth", "Fiscal Year Starts In", 9),
    dateTime("TrialExpirationDate", "Trial Expiration Date", { readOnly: true }),
    text("OrganizationType", "Edition", 40, { readOnly: true }),
    text("NamespacePrefix", "Namespace Prefix", 15, { readOnly: true }),
    text("InstanceName", "Instance Name", 5, { readOnly: true }),
    checkbox("IsSandbox", "Is Sandbox", { readOnly: true }),
    checkbox("IsReadOnly", "Is Read Only", { readOnly: true })
  ]
);

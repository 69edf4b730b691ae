import type { SObject } from "../schema.ts";
import { addressFields } from "./address-fields.ts";
import {
  currency,
  date,
  integer,
  lookup,
  ownedBy,
  phone,
  picklist,
  text,
  textArea,
  url
} from "./field-makers.ts";
import { standardObject } from "./standard-object.ts";
import { ownerField } from "./system-fields.ts";
import { industries, leadSources } from "./picklists.ts";

const types =
  "Prospect|Customer - Direct|Customer - Channel|Channel Partner / Reseller|Installation Partner|Technology Partner|Other";

export const account: SObject = standardObject(
  "Account",
  "001",
  ["Account", "Accounts"],
  { sharingModel: "Private" },
  [
    text("Name", "Account Name", 255, { required: true, nameField: true }),
    picklist("Type", "Account Type", types),
    lookup("ParentId", "Parent Account ID", "Account", { children: "ChildAccounts" }),
    ...addressFields("Billing"),
    ...addressFields("Shipping"),
    phone("Phone", "Account Phone"),
    phone("Fax", "Account Fax"),
    text("AccountNumber", "Account Number", 40),
    url("Website", "Website"),
    text("Sic", "SIC Code", 20),
    picklist("Industry", "Industry", industries),
    currency("AnnualRevenue", "Annual Revenue", { scale: 0 }),
    integer("NumberOfEmployees", "Employees"),
    picklist("Ownership", "Ownership", "Public|Private|Subsidiary|Other"),
    text("TickerSymbol", "Ticker Symbol", 20),
    textArea("Description", "Account Description"),
    picklist("Rating", "Account Rating", "Hot|Warm|Cold"),
    text("Site", "Account Site", 80),
    ownerField(),
    date("LastActivityDate", "Last Activity", { readOnly: true }),
    picklist("AccountSource", "Account Source", leadSources),
    text("SicDesc", "SIC Description", 80)
  ]
);

const accessLevels = "Read|Edit|All";
const childAccessLevels = "None|Read|Edit";

/** Grants beside owner and role; rows with another cause than `Manual` come from the platform. */
export const accountShare: SObject = standardObject(
  "AccountShare",
  "00r",
  ["Account Share", "Account Share"],
  { uiApi: false },
  [
    ownedBy("AccountId", "Account ID", "Account", { children: "Shares" }),
    lookup("UserOrGroupId", "User/Group ID", "User|Group", {
      required: true,
      createOnly: true,
      onDelete: "cascade"
    }),
    picklist("AccountAccessLevel", "Account Access", accessLevels, {
      required: true,
      restricted: true
    }),
    picklist("OpportunityAccessLevel", "Opportunity Access", childAccessLevels, {
      restricted: true
    }),
    picklist("CaseAccessLevel", "Case Access", childAccessLevels, { restricted: true }),
    picklist("ContactAccessLevel", "Contact Access", childAccessLevels, { restricted: true }),
    picklist("RowCause", "Row Cause", "Owner|*Manual|Rule|ImplicitChild|ImplicitParent|Team", {
      restricted: true
    })
  ]
);

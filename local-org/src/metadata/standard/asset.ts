import type { SObject } from "../schema.ts";
import {
  checkbox,
  currency,
  date,
  decimal,
  lookup,
  picklist,
  text,
  textArea
} from "./field-makers.ts";
import { standardObject } from "./standard-object.ts";
import { ownerField } from "./system-fields.ts";

export const asset: SObject = standardObject(
  "Asset",
  "02i",
  ["Asset", "Assets"],
  { sharingModel: "ControlledByParent" },
  [
    lookup("ContactId", "Contact ID", "Contact", { children: "Assets" }),
    lookup("AccountId", "Account ID", "Account", { children: "Assets", onDelete: "cascade" }),
    lookup("ParentId", "Parent Asset ID", "Asset", { children: "ChildAssets" }),
    lookup("Product2Id", "Product ID", "Product2", { children: "Assets", onDelete: "restrict" }),
    checkbox("IsCompetitorProduct", "Competitor Asset"),
    text("Name", "Asset Name", 255, { required: true, nameField: true }),
    text("SerialNumber", "Serial Number", 80),
    date("InstallDate", "Install Date"),
    date("PurchaseDate", "Purchase Date"),
    date("UsageEndDate", "Usage End Date"),
    picklist("Status", "Status", "Shipped|Installed|Registered|Obsolete|Purchased"),
    currency("Price", "Price"),
    decimal("Quantity", "Quantity", 12, 2),
    textArea("Description", "Description"),
    ownerField()
  ]
);

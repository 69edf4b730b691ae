import type { SObject } from "../schema.ts";
import { addressFields } from "./address-fields.ts";
import { date, dateTime, integer, lookup, picklist, text, textArea } from "./field-makers.ts";
import { standardObject } from "./standard-object.ts";
import { ownerField } from "./system-fields.ts";

export const contract: SObject = standardObject(
  "Contract",
  "800",
  ["Contract", "Contracts"],
  { sharingModel: "Private" },
  [
    lookup("AccountId", "Account ID", "Account", {
      children: "Contracts",
      required: true,
      onDelete: "restrict"
    }),
    lookup("Pricebook2Id", "Price Book ID", "Pricebook2", { children: "Contracts" }),
    picklist("OwnerExpirationNotice", "Owner Expiration Notice", "15|30|45|60|90|120"),
    date("StartDate", "Contract Start Date"),
    date("EndDate", "Contract End Date", { formula: "ADDMONTHS(StartDate, ContractTerm) - 1" }),
    ...addressFields("Billing"),
    integer("ContractTerm", "Contract Term", 4),
    ownerField(),
    picklist("Status", "Status", "In Approval Process|Activated|*Draft", { required: true }),
    text("StatusCode", "Status Category", 40, {
      formula:
        'IF(ISPICKVAL(Status, "In Approval Process"), "InApproval", IF(ISPICKVAL(Status, "Activated"), "Activated", "Draft"))'
    }),
    lookup("CompanySignedId", "Company Signed By ID", "User"),
    date("CompanySignedDate", "Company Signed Date"),
    lookup("CustomerSignedId", "Customer Signed By ID", "Contact", { children: "ContractsSigned" }),
    text("CustomerSignedTitle", "Customer Signed Title", 40),
    date("CustomerSignedDate", "Customer Signed Date"),
    textArea("SpecialTerms", "Special Terms", 4000),
    dateTime("ActivatedDate", "Activated Date", { readOnly: true }),
    textArea("Description", "Description"),
    text("Name", "Contract Name", 80),
    text("ContractNumber", "Contract Number", 30, {
      nameField: true,
      autoNumberFormat: "{00000000}"
    }),
    date("LastActivityDate", "Last Activity", { readOnly: true })
  ]
);

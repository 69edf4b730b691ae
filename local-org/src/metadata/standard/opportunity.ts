import type { SObject } from "../schema.ts";
import {
  checkbox,
  currency,
  date,
  decimal,
  integer,
  lookup,
  percent,
  picklist,
  text,
  textArea
} from "./field-makers.ts";
import { leadSources } from "./picklists.ts";
import { standardObject } from "./standard-object.ts";
import { ownerField } from "./system-fields.ts";

const stages =
  "Prospecting|Qualification|Needs Analysis|Value Proposition|Id. Decision Makers|Perception Analysis|" +
  "Proposal/Price Quote|Negotiation/Review|Closed Won|Closed Lost";

export const opportunity: SObject = standardObject(
  "Opportunity",
  "006",
  ["Opportunity", "Opportunities"],
  { sharingModel: "Private" },
  [
    lookup("AccountId", "Account ID", "Account", {
      children: "Opportunities",
      onDelete: "cascade"
    }),
    text("Name", "Name", 120, { required: true, nameField: true }),
    textArea("Description", "Description"),
    picklist("StageName", "Stage", stages, { required: true }),
    currency("Amount", "Amount"),
    percent("Probability", "Probability (%)", 3, 0),
    currency("ExpectedRevenue", "Expected Amount", { formula: "Amount * Probability" }),
    decimal("TotalOpportunityQuantity", "Quantity", 18, 2),
    date("CloseDate", "Close Date", { required: true }),
    picklist(
      "Type",
      "Opportunity Type",
      "Existing Customer - Upgrade|Existing Customer - Replacement|Existing Customer - Downgrade|New Customer"
    ),
    text("NextStep", "Next Step", 255),
    picklist("LeadSource", "Lead Source", leadSources),
    checkbox("IsClosed", "Closed", {
      formula: 'OR(ISPICKVAL(StageName, "Closed Won"), ISPICKVAL(StageName, "Closed Lost"))'
    }),
    checkbox("IsWon", "Won", { formula: 'ISPICKVAL(StageName, "Closed Won")' }),
    picklist(
      "ForecastCategoryName",
      "Forecast Category",
      "Omitted|*Pipeline|Best Case|Commit|Closed"
    ),
    lookup("Pricebook2Id", "Price Book ID", "Pricebook2", {
      children: "Opportunities",
      onDelete: "restrict"
    }),
    lookup("ContractId", "Contract ID", "Contract", { children: "Opportunities" }),
    ownerField(),
    date("LastActivityDate", "Last Activity", { readOnly: true }),
    integer("FiscalQuarter", "Fiscal Quarter", 9, { formula: "CEILING(MONTH(CloseDate) / 3)" }),
    integer("FiscalYear", "Fiscal Year", 9, { formula: "YEAR(CloseDate)" })
  ]
);

export const opportunityLineItem: SObject = standardObject(
  "OpportunityLineItem",
  "00k",
  ["Opportunity Product", "Opportunity Products"],
  { sharingModel: "ControlledByParent" },
  [
    lookup("OpportunityId", "Opportunity ID", "Opportunity", {
      children: "OpportunityLineItems",
      required: true,
      createOnly: true,
      masterDetail: true,
      onDelete: "cascade"
    }),
    integer("SortOrder", "Sort Order", 9),
    lookup("PricebookEntryId", "Price Book Entry ID", "PricebookEntry", {
      children: "OpportunityLineItems",
      onDelete: "restrict"
    }),
    lookup("Product2Id", "Product ID", "Product2", {
      children: "OpportunityLineItems",
      onDelete: "restrict"
    }),
    text("Name", "Opportunity Product Name", 376, {
      nameField: true,
      formula: 'Opportunity.Name & " " & Product2.Name'
    }),
    decimal("Quantity", "Quantity", 12, 2, { required: true }),
    percent("Discount", "Discount", 5, 2),
    currency("TotalPrice", "Total Price", {
      formula: "UnitPrice * Quantity * (1 - BLANKVALUE(Discount, 0))"
    }),
    currency("UnitPrice", "Sales Price"),
    currency("ListPrice", "List Price", { formula: "PricebookEntry.UnitPrice" }),
    date("ServiceDate", "Date"),
    text("Description", "Line Description", 255)
  ]
);

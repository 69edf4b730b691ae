import type { SObject } from "../schema.ts";
import { checkbox, currency, lookup, picklist, text, textArea, url } from "./field-makers.ts";
import { standardObject } from "./standard-object.ts";

export const product: SObject = standardObject(
  "Product2",
  "01t",
  ["Product", "Products"],
  { sharingModel: "Read" },
  [
    text("Name", "Product Name", 255, { required: true, nameField: true }),
    text("ProductCode", "Product Code", 255),
    textArea("Description", "Product Description", 4000),
    checkbox("IsActive", "Active"),
    picklist("Family", "Product Family", "*None"),
    text("StockKeepingUnit", "Product SKU", 180),
    picklist("QuantityUnitOfMeasure", "Quantity Unit Of Measure", "Each"),
    url("DisplayUrl", "Display URL", { length: 1000 })
  ]
);

export const priceBook: SObject = standardObject(
  "Pricebook2",
  "01s",
  ["Price Book", "Price Books"],
  { sharingModel: "Read" },
  [
    text("Name", "Price Book Name", 255, { required: true, nameField: true }),
    checkbox("IsActive", "Active"),
    textArea("Description", "Description", 255),
    checkbox("IsStandard", "Is Standard Price Book", { readOnly: true })
  ]
);

export const priceBookEntry: SObject = standardObject(
  "PricebookEntry",
  "01u",
  ["Price Book Entry", "Price Book Entries"],
  { sharingModel: "Read" },
  [
    text("Name", "Product Name", 255, { nameField: true, formula: "Product2.Name" }),
    lookup("Pricebook2Id", "Price Book ID", "Pricebook2", {
      children: "PricebookEntries",
      required: true,
      createOnly: true,
      onDelete: "cascade"
    }),
    lookup("Product2Id", "Product ID", "Product2", {
      children: "PricebookEntries",
      required: true,
      createOnly: true,
      onDelete: "cascade"
    }),
    currency("UnitPrice", "List Price", { required: true }),
    checkbox("IsActive", "Active"),
    checkbox("UseStandardPrice", "Use Standard Price"),
    text("ProductCode", "Product Code", 255, { formula: "Product2.ProductCode" })
  ]
);

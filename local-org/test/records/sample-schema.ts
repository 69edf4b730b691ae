import { schemaOf } from "../../src/metadata/building/schema-lookup.ts";
import { translationsOf } from "../../src/metadata/building/translations.ts";
import type { Field, Schema, SObject, ValidationRule } from "../../src/metadata/schema.ts";
import { standardObjects } from "../../src/metadata/standard/index.ts";
import {
  checkbox,
  currency,
  date,
  decimal,
  lookup,
  percent,
  picklist,
  recordId,
  text
} from "../../src/metadata/standard/field-makers.ts";
import type { FieldExtra } from "../../src/metadata/standard/field-makers.ts";
import { auditFields, isDeleted } from "../../src/metadata/standard/system-fields.ts";

const custom = { custom: true } as const;

function master(name: string, to: string, children: string, extra: FieldExtra = {}): Field {
  return lookup(name, name.replace("__c", ""), to, {
    ...custom,
    children,
    relationshipName: name.replace("__c", "__r"),
    masterDetail: true,
    required: true,
    createOnly: true,
    onDelete: "cascade",
    ...extra
  });
}

function reference(name: string, to: string, children: string, extra: FieldExtra = {}): Field {
  return lookup(name, name.replace("__c", ""), to, {
    ...custom,
    children,
    relationshipName: name.replace("__c", "__r"),
    ...extra
  });
}

function detail(
  name: string,
  keyPrefix: string,
  nameField: FieldExtra,
  fields: readonly Field[],
  validationRules: readonly ValidationRule[] = []
): SObject {
  const label = name.replace("__c", "").replaceAll("_", " ");
  const all = [
    recordId(),
    isDeleted(),
    text("Name", "Name", 80, { nameField: true, ...nameField }),
    ...auditFields(),
    ...fields
  ];
  return {
    name,
    label,
    pluralLabel: `${label}s`,
    keyPrefix,
    custom: true,
    customMetadata: false,
    sharingModel: "ControlledByParent",
    fields: new Map(all.map((field) => [field.name, field])),
    validationRules,
    createable: true,
    updateable: true,
    deletable: true,
    queryable: true,
    uiApi: true
  };
}

function rule(
  name: string,
  condition: string,
  message: string,
  displayField?: string
): ValidationRule {
  return { name, active: true, condition, message, ...(displayField ? { displayField } : {}) };
}

function sum(childObject: string, masterField: string, summarizedField: string): FieldExtra {
  const childRelationshipField = masterField;
  return {
    ...custom,
    readOnly: true,
    rollUp: { operation: "sum", childObject, childRelationshipField, summarizedField, filters: [] }
  };
}

const negotiation = detail("Negotiation__c", "a00", { required: true }, [
  master("Account__c", "Account", "Negotiations__r"),
  reference("Contract__c", "Contract", "Negotiations__r"),
  picklist("Phase__c", "Phase", "*Prepare|Open|Closed", { ...custom, restricted: true }),
  currency("Due__c", "Due", custom),
  currency("Walk_Away__c", "Walk Away", custom),
  currency("One_Percent__c", "One Percent", { ...custom, formula: "Due__c * 0.01" }),
  date("Decision__c", "Decision", custom),
  currency("Total__c", "Total", sum("Line__c", "Negotiation__c", "Price__c")),
  currency("Gross_Total__c", "Gross Total", sum("Line__c", "Negotiation__c", "Gross__c")),
  decimal("Line_Count__c", "Line Count", 18, 0, {
    ...custom,
    readOnly: true,
    rollUp: {
      operation: "count",
      childObject: "Line__c",
      childRelationshipField: "Negotiation__c",
      filters: []
    }
  }),
  decimal("Sent_Round__c", "Sent Round", 18, 0, {
    ...custom,
    readOnly: true,
    rollUp: {
      operation: "max",
      childObject: "Offer__c",
      childRelationshipField: "Negotiation__c",
      summarizedField: "Round__c",
      filters: [{ field: "Status__c", operation: "equals", value: "Sent, Accepted" }]
    }
  }),
  currency("Offered__c", "Offered", sum("Offer__c", "Negotiation__c", "Total__c")),
  text("External__c", "External", 80, { ...custom, unique: true, externalId: true })
]);

const line = detail(
  "Line__c",
  "a01",
  { autoNumberFormat: "NL-{000000}", readOnly: true },
  [
    master("Negotiation__c", "Negotiation__c", "Lines__r"),
    reference("Product__c", "Product2", "Lines__r", { onDelete: "restrict" }),
    currency("Price__c", "Price", { ...custom, required: true }),
    percent("Cap_Percent__c", "Cap Percent", 5, 2, { ...custom, defaultFormula: "0.03" }),
    decimal("Position__c", "Position", 4, 0, { ...custom, defaultFormula: "10" }),
    checkbox("Is_Optional__c", "Optional", custom),
    currency("Gross__c", "Gross", { ...custom, formula: "Price__c * 1.2" }),
    picklist("Tags__c", "Tags", "Red|Green|Blue", {
      ...custom,
      restricted: true,
      type: "multipicklist"
    } as FieldExtra),
    text("Line_External__c", "Line External", 80, { ...custom, unique: true, externalId: true })
  ],
  [
    rule("Price_Not_Negative", "Price__c < 0", "A price is not negative.", "Price__c"),
    rule("Open", 'ISPICKVAL(Negotiation__r.Phase__c, "Closed")', "The negotiation is closed."),
    rule(
      "Price_Moves_Little",
      "AND(NOT(ISNEW()), ISCHANGED(Price__c), Price__c > PRIORVALUE(Price__c) * 2)",
      "A price at most doubles.",
      "Price__c"
    )
  ]
);

const offer = detail(
  "Offer__c",
  "a02",
  { autoNumberFormat: "OF-{000000}", readOnly: true },
  [
    master("Negotiation__c", "Negotiation__c", "Offers__r", {
      reparentable: true,
      createOnly: false
    }),
    decimal("Round__c", "Round", 3, 0, { ...custom, required: true }),
    picklist("Status__c", "Status", "*Draft|Sent|Accepted", { ...custom, restricted: true }),
    currency("Total__c", "Total", sum("Offer_Line__c", "Offer__c", "Price__c"))
  ],
  [
    rule(
      "Sent_Content",
      'AND(NOT(ISNEW()), NOT(ISPICKVAL(PRIORVALUE(Status__c), "Draft")), ISCHANGED(Total__c))',
      "A sent offer does not change.",
      "Total__c"
    )
  ]
);

const offerLine = detail("Offer_Line__c", "a03", { autoNumberFormat: "OL-{0}", readOnly: true }, [
  master("Offer__c", "Offer__c", "Offer_Lines__r"),
  reference("Line__c", "Line__c", "Offer_Lines__r"),
  currency("Price__c", "Price", { ...custom, required: true })
]);

const french: ReadonlyMap<string, string> = new Map([
  ["ValidationRule:Line__c.Price_Not_Negative", "Un prix n’est pas négatif."],
  ["CustomField:Negotiation__c.Phase__c", "Étape"]
]);

/** Standard objects and a renewal in small: Account ▸ Negotiation ▸ Line, Offer ▸ Offer Line. */
export function sampleSchema(extra: readonly SObject[] = []): Schema {
  const objects = [...standardObjects, negotiation, line, offer, offerLine, ...extra];
  return schemaOf(objects, translationsOf(new Map([["fr", [french]]])));
}

import type { Schema } from "../metadata/schema.ts";

/** The part of a deployed Layout that pages are built from. */
export interface LayoutSource {
  readonly layoutSections: readonly {
    readonly label?: string;
    readonly detailHeading?: boolean;
    readonly style?: string;
    readonly layoutColumns: readonly {
      readonly layoutItems: readonly {
        readonly field?: string;
        readonly behavior?: string;
        readonly emptySpace?: boolean;
      }[];
    }[];
  }[];
  readonly relatedLists: readonly {
    readonly relatedList: string;
    readonly fields: readonly string[];
    readonly sortField?: string;
    readonly sortOrder?: string;
  }[];
  /** Actions in a record's header. */
  readonly platformActionList?: {
    readonly actionListContext: string;
    readonly platformActionListItems: readonly {
      readonly actionName: string;
      readonly sortOrder: number;
    }[];
  };
}

interface Columns {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly related?: Readonly<Record<string, readonly string[]>>;
}

/** What a new org shows for its standard objects. */
const STANDARD: Readonly<Record<string, Columns>> = {
  Account: {
    left: ["Name", "ParentId", "AccountNumber", "Type", "Industry", "BillingAddress"],
    right: ["OwnerId", "Phone", "Website", "NumberOfEmployees", "AnnualRevenue", "Description"],
    related: {
      RelatedContactList: ["Name", "Title", "Email", "Phone"],
      RelatedOpportunityList: ["Name", "StageName", "Amount", "CloseDate"],
      RelatedContractList: ["ContractNumber", "StartDate", "EndDate", "Status"],
      RelatedAssetList: ["Name", "Product2Id", "Status"]
    }
  },
  Contact: {
    left: ["Name", "AccountId", "Title", "Department"],
    right: ["OwnerId", "Email", "Phone", "MobilePhone", "MailingAddress", "Description"]
  },
  Opportunity: {
    left: ["Name", "AccountId", "StageName", "Amount", "CloseDate"],
    right: ["OwnerId", "Probability", "Type", "NextStep", "Description"],
    related: { RelatedLineItemList: ["Product2Id", "Quantity", "UnitPrice", "TotalPrice"] }
  },
  Contract: {
    left: ["ContractNumber", "AccountId", "Status", "StartDate", "EndDate", "ContractTerm"],
    right: ["OwnerId", "OwnerExpirationNotice", "CustomerSignedDate", "Description"]
  },
  Product2: {
    left: ["Name", "ProductCode", "Family", "IsActive"],
    right: ["Description", "CreatedById", "LastModifiedById"]
  },
  Task: {
    left: ["Subject", "ActivityDate", "Status", "Priority"],
    right: ["OwnerId", "WhatId", "WhoId", "Description"]
  },
  Event: {
    left: ["Subject", "StartDateTime", "EndDateTime", "Location"],
    right: ["OwnerId", "WhatId", "WhoId", "Description"]
  },
  Asset: {
    left: ["Name", "AccountId", "Product2Id", "Status"],
    right: ["OwnerId", "PurchaseDate", "Quantity", "Price"]
  }
};

/** Layout of an object that has none deployed: the platform's own, or all its fields. */
export function standardLayout(schema: Schema, object: string): LayoutSource {
  const { left, right, related = {} } = STANDARD[object] ?? allFields(schema, object);
  const column = (fields: readonly string[]) => ({
    layoutItems: fields.map((field) => ({ field }))
  });
  return {
    layoutSections: [{ layoutColumns: [column(left), column(right)] }],
    relatedLists: Object.entries(related).map(([relatedList, fields]) => ({ relatedList, fields }))
  };
}

function allFields(schema: Schema, object: string): Columns {
  const hidden = new Set(["Id", "IsDeleted", "SystemModstamp"]);
  const names = [...(schema.objectOf(object)?.fields.keys() ?? [])].filter(
    (name) => !hidden.has(name)
  );
  const half = Math.ceil(names.length / 2);
  return { left: names.slice(0, half), right: names.slice(half) };
}

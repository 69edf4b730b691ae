import type { Components } from "../metadata/component.ts";
import type { Schema } from "../metadata/schema.ts";
import type { Session } from "../org.ts";
import { standardTexts } from "./standard-texts.ts";
import { listViewCondition } from "./list-view-condition.ts";
import { readableColumns } from "./related-lists.ts";

export interface ListViewDefinition {
  readonly name: string;
  readonly label: string;
  readonly columns: readonly string[];
  /** SOQL condition; empty: every record. */
  readonly where: string;
}

const STANDARD_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  Account: ["Name", "BillingCity", "Type", "Phone", "OwnerId"],
  Contact: ["Name", "AccountId", "Title", "Email", "Phone"],
  Opportunity: ["Name", "AccountId", "Amount", "CloseDate", "StageName", "OwnerId"],
  Contract: ["ContractNumber", "AccountId", "Status", "StartDate", "EndDate"],
  Product2: ["Name", "ProductCode", "Family", "IsActive"],
  Task: ["Subject", "ActivityDate", "Status", "Priority", "OwnerId"],
  Event: ["Subject", "StartDateTime", "EndDateTime", "OwnerId"],
  Asset: ["Name", "AccountId", "Product2Id", "Status"]
};

/**
 * List views of an object: the deployed ones, or the platform's "All" and "My". The platform has no
 * translations for the names of deployed ones.
 */
export function listViews(
  schema: Schema,
  components: Components,
  session: Session,
  object: string
): ListViewDefinition[] {
  const deployed = components
    .ofType("ListView")
    .filter(({ fullName }) => fullName.startsWith(`${object}.`))
    .map(({ fullName, definition }) => {
      const name = fullName.slice(object.length + 1);
      return {
        name,
        label: definition.label,
        columns: readableColumns(schema, session, object, definition.columns),
        where: listViewCondition(schema, session, object, definition)
      };
    });
  return deployed.length > 0 ? deployed : standardViews(schema, session, object);
}

function standardViews(schema: Schema, session: Session, object: string): ListViewDefinition[] {
  const found = schema.objectOf(object);
  const plural = schema.translate(
    session.language,
    `ObjectPlural:${object}`,
    found?.pluralLabel ?? ""
  );
  const columns = readableColumns(
    schema,
    session,
    object,
    STANDARD_COLUMNS[object] ?? ["Name", "LAST_UPDATE"]
  );
  const texts = standardTexts(session.language);
  const label = (key: string): string => (texts[key] ?? "{0}").replace("{0}", plural);
  const all = { name: `All${object}`, label: label("allRecords"), columns, where: "" };
  if (schema.fieldOf(object, "OwnerId") === undefined) return [all];
  const where = `OwnerId = '${session.userId}'`;
  return [all, { name: `My${object}`, label: label("myRecords"), columns, where }];
}

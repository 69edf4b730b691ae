import { runRequest } from "../../../src/services/graphql/request/run-request.ts";
import type { GraphqlResponse } from "../../../src/services/graphql/request/response.ts";
import { SchemaCache } from "../../../src/services/graphql/schema/schema-cache.ts";
import type { FieldValues } from "../../../src/org.ts";
import { libraryOrg } from "../../server/test-org.ts";
import type { TestOrg, UserName } from "../../server/test-org.ts";

/** Data in the shape of each test's own query. */
export type Data = ReturnType<typeof JSON.parse>;

export interface Answer extends Omit<GraphqlResponse, "data"> {
  readonly data: Data;
}

/** The library org with three libraries of the manager's and their loans, asked by GraphQL. */
export interface GraphqlOrg extends TestOrg {
  readonly ids: Readonly<Record<"north" | "south" | "west", string>>;
  graphql(query: string, variables?: Readonly<Record<string, unknown>>, user?: UserName): Answer;
  /** As above; fails where there are errors. */
  data(query: string, variables?: Readonly<Record<string, unknown>>, user?: UserName): Data;
  insert(user: UserName, object: string, rows: readonly FieldValues[]): string[];
  setLocale(user: UserName, locale: string): void;
}

const LOANS: readonly (readonly [library: "north" | "south", id: string, fee: number | null])[] = [
  ["north", "L1", 10],
  ["north", "L2", 20.5],
  ["north", "L3", null],
  ["south", "L4", 1200.4]
];

export async function openGraphqlOrg(): Promise<GraphqlOrg> {
  const test = await libraryOrg();
  const schemas = new SchemaCache();
  const sessionOf = (user: UserName) => test.org.session(test.tokenOf(user), "68.0");
  const graphql: GraphqlOrg["graphql"] = (query, variables = {}, user = "manager") =>
    runRequest(test.org, sessionOf(user), schemas, { query, variables });
  const insert: GraphqlOrg["insert"] = (user, object, rows) => {
    const results = test.org.records.insert(sessionOf(user), object, rows, { allOrNone: true });
    return results.map(({ id, errors }) => {
      if (id === null) throw new Error(JSON.stringify(errors));
      return id;
    });
  };
  const names = ["North Library", "South Library", "West Library"];
  const [north, south, west] = insert(
    "manager",
    "Account",
    names.map((Name, index) => ({
      Name,
      Library_Code__c: `LIB${index}`,
      AnnualRevenue: (index + 1) * 1000
    }))
  ) as [string, string, string];
  const ids = { north, south, west };
  insert(
    "manager",
    "Loan__c",
    LOANS.map(([library, id, Fee__c]) => ({
      Name: `Loan ${id}`,
      Library__c: ids[library],
      Fee__c,
      Loan_External_Id__c: id,
      Status__c: id === "L4" ? "Returned" : "Open"
    }))
  );
  return {
    ...test,
    ids,
    graphql,
    insert,
    data: (query, variables, user) => {
      const { data, errors } = graphql(query, variables, user);
      if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 1));
      return data;
    },
    setLocale: (user, locale) => {
      const row = { Id: test.idOf(user), LocaleSidKey: locale };
      const results = test.org.records.update(sessionOf("admin"), "User", [row], {
        allOrNone: true
      });
      if (!results[0]?.success) throw new Error(JSON.stringify(results[0]?.errors));
    }
  };
}

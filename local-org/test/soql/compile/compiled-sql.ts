import { compileQuery } from "../../../src/soql/compile/compile-query.ts";
import { FormulaFields } from "../../../src/soql/formula/formula-fields.ts";
import { parseSoql } from "../../../src/soql/parse/parse-soql.ts";
import { createCompilation } from "../../../src/soql/resolve/compilation.ts";
import { render } from "../../../src/soql/sql/render.ts";
import type { Access } from "../../../src/org.ts";
import { NOW, schema, type Fixture } from "../query-fixture.ts";

/** The SQL a query compiles to, with its parameters as one run binds them. */
export function compiledSql(
  { database, session }: Fixture,
  soql: string,
  access: Access = session.access
): { sql: string; parameters: unknown[] } {
  const { query, allRows } = parseSoql(soql);
  const formulas = FormulaFields.of(database);
  const compilation = createCompilation({
    schema,
    formulas,
    access,
    soql,
    includeDeleted: allRows
  });
  const { sql, bindings } = render(compileQuery(compilation, query).select);
  const run = { session, now: NOW };
  const parameters = bindings.map((item) => (typeof item === "function" ? item(run) : item));
  return { sql, parameters };
}

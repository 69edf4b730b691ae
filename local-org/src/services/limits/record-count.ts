import { ok, type Call, type Reply } from "../../server/resource.ts";

/** `GET /limits/recordCount?sObjects=`: rows by object; unknown and hidden objects are left out. */
export function countRecords({ org, session, query }: Call): Reply {
  const schema = org.schema();
  const asked = query.sObjects?.split(",").map((name) => name.trim()) ?? [...schema.objects.keys()];
  const sObjects = asked
    .map((name) => schema.objectOf(name))
    .filter((object) => object !== undefined)
    .filter((object) => object.queryable && session.access.object(object.name).read)
    .map(({ name }) => {
      const { totalSize } = org.queries.query(session, `SELECT COUNT() FROM ${name}`);
      return { count: totalSize, name };
    });
  return ok({ sObjects });
}

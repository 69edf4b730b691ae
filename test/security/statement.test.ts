import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { SENDER } from "c/paperPerson";
import { parse, print, visit, type FieldNode } from "graphql";

const root = join(import.meta.dirname, "..", "..");
/** What a member's statement is made of; the chooser only lists members by name. */
const bundles = "memberStatement{,Query,Document}";
const sources = globSync(`force-app/main/consortia/lwc/${bundles}/*.ts`, { cwd: root }).map(
  (path) => ({ path, text: readFileSync(join(root, path), "utf8") })
);
const queries = sources.flatMap(({ text }) =>
  [...text.matchAll(/gql`([^`]+)`/g)].map(([, query = ""]) =>
    parse(query.replace("${SENDER}", SENDER))
  )
);

function fieldsOf(at: (field: FieldNode) => boolean): FieldNode[] {
  const found: FieldNode[] = [];
  for (const query of queries)
    visit(query, {
      Field: (field) => {
        if (at(field)) found.push(field);
      }
    });
  return found;
}

/** Lists of records, with what they are filtered by. */
const lists = fieldsOf(({ arguments: given = [] }) => given.length > 0).map(
  ({ name, arguments: given = [] }) => [
    name.value,
    given.flatMap((each) => (each.name.value === "where" ? [print(each.value)] : [])).join()
  ]
);

describe("a member's statement", () => {
  test("asks for one member by its id, and for sums of a deal that is not confidential", () => {
    assert.deepEqual(lists, [
      ["Deal_Member__c", "{ Id: { eq: $id } }"],
      ["Member_Fees__r", ""],
      ["Allocation_Scenario__c", "{ Deal__c: { eq: $dealId }, Is_Chosen__c: { eq: true } }"],
      ["Consortium_Deal__c", "{ Id: { eq: $dealId }, Allocations_Confidential__c: { eq: false } }"],
      ["Deal_Years__r", ""]
    ]);
  });

  test("asks a scenario for its model only: settings and results hold all members", () => {
    const [scenario] = fieldsOf(({ name }) => name.value === "Allocation_Scenario__c");
    const text = print(scenario!);
    assert.match(text, /Model__c/);
    assert.deepEqual(
      fieldsOf(({ name }) => /^(Parameters|Results|Note)__c$/.test(name.value)),
      []
    );
  });

  test("asks a confidential deal for nothing that other members' shares could be told from", () => {
    const [member] = fieldsOf(({ name }) => name.value === "Deal_Member__c");
    assert.doesNotMatch(
      print(member!),
      /Envelope|Total__c|_Count__c|Participa|Base_Amount|Allocated_Amount|Weight_Total/
    );
  });

  test("reads in no other way", () => {
    const platform = sources.flatMap(({ text }) =>
      [...text.matchAll(/from "(lightning\/[^"]+)"/g)].map(([, name]) => name)
    );
    assert.deepEqual([...new Set(platform)].sort(), ["lightning/graphql", "lightning/refresh"]);
  });
});

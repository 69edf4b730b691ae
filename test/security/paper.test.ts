import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { SENDER } from "c/paperPerson";
import { Kind, parse, type FieldNode, type SelectionSetNode } from "graphql";
import { readModel } from "../../docs/generate/model/read-model.ts";
import { metadataFiles } from "../metadata/project.ts";
import { chainOf, sourcesByField } from "./derivations/derived-fields.ts";
import { FieldPaths } from "./derivations/field-paths.ts";

const root = join(import.meta.dirname, "..", "..");
/** What paper for a customer is made of. */
const bundles = "{negotiationPaper*,offerDocument*,priceSchedule,valueDossier}";
const sources = globSync(`force-app/main/renewals/lwc/${bundles}/*.ts`, { cwd: root }).map(
  (path) => ({ path, text: readFileSync(join(root, path), "utf8") })
);

const paths = new FieldPaths(readModel(metadataFiles));
const origins = sourcesByField(metadataFiles, paths);

/** `Object.Field` of all that a query selects, filters, groups or sorts by, parents' fields included. */
function fieldsOf(query: string): string[] {
  const keys: string[] = [];
  for (const definition of parse(query).definitions)
    if (definition.kind === Kind.OPERATION_DEFINITION) walk(definition.selectionSet, [], keys);
  return [...new Set(keys)];
}

function walk(set: SelectionSetNode | undefined, owner: readonly string[], keys: string[]): void {
  for (const node of set?.selections ?? []) {
    if (node.kind !== Kind.FIELD) continue;
    const name = node.name.value;
    const inside = isWrapper(name) ? owner : ownerOf(name, owner);
    if (owner.length > 0 && /__c$/.test(name)) keys.push([...owner, name].join("."));
    for (const argument of argumentFields(node)) keys.push([...inside, argument].join("."));
    walk(node.selectionSet, inside, keys);
  }
}

const isWrapper = (name: string): boolean =>
  /^(uiapi|query|aggregate|edges|node|value|label|sum|currentUser|Name|Id)$/.test(name);

/** Objects stand below `query` and `aggregate`; a relationship adds a step, a child list begins anew. */
function ownerOf(name: string, owner: readonly string[]): readonly string[] {
  const children: Readonly<Record<string, string>> = {
    Negotiation_Offers__r: "Negotiation_Offer__c"
  };
  if (children[name]) return [children[name]];
  if (/__r$/.test(name)) return [...owner, name];
  return owner.length === 0 ? [name] : owner;
}

const argumentFields = (node: FieldNode): string[] =>
  (node.arguments ?? []).flatMap(({ value }) =>
    [...JSON.stringify(value).matchAll(/"value":"(\w+__c)"/g)].map(([, name = ""]) => name)
  );

const queries = sources.flatMap(({ text }) =>
  [...text.matchAll(/gql`([^`]+)`/g)].map(([, query = ""]) => query.replace("${SENDER}", SENDER))
);

describe("paper for a customer", () => {
  const read = queries.flatMap(fieldsOf);

  test("reads three queries, and no field that is Restricted or comes from one", () => {
    assert.equal(queries.length, 3);
    assert.ok(read.length > 40, read.join());
    const hidden = read.flatMap((key) => {
      const [object = "", ...path] = key.split(".");
      const field = paths.at(object, path);
      assert.ok(field, `${key} is no field of ours`);
      return (chainOf(field, origins) ?? []).map(({ key: at }) => `${key} comes from ${at}`);
    });
    assert.deepEqual(hidden, []);
  });

  test("would be refused such a field", () => {
    const worst = `query { uiapi { query { Renewal_Negotiation__c(first: 1) { edges { node {
      Walk_Away_Amount__c { value }
      Negotiation_Offers__r(first: 1, where: { Is_Below_Walk_Away__c: { eq: true } }) { edges { node { Id } } }
    } } } } } }`;
    const found = fieldsOf(worst);
    assert.deepEqual(found, [
      "Renewal_Negotiation__c.Walk_Away_Amount__c",
      "Negotiation_Offer__c.Is_Below_Walk_Away__c"
    ]);
    for (const key of found) {
      const [object = "", ...path] = key.split(".");
      assert.notEqual(chainOf(paths.at(object, path)!, origins), undefined, key);
    }
  });

  test("reads nothing else: one record by name, whose one field is the negotiation", () => {
    const all = sources.map(({ text }) => text).join("\n");
    const platform = [...all.matchAll(/from "(lightning\/[^"]+)"/g)].map(([, name]) => name);
    assert.deepEqual([...new Set(platform)].sort(), ["lightning/graphql", "lightning/uiRecordApi"]);
    assert.deepEqual(
      [...all.matchAll(/import \{ (\w+) \} from "lightning\/uiRecordApi"/g)].map(
        ([, name]) => name
      ),
      ["getRecord"]
    );
    assert.deepEqual(all.match(/offerFields = .*/g), [
      "offerFields = [`${OFFER}.Negotiation__c`];"
    ]);
    assert.deepEqual(all.match(/getRecord, \{[^}]*\}/g), [
      'getRecord, { recordId: "$offerRecordId", fields: "$offerFields" }'
    ]);
  });

  test("knows no word of the negotiation team", () => {
    const words =
      /walk.?away|reservation|bottom.?line|rupture|réserve|plancher|opening amount|target/i;
    for (const { path, text } of sources) assert.doesNotMatch(text, words, path);
  });

  test("notes, approvals and the ledger of concessions stay inside", () => {
    const internal =
      /Note__c|Approval_Reason|Approver|Present_Value|Cost_Amount|Concession|Forecast|Next_Step/;
    assert.deepEqual(
      read.filter((key) => internal.test(key)),
      []
    );
  });
});

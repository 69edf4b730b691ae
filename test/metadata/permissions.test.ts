import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { fieldOf, fields } from "./fields.ts";
import { children, filesOfType, text, type MetadataFile } from "./project.ts";

const sets = filesOfType("PermissionSet");
const domainOf = ({ path }: MetadataFile): string => /main\/([^/]+)\//.exec(path)?.[1] ?? "";

/** Fields that a permission set can name: not the required ones, not master-details, none of custom metadata. */
const grantable = fields.filter(
  ({ object, required, type }) => !required && type !== "MasterDetail" && !object.endsWith("__mdt")
);

function granted({ content }: MetadataFile): Map<string, boolean> {
  return new Map(
    children(content, "fieldPermissions").map((each) => [
      text(each, "field"),
      text(each, "editable") === "true"
    ])
  );
}

function objectRights(set: MetadataFile): [string, string][] {
  return children(set.content, "objectPermissions").map((each) => [
    text(each, "object"),
    ["Create", "Read", "Edit", "Delete"]
      .filter((right) => text(each, `allow${right}`) === "true")
      .map(([initial]) => initial)
      .join("")
  ]);
}

/** `account-plan` has Account_Plan_View and Account_Plan_Edit. */
const domains = [...new Set(fields.map(({ file }) => domainOf(file)))].filter(
  (domain) => domain !== "default"
);
const nameOf = (domain: string): string =>
  domain.replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) =>
    dash === "" ? letter.toUpperCase() : `_${letter.toUpperCase()}`
  );
const setNamed = (name: string): MetadataFile => {
  const set = sets.find((each) => each.name === name);
  assert.ok(set, `no permission set ${name}`);
  return set;
};

describe("permission sets", () => {
  for (const domain of domains) {
    const [view, edit] = ["View", "Edit"].map((kind) => `${nameOf(domain)}_${kind}`) as [
      string,
      string
    ];
    const own = grantable.filter(
      ({ file, object }) => domainOf(file) === domain && object.endsWith("__c")
    );
    const open = own.filter(({ restricted }) => !restricted).map(({ key }) => key);

    test(`${view} and ${edit} grant every field of ${domain} but the restricted ones`, () => {
      for (const name of [view, edit]) {
        const given = [...granted(setNamed(name)).keys()];
        assert.deepEqual(
          open.filter((key) => !given.includes(key)),
          [],
          name
        );
        assert.deepEqual(
          given.filter((key) => fieldOf(key)?.restricted),
          [],
          name
        );
      }
    });

    test(`${view} only reads; ${edit} edits only what is written`, () => {
      assert.ok(
        [...granted(setNamed(view)).values()].every((editable) => !editable),
        view
      );
      for (const [object, rights] of objectRights(setNamed(view)))
        assert.equal(rights, "R", `${view}: ${object}`);
      for (const [key, editable] of granted(setNamed(edit)))
        assert.ok(!editable || fieldOf(key)?.written, `${edit}: ${key}`);
    });
  }

  test("fields on standard objects can be read and edited through some set", () => {
    for (const { key } of grantable.filter(({ object }) => !object.includes("__"))) {
      const levels = sets.flatMap((set) => granted(set).get(key) ?? []);
      assert.ok(levels.includes(true) && levels.includes(false), key);
    }
  });

  test("nobody may delete a negotiation or write an account, no set modifies all", () => {
    for (const set of sets) {
      for (const permission of children(set.content, "objectPermissions"))
        assert.equal(text(permission, "modifyAllRecords"), "false", set.name);
      for (const [object, rights] of objectRights(set)) {
        if (object === "Renewal_Negotiation__c") assert.doesNotMatch(rights, /D/, set.name);
        if (object === "Account") assert.equal(rights, "R", set.name);
      }
    }
  });
});

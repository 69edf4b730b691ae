import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { readModel } from "../../docs/generate/model/read-model.ts";
import { metadataFiles } from "../metadata/project.ts";
import { derivations } from "./derivations/derivations.ts";
import { SOUND, WAYS_OUT } from "./derivations/planted.ts";

/**
 * Flows that go by a hidden value and tell nobody who may not know it; what they do is proven in
 * `test/domains/renewals/offer-sending.test.ts`.
 */
const TELL_NOBODY: Readonly<Record<string, string>> = {
  Offer_Keep_Packages_Equal: "compares worths behind the permission Negotiation Team alone",
  Offer_Tell_Manager: "writes a task about no record, in the same words for all, to somebody else"
};
const tellsNobody = (line: string): boolean =>
  Object.keys(TELL_NOBODY).some((flow) =>
    new RegExp(`/${flow}\\.flow-meta\\.xml: \\w+ goes by a hidden value$`).test(line)
  );

describe("what comes from a Restricted field is Restricted", () => {
  test("in the whole project", () => {
    const lines = derivations(metadataFiles);
    assert.deepEqual(
      lines.filter((line) => !tellsNobody(line)),
      []
    );
    for (const flow of Object.keys(TELL_NOBODY))
      assert.ok(
        lines.some((line) => line.includes(flow)),
        `${flow} needs no exception`
      );
  });

  test("and there are Restricted fields, all of them granted by Negotiation_Confidential", () => {
    const { objects, permissionSets } = readModel();
    const granted = permissionSets.find(({ name }) => name === "Negotiation_Confidential")!.fields;
    const restricted = objects
      .flatMap(({ fields }) => fields)
      .filter(({ classification }) => classification === "Restricted");
    assert.ok(restricted.length >= 5);
    assert.deepEqual(
      restricted.map(({ key }) => key).sort(),
      [...granted.keys()].sort(),
      "the set grants these and nothing else"
    );
    for (const { key, written } of restricted)
      assert.deepEqual(granted.get(key), { read: true, edit: written }, key);
  });

  test("the check says nothing of what is sound", () => {
    assert.deepEqual(derivations(SOUND), []);
  });

  for (const { what, files, found } of WAYS_OUT) {
    test(`the check finds ${what}`, () => {
      const lines = derivations([...SOUND, ...files]);
      assert.equal(lines.length, found.length, lines.join("\n"));
      for (const each of found)
        assert.ok(
          lines.some((line) => each.test(line)),
          lines.join("\n")
        );
    });
  }
});

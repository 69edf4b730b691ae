import { before, describe, test } from "node:test";
import type { ModelObject } from "../../../docs/generate/model/project-model.ts";
import { readModel } from "../../../docs/generate/model/read-model.ts";
import type { Asker, Row } from "./asker.ts";
import { assertNone } from "./assert-none.ts";
import { rowProbes, type RowTarget } from "./hidden-row-probes.ts";
import { sameAnswers } from "./indistinct.ts";
import { ghostId } from "./samples.ts";
import type { SeededOrg } from "./security-org.ts";

const { objects } = readModel();
const ours = objects.filter(({ custom, customMetadata }) => custom && !customMetadata);

/** Tries to find rows that sharing hides from a colleague with the same permissions. */
export function testHiddenRows(seeded: () => SeededOrg): void {
  describe("an account manager of other accounts", () => {
    let asker: Asker;
    before(() => {
      asker = seeded().org.user("colleague");
    });

    test("is told the same of hidden records as of none", async () => {
      const problems: string[] = [];
      for (const object of objects.filter(({ customMetadata }) => !customMetadata)) {
        const hidden = await hiddenRow(asker, seeded(), object.name);
        if (hidden === undefined) continue;
        const ghost = ghostId(hidden.Id);
        const taken = keyOf(object, hidden)?.value ?? "";
        const found = await sameAnswers(
          asker,
          rowProbes(targetOf(object, hidden.Id, keyOf(object, hidden))),
          rowProbes(targetOf(object, ghost, ghostKeyOf(object, hidden))),
          [hidden.Id, ghost, hidden.Id.slice(0, 15), ghost.slice(0, 15), taken, "no-such-key"]
        );
        problems.push(...found.map((problem) => `${object.name}: ${problem}`));
      }
      assertNone(problems);
    });

    test("is not told whose a value already taken is", async () => {
      const problems: string[] = [];
      for (const object of ours) {
        const hidden = await hiddenRow(asker, seeded(), object.name);
        const key = hidden && keyOf(object, hidden);
        if (!hidden || !key) continue;
        const { text } = await asker.ask({
          method: "POST",
          path: `/sobjects/${object.name}`,
          body: { [key.field]: key.value }
        });
        if (text.includes(hidden.Id.slice(0, 15))) problems.push(`${object.name}: ${text}`);
      }
      assertNone(problems);
    });
  });
}

async function hiddenRow(
  asker: Asker,
  { samples }: SeededOrg,
  object: string
): Promise<Row | undefined> {
  const visible = new Set((await asker.rows(`SELECT Id FROM ${object}`)).map(({ Id }) => Id));
  return samples.get(object)?.find(({ Id }) => !visible.has(Id));
}

function targetOf(object: ModelObject, id: string, key: RowTarget["key"]): RowTarget {
  const references = ours
    .flatMap(({ fields }) => fields)
    .filter(({ referenceTo }) => referenceTo === object.name);
  return {
    object: object.name,
    id,
    key,
    references: references.map(({ object: from, name }) => ({ object: from, field: name })),
    lists: references
      .map(({ childRelationship }) => childRelationship)
      .filter((name) => name !== "")
  };
}

function keyOf({ fields }: ModelObject, row: Row): RowTarget["key"] {
  const key = fields.find(({ type, name }) => type.includes("external id") && row[name] !== null);
  return key && { field: key.name, value: String(row[key.name]) };
}

function ghostKeyOf(object: ModelObject, row: Row): RowTarget["key"] {
  const key = keyOf(object, row);
  return key && { field: key.field, value: "no-such-key" };
}

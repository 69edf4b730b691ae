import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { ModelObject } from "../../../docs/generate/model/project-model.ts";
import { readModel } from "../../../docs/generate/model/read-model.ts";
import type { UserKind } from "../../../docs/generate/security/user-kinds.ts";
import type { Asker } from "./asker.ts";
import { assertNone } from "./assert-none.ts";
import { bulkIngest } from "./bulk-probes.ts";
import type { Probe } from "./field-target.ts";
import { acceptedWrites } from "./indistinct.ts";
import { kindsOf } from "./kinds.ts";
import { administrationProbes } from "./metadata-probes.ts";
import { isReadable, Targets } from "./samples.ts";
import type { SeededOrg } from "./security-org.ts";
import { createProbes, deleteProbes, updateProbes, type WriteTarget } from "./write-probes.ts";

const model = readModel();
const objects = model.objects.filter(({ customMetadata }) => !customMetadata);
const ours = objects.filter(({ custom }) => custom);

/** Tries to write what each user kind may not, and looks that nothing has changed. */
export function testRefusedWrites(seeded: () => SeededOrg): void {
  let untouched: string;
  before(async () => {
    untouched = await stateOf(seeded().org.admin);
  });

  for (const kind of kindsOf(model)) {
    describe(`${kind.label} writes`, () => {
      let asker: Asker;
      let targets: Targets;

      before(async () => {
        const { org, samples } = seeded();
        asker = await org.as(kind.group);
        targets = await Targets.of(model, kind, samples, asker);
      });

      test("rows that may not be created, changed or deleted", async () => {
        const problems: string[] = [];
        for (const object of ours) {
          const probes = rowProbes(kind, object, targets);
          const found = await acceptedWrites(asker, probes);
          problems.push(...found.map((problem) => `${object.name}: ${problem}`));
        }
        assertNone(problems);
      });

      test("fields that may not be written on rows that may", async () => {
        const problems: string[] = [];
        for (const object of objects.filter(({ name }) => isReadable(kind, name))) {
          const probes = fieldProbes(kind, object, targets);
          const found = await acceptedWrites(asker, probes);
          problems.push(...found.map((problem) => `${object.name}: ${problem}`));
        }
        assertNone(problems);
      });

      test("the same through Bulk API 2.0", async () => {
        const problems: string[] = [];
        for (const object of ours) {
          for (const { operation, csv } of bulkJobs(kind, object, targets)) {
            const end = await bulkIngest(asker, object.name, operation, csv);
            const refused = ["Refused", "Failed"].includes(end.state) || end.failed > 0;
            if (!refused || end.failed !== end.processed)
              problems.push(`${object.name} ${operation}: ${JSON.stringify(end)}`);
          }
        }
        assertNone(problems);
      });

      test("metadata, permissions and users are the administrator's", async () => {
        assertNone(await acceptedWrites(asker, administrationProbes(asker)));
      });

      test("nothing has changed", async () => {
        assert.equal(await stateOf(seeded().org.admin), untouched);
      });
    });
  }
}

/** Rows and last changes of every object. */
async function stateOf(admin: Asker): Promise<string> {
  const states: string[] = [];
  for (const { name } of ours) {
    const [row] = await admin.rows(`SELECT COUNT(Id), MAX(SystemModstamp) FROM ${name}`);
    states.push(`${name} ${JSON.stringify(row)}`);
  }
  return states.join("\n");
}

function writeTarget(
  object: ModelObject,
  targets: Targets,
  fields: readonly string[]
): WriteTarget {
  const row = targets.rowWith(object.name, fields[0] ?? "Id");
  const key = object.fields.find(({ type }) => type.includes("external id"))?.name;
  return {
    object: object.name,
    id: row.Id,
    values: Object.fromEntries(fields.map((field) => [field, row[field] ?? null])),
    key
  };
}

function rowProbes(kind: UserKind, object: ModelObject, targets: Targets): Probe[] {
  const rights = kind.object(object.name);
  const written = object.fields.find(
    ({ written, kind: type }) => written && type !== "MasterDetail"
  );
  const target = writeTarget(object, targets, written === undefined ? [] : [written.name]);
  return [
    ...(rights.create ? [] : createProbes(target)),
    ...(rights.edit ? [] : updateProbes(target)),
    ...(rights.delete ? [] : deleteProbes(target))
  ];
}

/** One field at a time, on objects that the user may otherwise write; on standard objects, our hidden fields. */
function fieldProbes(kind: UserKind, object: ModelObject, targets: Targets): Probe[] {
  const { create, edit } = object.custom ? kind.object(object.name) : { create: true, edit: true };
  return object.fields
    .filter(
      ({ key }) => kind.field(key) === "none" || (object.custom && kind.field(key) === "read")
    )
    .flatMap(({ name, written }, index) => {
      const target = writeTarget(object, targets, [name]);
      const probes = [
        ...(create ? createProbes(target) : []),
        ...(edit ? updateProbes(target) : [])
      ];
      const tried = written || index === 0 ? probes : probes.filter(isPlain);
      return tried.map((probe) => ({ ...probe, name: `${name} ${probe.name}` }));
    });
}

/** What nobody can write is tried by every route once, and by the plain one for each field. */
const isPlain = ({ name }: Probe): boolean => ["REST update", "UI API create"].includes(name);

function bulkJobs(
  kind: UserKind,
  object: ModelObject,
  targets: Targets
): { operation: string; csv: string }[] {
  const rights = kind.object(object.name);
  const { id } = writeTarget(object, targets, []);
  const closed = object.fields.find(({ key }) => kind.field(key) !== "edit");
  const field = closed ?? object.fields[0];
  return [
    ...(rights.create ? [] : [{ operation: "insert", csv: `${field?.name}\n1\n` }]),
    ...(rights.edit && closed === undefined
      ? []
      : [{ operation: "update", csv: `Id,${field?.name}\n${id},1\n` }]),
    ...(rights.delete ? [] : [{ operation: "delete", csv: `Id\n${id}\n` }])
  ];
}

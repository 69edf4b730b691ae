import assert from "node:assert/strict";
import { before, describe, test } from "node:test";
import type { ModelField, ModelObject } from "../../../docs/generate/model/project-model.ts";
import { readModel } from "../../../docs/generate/model/read-model.ts";
import type { Asker, Row } from "./asker.ts";
import { assertNone } from "./assert-none.ts";
import { bulkQuery } from "./bulk-probes.ts";
import { namingProbes, showingProbes } from "./hidden-field-probes.ts";
import { absenceProbes, objectProbes } from "./hidden-object-probes.ts";
import { showing, tellingProbes } from "./indistinct.ts";
import { kindsOf } from "./kinds.ts";
import { ghostId, ghostValue, isReadable, Targets } from "./samples.ts";
import type { SeededOrg } from "./security-org.ts";

const model = readModel();
const objects = model.objects.filter(({ customMetadata }) => !customMetadata);
const ours = objects.filter(({ custom }) => custom);

/** A name of the same length that nothing has. */
const unknownName = (name: string): string => `Zzz${name.slice(3)}`;

/** Tries to find what each user kind may not read. */
export function testHidden(seeded: () => SeededOrg): void {
  test("the demo book has rows of every object", () => {
    const empty = ours.filter(({ name }) => (seeded().samples.get(name) ?? []).length === 0);
    assert.deepEqual(
      empty.map(({ name }) => name),
      []
    );
  });

  for (const kind of kindsOf(model)) {
    describe(`${kind.label} reads`, () => {
      let asker: Asker;
      let targets: Targets;

      before(async () => {
        const { org, samples } = seeded();
        asker = await org.as(kind.group);
        targets = await Targets.of(model, kind, samples, asker);
      });

      const hiddenFields = objects
        .filter(({ name }) => isReadable(kind, name))
        .flatMap(({ fields }) => fields)
        .filter(({ key }) => kind.field(key) === "none");
      const hiddenObjects = ours.filter(({ name }) => !kind.object(name).read);

      test(`${hiddenFields.length} hidden fields are neither found nor inferred`, async () => {
        const problems: string[] = [];
        for (const field of hiddenFields) {
          const found = await fieldProblems(asker, targets, field);
          problems.push(...found.map((problem) => `${field.key}: ${problem}`));
        }
        for (const [object, fields] of Map.groupBy(hiddenFields, (field) => field.object)) {
          const found = await shownProblems(asker, targets, fields);
          problems.push(...found.map((problem) => `${object}: ${problem}`));
        }
        assertNone(problems);
      });

      test(`${hiddenObjects.length} hidden objects are as if they were not there`, async () => {
        const problems: string[] = [];
        for (const object of hiddenObjects) {
          const id = seeded().samples.get(object.name)?.[0]?.Id ?? ghostId("a99");
          const found = await objectProblems(asker, targets, object, id);
          problems.push(...found.map((problem) => `${object.name}: ${problem}`));
        }
        assertNone(problems);
      });
    });
  }
}

async function fieldProblems(asker: Asker, targets: Targets, field: ModelField): Promise<string[]> {
  const row = targets.rowWith(field.object, field.name);
  const value = row[field.name];
  const target = targets.fieldTarget(field, row, value);
  const other = targets.fieldTarget(field, row, ghostValue(field, value));
  const unknown = { ...other, field: unknownName(field.name) };
  const literals = [target, other].map(({ literal }) => literal.replaceAll("'", ""));
  const secret = secretOf(row, field.name);
  const exported = await bulkQuery(asker, `SELECT Id, ${field.name} FROM ${field.object}`);
  return [
    ...(await tellingProbes(asker, {
      hidden: namingProbes(target),
      unknown: namingProbes(unknown),
      blurred: [...literals, ...literals.map(encodeURIComponent), field.name, unknown.field],
      secret
    })),
    ...(/^(Refused|Failed)$/.test(exported.state) ? [] : [`Bulk query: ${exported.text}`])
  ];
}

/** What is said of an object and its rows without being asked for the hidden fields. */
async function shownProblems(
  asker: Asker,
  targets: Targets,
  fields: readonly ModelField[]
): Promise<string[]> {
  const [first] = fields;
  if (first === undefined) return [];
  const row = targets.rowWith(first.object, first.name);
  const names = fields.map(({ name }) => name);
  const secrets = names.map((name) => secretOf(row, name)).filter((value) => value !== undefined);
  const probes = showingProbes(targets.fieldTarget(first, row, null), names);
  return showing(asker, probes, new RegExp(`"(${names.join("|")})"`), secrets);
}

async function objectProblems(
  asker: Asker,
  targets: Targets,
  object: ModelObject,
  id: string
): Promise<string[]> {
  const unknown = unknownName(object.name);
  const of = (name: string, record: string) =>
    objectProbes({ ...targets.objectTarget(object, record), object: name });
  return [
    ...(await tellingProbes(asker, {
      hidden: of(object.name, id),
      unknown: of(unknown, ghostId(id)),
      blurred: [object.name, unknown, id, ghostId(id), id.slice(0, 15)],
      secret: undefined
    })),
    ...(await showing(
      asker,
      absenceProbes(targets.objectTarget(object, id)),
      new RegExp(`"${object.name}"`),
      []
    ))
  ];
}

/** The value as text, where it is long enough to be recognised and no other field of the row tells it. */
function secretOf(row: Row, field: string): string | undefined {
  const value = row[field];
  if (!/^(string|number)$/.test(typeof value) || String(value).length < 5) return undefined;
  const others = Object.entries(row).filter(([name]) => name !== field);
  return JSON.stringify(others).includes(String(value)) ? undefined : String(value);
}

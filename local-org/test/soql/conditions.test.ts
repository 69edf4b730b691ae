import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { openFixture } from "./query-fixture.ts";

interface Row {
  readonly Name: string;
  readonly Round__c: number | null;
  readonly Phase__c: string | null;
}

interface Condition {
  readonly soql: string;
  readonly holds: (row: Row) => boolean;
}

const rounds = [null, 1, 2, 3];
const phases = [null, "Prepare", "Open", "Closed"];
const rows: Row[] = rounds.flatMap((Round__c) =>
  phases.map((Phase__c) => ({ Name: `${Round__c} ${Phase__c}`, Round__c, Phase__c }))
);

const number: fc.Arbitrary<Condition> = fc
  .tuple(fc.constantFrom("=", "!=", "<", "<=", ">", ">="), fc.integer({ min: 0, max: 4 }))
  .map(([operator, value]) => ({
    soql: `Round__c ${operator} ${value}`,
    holds: ({ Round__c: round }) => {
      if (operator === "!=") return round !== value;
      if (round === null) return false;
      if (operator === "=") return round === value;
      if (operator === "<") return round < value;
      if (operator === "<=") return round <= value;
      return operator === ">" ? round > value : round >= value;
    }
  }));

const phase: fc.Arbitrary<Condition> = fc
  .tuple(
    fc.constantFrom("IN", "NOT IN"),
    fc.subarray(["prepare", "OPEN", "Closed"], { minLength: 1 })
  )
  .map(([operator, values]) => ({
    soql: `Phase__c ${operator} (${values.map((value) => `'${value}'`).join(", ")})`,
    holds: ({ Phase__c }) => {
      const listed = values.some((value) => value.toLowerCase() === Phase__c?.toLowerCase());
      return operator === "IN" ? listed : !listed;
    }
  }));

const blank: fc.Arbitrary<Condition> = fc.constantFrom(
  { soql: "Phase__c = null", holds: ({ Phase__c }: Row) => Phase__c === null },
  { soql: "Round__c != null", holds: ({ Round__c }: Row) => Round__c !== null }
);

const leaf = fc.oneof(number, phase, blank);

const negated = ({ soql, holds }: Condition): Condition => ({
  soql: `(NOT (${soql}))`,
  holds: (row) => !holds(row)
});

const { condition } = fc.letrec<{ condition: Condition; joined: Condition }>((tie) => ({
  joined: fc
    .tuple(fc.constantFrom("AND", "OR"), fc.array(tie("condition"), { minLength: 2, maxLength: 3 }))
    .map(([connective, parts]) => ({
      soql: `(${parts.map(({ soql }) => soql).join(` ${connective} `)})`,
      holds: (row: Row) =>
        connective === "AND"
          ? parts.every(({ holds }) => holds(row))
          : parts.some(({ holds }) => holds(row))
    })),
  condition: fc.oneof({ maxDepth: 4 }, leaf, tie("joined"), tie("condition").map(negated))
}));

test("a filter selects exactly the rows that its meaning says, and NOT the others", () => {
  const fixture = openFixture();
  for (const row of rows) fixture.insert("Renewal_Negotiation__c", { ...row });
  fc.assert(
    fc.property(condition, ({ soql, holds }) => {
      const found = fixture.names(`SELECT Name FROM Renewal_Negotiation__c WHERE ${soql}`);
      const expected = rows.filter(holds).map(({ Name }) => Name);
      assert.deepEqual(found.toSorted(), expected.toSorted(), soql);
    }),
    { numRuns: 300 }
  );
});

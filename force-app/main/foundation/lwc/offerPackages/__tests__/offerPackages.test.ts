import fc from "fast-check";
import { nearestTo, packagesOf } from "c/offerPackages";
import type { PackageGoal } from "c/offerPackages";
import type { Issue } from "c/packageIssues";

/** Amounts in minor units; a unit up is better for us. */
const PRICE = issue("price", 412_000, 412_000, -3, 2);
const TERM = issue("term", 300_000, 100_000, -1, 1);
const TRAINING = issue("training", 40_000, 90_000, -4, 0);
const ACCESS = issue("access", 250_000, 600_000, -1, 0);

function issue(
  id: string,
  unitWorth: number,
  unitValueToThem: number,
  lowest: number,
  highest: number,
  step = 1
): Issue {
  return { id, unitWorth, unitValueToThem, lowest, highest, step };
}

interface Choice {
  readonly worth: number;
  readonly value: number;
  readonly lead: string | undefined;
}

/** Every package, by trying all positions of all issues. */
function everyChoice(issues: readonly Issue[]): Choice[] {
  const sorted = issues.toSorted((left, right) => (left.id < right.id ? -1 : 1));
  let all: { worth: number; value: number; lead: string | undefined; most: number }[] = [
    { worth: 0, value: 0, lead: undefined, most: 0 }
  ];
  for (const { id, unitWorth, unitValueToThem, lowest, highest, step } of sorted) {
    all = all.flatMap(({ worth, value, lead, most }) => {
      const next = [];
      for (let units = lowest; units <= highest; units += step) {
        const give = -units * unitValueToThem;
        const leads = give > most;
        next.push({
          worth: worth + units * unitWorth,
          value: value + give,
          lead: leads ? id : lead,
          most: leads ? give : most
        });
      }
      return next;
    });
  }
  return all;
}

/** The most value to them for each leading issue, highest first. */
function bestValues(issues: readonly Issue[], worth: number, tolerance: number): number[] {
  const best = new Map<string | undefined, number>();
  for (const choice of everyChoice(issues)) {
    if (choice.worth < worth || choice.worth > worth + tolerance) continue;
    best.set(choice.lead, Math.max(best.get(choice.lead) ?? -Infinity, choice.value));
  }
  return [...best.values()].sort((left, right) => right - left);
}

describe("offer packages", () => {
  const issues = [PRICE, TERM, TRAINING, ACCESS];

  it("are worth the same to us and lead with different issues, best for them first", () => {
    const packages = packagesOf(issues, { worth: 0, tolerance: 50_000 });
    expect(packages.map(({ lead, worth, valueToThem }) => [lead, worth, valueToThem])).toEqual([
      ["access", 10_000, 590_000],
      [undefined, 0, 0],
      ["training", 32_000, -132_000]
    ]);
    expect(Object.fromEntries(packages[0]?.units ?? [])).toEqual({
      access: -1,
      price: 0,
      term: 1,
      training: -1
    });
  });

  it("take at most as many as asked, and 1 % of the worth as tolerance unless told", () => {
    expect(packagesOf(issues, { worth: 0, tolerance: 50_000, count: 1 })).toHaveLength(1);
    expect(packagesOf(issues, { worth: 410_000 })[0]?.worth).toBe(414_000);
    expect(packagesOf([PRICE], { worth: 408_000 })[0]?.worth).toBe(412_000);
    expect(packagesOf([PRICE], { worth: 407_000 })).toEqual([]);
  });

  it("move in fractions of a unit, whose worth is rounded to the minor unit", () => {
    const halves = [issue("price", 3, 5, -1, 1, 0.5), issue("term", 3, 1, -1, 1, 0.5)];
    const [best] = packagesOf(halves, { worth: 0, tolerance: 0 });
    expect(best).toMatchObject({ worth: 0, valueToThem: 4, lead: "price" });
    expect(packagesOf([issue("price", 3, 5, 0.5, 0.5)], { worth: 1, tolerance: 1 })).toMatchObject([
      { worth: 2, valueToThem: -3, lead: undefined }
    ]);
  });

  it("give what is worth nothing to us, take what both gain by, and leave what nobody feels", () => {
    const odd = [
      issue("logo", 0, 500, -2, 2),
      issue("pilot", 100, -700, -1, 1),
      issue("colour", 0, 0, -2, 2)
    ];
    const [best] = packagesOf(odd, { worth: 0, tolerance: 100 });
    expect(Object.fromEntries(best?.units ?? [])).toEqual({ colour: 0, logo: -2, pilot: 1 });
    expect(best).toMatchObject({ worth: 100, valueToThem: 1_700, lead: "logo" });
  });

  it("are none outside the tolerance; the nearest worth is told", () => {
    const goal = { worth: 100_000, tolerance: 20_000 };
    expect(packagesOf([PRICE], goal)).toEqual([]);
    expect(nearestTo([PRICE], goal)).toEqual({ worth: 0, by: -100_000 });
    expect(nearestTo([PRICE], { worth: 9_000_000 })).toEqual({ worth: 824_000, by: -8_176_000 });
    expect(nearestTo([], { worth: 5, tolerance: 0 })).toEqual({ worth: 0, by: -5 });
  });

  it("refuse a tolerance below 0", () => {
    expect(() => packagesOf(issues, { worth: 0, tolerance: -1 })).toThrow(/tolerance is below 0/u);
  });

  const amounts = fc.integer({ min: 0, max: 50 });
  const anyIssue = fc
    .record({
      unitWorth: amounts,
      unitValueToThem: fc.integer({ min: -10, max: 50 }),
      lowest: fc.integer({ min: -2, max: 0 }),
      highest: fc.integer({ min: 0, max: 2 })
    })
    .map((drawn) => ({ ...drawn, step: 1 }));
  const anyIssues = fc
    .array(anyIssue, { minLength: 1, maxLength: 5 })
    .map((each) => each.map((drawn, index) => ({ ...drawn, id: `issue ${index}` })));
  const anyGoal = fc.record({
    worth: fc.integer({ min: -60, max: 60 }),
    tolerance: fc.integer({ min: 0, max: 25 }),
    count: fc.integer({ min: 1, max: 4 })
  });

  it("are the best of all packages for each leading issue", () => {
    fc.assert(
      fc.property(anyIssues, anyGoal, (each, { worth, tolerance, count }) => {
        const found = packagesOf(each, { worth, tolerance, count });
        const values = bestValues(each, worth, tolerance);
        expect(found.map(({ valueToThem }) => valueToThem)).toEqual(values.slice(0, count));
        expect(new Set(found.map(({ lead }) => lead)).size).toBe(found.length);
      }),
      { numRuns: 400 }
    );
  });

  it("lie within the tolerance and add up", () => {
    fc.assert(
      fc.property(anyIssues, anyGoal, (each, goal) => {
        for (const { units, worth, valueToThem } of packagesOf(each, goal)) {
          const total = (key: "unitWorth" | "unitValueToThem") =>
            each.reduce((sum, one) => sum + (units.get(one.id) ?? 0) * one[key], 0);
          expect(worth).toBe(total("unitWorth"));
          expect(valueToThem).toBe(0 - total("unitValueToThem"));
          expect(worth - goal.worth).toBeGreaterThanOrEqual(0);
          expect(worth - goal.worth).toBeLessThanOrEqual(goal.tolerance);
        }
      })
    );
  });

  it("are the same whatever the order of the issues", () => {
    const shuffled = anyIssues.chain((each) =>
      fc.tuple(
        fc.constant(each),
        fc.shuffledSubarray(each, { minLength: each.length, maxLength: each.length })
      )
    );
    fc.assert(
      fc.property(shuffled, anyGoal, ([each, other], goal) => {
        expect(packagesOf(other, goal)).toEqual(packagesOf(each, goal));
      })
    );
  });

  it("are none exactly where the nearest worth is outside the window", () => {
    fc.assert(
      fc.property(anyIssues, anyGoal, (each, goal: Required<PackageGoal>) => {
        const { worth, by } = nearestTo(each, goal);
        const worths = everyChoice(each).map((choice) => choice.worth);
        expect(worths).toContain(worth);
        expect(packagesOf(each, goal).length > 0).toBe(by >= 0 && by <= goal.tolerance);
      })
    );
  });

  it("are found over 20 issues, in amounts up to 10¹² minor units", () => {
    const many = Array.from({ length: 20 }, (_, index) =>
      issue(`issue ${index}`, 10 ** 10 * (index + 3), 10 ** 10 * ((index * 7) % 20), -2, 2, 0.5)
    );
    const packages = packagesOf(many, { worth: 10 ** 12, tolerance: 10 ** 9, count: 4 });
    expect(packages).toHaveLength(4);
    for (const { worth } of packages) expect(worth - 10 ** 12).toBeLessThanOrEqual(10 ** 9);
  });
});

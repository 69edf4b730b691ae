import type { PlannedFee } from "c/feePlan";
import { planKey, stepsOf } from "c/publicationSteps";
import type { ExistingFee } from "c/publicationSteps";

const fee = (member: string, amount: number, fields: Partial<PlannedFee> = {}): PlannedFee => ({
  member,
  year: "y1",
  kind: "Share",
  amount,
  ...fields
});
const held = (member: string, net: number, fields: Partial<ExistingFee> = {}): ExistingFee => ({
  id: `fee of ${member}`,
  member,
  year: "y1",
  kind: "Share",
  net,
  computed: net,
  isCounted: true,
  isInvoiced: false,
  ...fields
});

describe("publicationSteps", () => {
  it("creates what is not there, under a key of its own", () => {
    const { creates, feeCount, shareAmount } = stepsOf("d", [fee("a", 5), fee("b", 7)], []);
    expect(creates.map(({ key }) => key)).toEqual(["d:a:y1:Share", "d:b:y1:Share"]);
    expect([feeCount, shareAmount]).toEqual([2, 12]);
  });

  it("finds fees by member, year and kind, whoever wrote them", () => {
    const steps = stepsOf("d", [fee("a", 5), fee("b", 7)], [held("a", 5), held("b", 6)]);
    expect(steps.creates).toEqual([]);
    expect(steps.unchanged).toBe(1);
    expect(steps.updates).toMatchObject([{ id: "fee of b", before: 6, fee: { amount: 7 } }]);
    expect([steps.feeCount, steps.shareAmount]).toEqual([2, 12]);
  });

  it("does nothing twice: what it wrote needs no step", () => {
    const planned = [fee("a", 5), fee("late", 2, { kind: "Late Share" })];
    const first = stepsOf("d", planned, []);
    const written = first.creates.map(({ member, kind, amount }) => held(member, amount, { kind }));
    const second = stepsOf("d", planned, written);
    expect([...second.creates, ...second.updates, ...second.refused]).toEqual([]);
    expect(second).toMatchObject({ feeCount: first.feeCount, shareAmount: first.shareAmount });
  });

  it("does not touch an invoiced fee of another amount, and says which", () => {
    const { refused, updates } = stepsOf("d", [fee("a", 5)], [held("a", 6, { isInvoiced: true })]);
    expect(updates).toEqual([]);
    expect(refused).toMatchObject([{ fee: { member: "a" }, before: 6, reason: "invoiced" }]);
    expect(stepsOf("d", [fee("a", 6)], [held("a", 6, { isInvoiced: true })]).refused).toEqual([]);
  });

  it("keeps a stated amount while its share stays, and says when it falls", () => {
    const stated = held("a", 2500, { computed: 2499 });
    const kept = stepsOf("d", [fee("a", 2499)], [stated]);
    expect(kept).toMatchObject({ updates: [], stated: 1, shareAmount: 2500 });
    const [update] = stepsOf("d", [fee("a", 2600)], [stated]).updates;
    expect(update?.replaced).toBe(2500);
  });

  it("takes fees that VAT parts as one amount, and does not guess how to part another", () => {
    const parted = [held("a", 3, { id: "1" }), held("a", 4, { id: "2" })];
    expect(stepsOf("d", [fee("a", 7)], parted)).toMatchObject({ unchanged: 1, feeCount: 2 });
    expect(stepsOf("d", [fee("a", 8)], parted).refused).toMatchObject([{ reason: "several" }]);
  });

  it("sets shares that the plan no longer has to 0, invoiced ones excepted", () => {
    const gone = [held("a", 3), held("b", 4, { isInvoiced: true })];
    const { updates, refused, shareAmount } = stepsOf("d", [], gone);
    expect(updates).toMatchObject([{ id: "fee of a", fee: { amount: 0 } }]);
    expect(refused).toMatchObject([{ fee: { member: "b", amount: 0 } }]);
    expect(shareAmount).toBe(4);
  });

  it("leaves alone what does not count, other kinds, and late shares entered by hand", () => {
    const others = [
      held("left", 9, { isCounted: false }),
      held("a", -2, { kind: "Central Funding" }),
      held("hand", 3, { kind: "Late Share" })
    ];
    const steps = stepsOf("d", [fee("a", 5)], others);
    expect(steps).toMatchObject({ updates: [], refused: [], feeCount: 2, shareAmount: 5 });
    expect(steps.years).toEqual([{ year: "y1", shares: 5, late: 3 }]);
  });

  it("sets a late share to 0 when its member pays a whole one", () => {
    const { updates, creates } = stepsOf(
      "d",
      [fee("a", 5)],
      [held("a", 2, { kind: "Late Share" })]
    );
    expect([creates.length, updates[0]?.fee.amount]).toEqual([1, 0]);
  });
});

describe("planKey", () => {
  it("is the same in any order and another for another amount", () => {
    const [first, second] = [fee("a", 5), fee("b", 7)];
    expect(planKey("s", [first, second])).toBe(planKey("s", [second, first]));
    expect(planKey("s", [first])).not.toBe(planKey("s", [{ ...first, amount: 6 }]));
    expect(planKey("s", [])).not.toBe(planKey("t", []));
  });
});

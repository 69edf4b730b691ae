import { isMade, leakCount, ledgerOf } from "c/concessionLedger";
import type { LedgerEntry } from "c/concessionLedger";

const entry = (
  id: string,
  direction: "Give" | "Get",
  more: Partial<LedgerEntry> = {}
): LedgerEntry => ({
  id,
  title: id,
  direction,
  issueId: "",
  issue: "",
  exchangeId: "",
  madeOn: undefined,
  round: undefined,
  cost: undefined,
  value: undefined,
  ...more
});

describe("ledgerOf", () => {
  it("pairs gives with gets, whichever names the other, and keeps gets that cost nothing", () => {
    const ledger = ledgerOf([
      entry("get1", "Get", { madeOn: "2026-10-01" }),
      entry("give1", "Give", { madeOn: "2026-10-02", exchangeId: "get1" }),
      entry("give2", "Give", { madeOn: "2026-10-01" }),
      entry("get2", "Get", { madeOn: "2026-10-03", exchangeId: "give2" }),
      entry("get3", "Get", { round: 2 })
    ]);
    expect(ledger.made.map(({ give, get, isLeak }) => [give?.id, get?.id, isLeak])).toEqual([
      ["give2", "get2", false],
      ["give1", "get1", false],
      [undefined, "get3", false]
    ]);
  });

  it("marks a give that was made without a get, not one that is still to be traded", () => {
    const entries = [
      entry("made", "Give", { madeOn: "2026-10-01" }),
      entry("offered", "Give", { round: 1 }),
      entry("ready", "Give"),
      entry("wrong", "Give", { madeOn: "2026-10-05", exchangeId: "made" })
    ];
    const { made, tradable } = ledgerOf(entries);
    expect(made.filter(({ isLeak }) => isLeak).map(({ key }) => key)).toEqual([
      "made",
      "wrong",
      "offered"
    ]);
    expect(tradable).toMatchObject([{ key: "ready", isLeak: false }]);
    expect(leakCount(entries)).toBe(3);
  });

  it("adds what was given, and says how the gives follow each other", () => {
    const give = (id: string, madeOn: string, cost: number, value: number): LedgerEntry =>
      entry(id, "Give", { madeOn, cost, value });
    const ledger = ledgerOf([
      give("b", "2026-10-02", 600, 900),
      give("a", "2026-10-01", 1200, 1000),
      entry("ready", "Give", { cost: 5000 }),
      entry("get", "Get", { madeOn: "2026-10-01", value: 70 })
    ]);
    expect(ledger).toMatchObject({
      cost: 1800,
      value: 1900,
      steps: [1200, 600],
      pattern: "shrinking"
    });
  });

  it("has no sums without figures", () => {
    expect(ledgerOf([entry("a", "Give", { madeOn: "2026-10-01" })])).toMatchObject({
      cost: undefined,
      value: undefined,
      steps: [],
      pattern: "unknown"
    });
  });
});

it("counts an entry as made by its day or its offer", () => {
  expect([entry("a", "Get"), entry("a", "Get", { round: 1 })].map(isMade)).toEqual([false, true]);
});

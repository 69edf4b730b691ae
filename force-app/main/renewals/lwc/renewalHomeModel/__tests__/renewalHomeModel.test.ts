import {
  DEFAULT_FILTERS,
  filtered,
  groupsOf,
  optionsOf,
  renewalRowOf,
  sumsOf,
  sumsText,
  weekOf
} from "c/renewalHomeModel";
import type { RenewalRow } from "c/renewalHomeModel";

type Node = Parameters<typeof renewalRowOf>[0];

const TODAY = "2026-11-24";
const node: Node = {
  Id: "a00",
  Name: { value: "CHU de Valmont · 2027" },
  Account__r: { Name: { value: "Établissement de Valmont" } },
  Is_My_Account__c: { value: true },
  Phase__c: { value: "Bargain", label: "Négocier" },
  Revision__c: { value: 3 },
  Decision_Date__c: { value: "2027-01-04" },
  Due_Amount__c: { value: 412_000.5 }
};
const row = (more: Partial<Node> = {}): RenewalRow =>
  renewalRowOf({ ...node, ...more }, TODAY, "EUR");
const dated = (Decision_Date__c: string | null): RenewalRow =>
  row({ Id: `d${Decision_Date__c}`, Decision_Date__c: { value: Decision_Date__c } });

describe("renewalRowOf", () => {
  it.each([
    ["2026-11-23", "Overdue", -1],
    ["2026-11-24", "0-30", 0],
    ["2026-12-24", "0-30", 30],
    ["2026-12-25", "31-60", 31],
    ["2027-11-24", "181-365", 365],
    ["2027-11-25", "Later", 366]
  ])("puts %s into %s", (day, bucket, days) => {
    expect(dated(day)).toMatchObject({ bucket, days });
  });

  it("keeps apart what has no decision date, and amounts in minor units", () => {
    expect(dated(null)).toMatchObject({ bucket: "None", days: undefined });
    expect(row()).toMatchObject({ due: 41_200_050, revision: 3, isMine: true });
  });

  it("shows the checkpoint that counts: the second from its day on, or once called", () => {
    const first = { First_Checkpoint_Call__c: { value: "Monitor" } };
    const signal = { First_Checkpoint_Signal__c: { value: "At Risk" } };
    expect(row({ ...first, ...signal })).toMatchObject({
      isDisputed: true,
      checkpoint: { call: { value: "Monitor" }, signal: { value: "At Risk" } }
    });
    const later = row({ ...first, Second_Checkpoint_Date__c: { value: "2026-11-25" } });
    expect(later.checkpoint.call.value).toBe("Monitor");
    const due = row({ ...first, Second_Checkpoint_Date__c: { value: TODAY } });
    expect(due.checkpoint.call.value).toBe("");
    const called = row({ ...first, Second_Checkpoint_Call__c: { value: "Renew" } });
    expect(called).toMatchObject({ isDisputed: false, checkpoint: { call: { value: "Renew" } } });
  });
});

describe("filtered", () => {
  const rows = [
    row(),
    row({ Id: "b", Name: { value: "Atlas" }, Is_My_Account__c: { value: false } }),
    row({ Id: "c", First_Checkpoint_Call__c: { value: "Renew" }, Phase__c: { value: "Open" } })
  ];
  const ids = (more: object): string[] =>
    filtered(rows, { ...DEFAULT_FILTERS, ...more }).map(({ id }) => id);

  it("narrows by owner, time, phase and call", () => {
    expect(ids({})).toEqual(["a00", "c"]);
    expect(ids({ scope: "team" })).toEqual(["a00", "b", "c"]);
    expect(ids({ bucket: "Later" })).toEqual([]);
    expect(ids({ phase: "Open" })).toEqual(["c"]);
    expect(ids({ call: "Renew" })).toEqual(["c"]);
    expect(ids({ call: "none" })).toEqual(["a00"]);
    expect(ids({ call: "disputed" })).toEqual([]);
  });

  it("finds words whatever their case and accents", () => {
    expect(ids({ text: "etablissement VALMONT" })).toEqual(["a00", "c"]);
    expect(ids({ scope: "team", text: "atlas" })).toEqual(["b"]);
  });

  it("offers the phases and calls that occur", () => {
    expect(optionsOf(rows)).toEqual({
      phases: [
        { value: "Bargain", label: "Négocier" },
        { value: "Open", label: "Open" }
      ],
      calls: [{ value: "Renew", label: "Renew" }]
    });
  });
});

describe("groupsOf", () => {
  it("orders by time and sums what is due, the parts making the whole", () => {
    const rows = ["2027-02-01", "2026-11-01", null, "2027-02-02"].map(dated);
    const groups = groupsOf(rows);
    expect(groups.map(({ bucket }) => bucket)).toEqual(["Overdue", "61-90", "None"]);
    expect(groups[1]?.sums).toEqual([{ currency: "EUR", amount: 82_400_100 }]);
    const parts = groups.flatMap(({ sums }) => sums).map(({ amount }) => amount);
    expect(parts.reduce((sum, part) => sum + part)).toBe(sumsOf(rows)[0]?.amount);
  });

  it("never adds currencies", () => {
    const rows = [row(), row({ CurrencyIsoCode: { value: "JPY" }, Due_Amount__c: { value: 900 } })];
    expect(sumsOf(rows)).toEqual([
      { currency: "EUR", amount: 41_200_050 },
      { currency: "JPY", amount: 900 }
    ]);
    expect(sumsText(sumsOf(rows), "en-US")).toBe("€412,000.50 + ¥900");
    expect(sumsText([], "en-US")).toBe("–");
  });
});

describe("weekOf", () => {
  const kinds = (rows: RenewalRow[]): string[] =>
    weekOf(rows, [], TODAY).map(({ kind, date }) => `${kind} ${date}`);
  const far = { Decision_Date__c: { value: "2027-06-01" } };

  it("asks for decisions within seven days and overdue ones", () => {
    expect(kinds(["2026-12-01", "2026-11-30", "2026-10-01"].map(dated))).toEqual([
      "decision 2026-10-01",
      "decision 2026-11-30"
    ]);
  });

  it("asks for notice only while it can be given", () => {
    const notice = (day: string, given?: string): RenewalRow =>
      row({
        ...far,
        Notice_Deadline__c: { value: day },
        Notice_Given_Date__c: { value: given ?? null }
      });
    expect(kinds([notice("2026-11-24")])).toEqual(["notice 2026-11-24"]);
    expect(kinds([notice("2026-11-23")])).toEqual([]);
    expect(kinds([notice("2026-11-25", "2026-10-01")])).toEqual([]);
  });

  it("asks for a missing checkpoint call, the second in the first's place once it is due", () => {
    const first = { First_Checkpoint_Date__c: { value: "2026-11-20" } };
    const second = { Second_Checkpoint_Date__c: { value: "2026-11-28" } };
    expect(kinds([row({ ...far, ...first })])).toEqual(["checkpoint 2026-11-20"]);
    expect(kinds([row({ ...far, ...first, ...second })])).toEqual(["checkpoint 2026-11-28"]);
    const called = { First_Checkpoint_Call__c: { value: "Renew" } };
    expect(kinds([row({ ...far, ...first, ...called })])).toEqual([]);
    const both = { ...called, Second_Checkpoint_Call__c: { value: "Renew" } };
    expect(kinds([row({ ...far, ...first, ...second, ...both })])).toEqual([]);
  });

  it("puts answers on approvals first and leaves other people's renewals out", () => {
    const approvals = ["Approved", "Rejected", "x"].map((value, index) => ({
      Id: `o${index}`,
      Round__c: { value: 2 },
      Approval__c: { value },
      Negotiation__r: { Name: { value: "N" } }
    }));
    const others = row({ Is_My_Account__c: { value: false }, Decision_Date__c: { value: TODAY } });
    const items = weekOf([dated(TODAY), others], approvals, TODAY);
    expect(items.map(({ kind }) => kind)).toEqual(["approved", "rejected", "decision"]);
  });
});

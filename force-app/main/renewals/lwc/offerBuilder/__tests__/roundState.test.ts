import { changedCount, isChanged, rebase } from "../roundDraft";
import * as rounds from "../roundState";
import type { RoundState } from "../roundState";
import { content, NEGOTIATION, offer, saved } from "./round";

const A = content({ l1: { price1: 208_00 } });
const begun = (): RoundState => rounds.taken(rounds.NO_ROUND, NEGOTIATION, [saved("o1", A)], true);
const typed = (state: RoundState, price1: number): RoundState =>
  rounds.edited(state, { content: content({ l1: { price1 } }), typed: new Map() }, true);
const prices = (state: RoundState): (number | undefined)[] =>
  state.drafts.map((draft) => draft.content.terms.get("l1")?.price1);

describe("the running round", () => {
  it("begins a first package from the proposed prices, with nothing to save", () => {
    const [line, other] = NEGOTIATION.lines;
    if (!line || !other) throw new Error("no lines");
    const proposed = { ...NEGOTIATION, lines: [{ ...line, price: 205_00 }, other] };
    const state = rounds.taken(rounds.NO_ROUND, proposed, [], true);
    expect(state.drafts.map(({ round, content: { head } }) => [head.title, round])).toEqual([
      ["A", 1]
    ]);
    expect(prices(state)).toEqual([205_00]);
    expect(state.drafts.some(isChanged)).toBe(false);
    expect(rounds.adopted(state, proposed).drafts.some(isChanged)).toBe(true);
    expect(rounds.taken(rounds.NO_ROUND, proposed, [], false).drafts).toEqual([]);
  });

  it("has nothing on the table before anything has a price", () => {
    const state = rounds.taken(rounds.NO_ROUND, NEGOTIATION, [], true);
    expect(rounds.firstYearTotal(state, NEGOTIATION)).toBeUndefined();
    expect(rounds.adopted(state, NEGOTIATION).drafts.some(isChanged)).toBe(false);
    expect(rounds.firstYearTotal(begun(), NEGOTIATION)).toBe(208_00);
  });

  it("shows what left last where no draft waits, and copies it into the next round", () => {
    const made = { ...NEGOTIATION, offers: [offer("o1", { state: "Sent" })] };
    const state = rounds.taken(rounds.NO_ROUND, made, [], true);
    expect([state.drafts, state.active]).toEqual([[], "o1"]);
    const next = rounds.added(state, made, A);
    expect(next.drafts[0]).toMatchObject({ round: 2, offerId: undefined });
    expect(prices(next)).toEqual([208_00]);
    expect(next.drafts.some(isChanged)).toBe(true);
  });

  it("counts what a save would write, and undoes and redoes step by step", () => {
    const one = typed(begun(), 209_00);
    const two = typed(one, 210_00);
    expect(two.drafts.map(changedCount)).toEqual([1]);
    const back = rounds.stepped(two, "undone");
    expect(prices(back)).toEqual([209_00]);
    const start = rounds.stepped(back, "undone");
    expect(start.drafts.some(isChanged)).toBe(false);
    expect(rounds.stepped(start, "undone")).toBe(start);
    expect(prices(rounds.stepped(rounds.stepped(start, "redone"), "redone"))).toEqual([210_00]);
    expect(prices(rounds.reverted(two))).toEqual([208_00]);
  });

  it("names packages after what is free, and takes one away", () => {
    const two = rounds.added(begun(), NEGOTIATION, A);
    expect(two.drafts.map((draft) => draft.content.head.title)).toEqual(["A", "B"]);
    const first = two.drafts[0]?.key ?? "";
    const one = rounds.removed(two, first);
    expect(
      rounds.added(one, NEGOTIATION, A).drafts.map(({ content: { head } }) => head.title)
    ).toEqual(["B", "A"]);
  });

  it("puts proposals in place of the package on screen and beside it, in one undo each", () => {
    const proposals = ["Price", "", "Term"].map((title, index) => {
      const proposal = content({ l1: { price1: 200_00 + index } }, title);
      return { ...proposal, head: { ...proposal.head, worth: 300_00 + index } };
    });
    const state = rounds.proposed(begun(), NEGOTIATION, proposals);
    expect(state.drafts.map(({ content: { head } }) => [head.title, head.worth])).toEqual([
      ["Price", 300_00],
      ["A", 300_01],
      ["Term", 300_02]
    ]);
    expect(prices(state)).toEqual([200_00, 200_01, 200_02]);
    expect(state.drafts[0]?.offerId).toBe("o1");
    expect(rounds.proposed(begun(), NEGOTIATION, []).drafts).toHaveLength(1);
  });

  it("changes years and head of the package on screen alone", () => {
    const two = rounds.added(begun(), NEGOTIATION, A);
    const long = rounds.withHead(rounds.withTerm(two, 3), { extras: 5_00 });
    expect(long.drafts.map(({ content: { head } }) => [head.years, head.extras])).toEqual([
      [1, undefined],
      [3, 5_00]
    ]);
    expect(rounds.firstYearTotal(long, NEGOTIATION)).toBe(208_00);
  });
});

describe("taking over what the org has", () => {
  it("tells what somebody else saved, keeps mine, and offers the choice", () => {
    const mine = typed(begun(), 210_00);
    const theirs = saved("o1", content({ l1: { price1: 215_00 }, l2: { price1: 101_00 } }));
    const state = rounds.taken(mine, NEGOTIATION, [theirs], true);
    expect(prices(state)).toEqual([210_00]);
    const [meanwhile] = state.meanwhile;
    expect(meanwhile?.changes.map(({ key, both }) => [key, both])).toEqual([
      ["l1 price1", true],
      ["l2 price1", false]
    ]);
    const choices = (meanwhile?.changes ?? []).map((change) => ({
      packageKey: meanwhile?.packageKey ?? "",
      change,
      choice: "theirs" as const
    }));
    const resolved = rounds.chosen(state, choices);
    expect(resolved.drafts.some(isChanged)).toBe(false);
  });

  it("knows its own save again although the reply was lost, also after more typing", () => {
    const sent = rounds.attempted(typed(begun(), 210_00));
    const more = typed(sent, 211_00);
    const arrived = saved("o1", content({ l1: { price1: 210_00 } }));
    const state = rounds.taken(more, NEGOTIATION, [arrived], true);
    expect(state.meanwhile).toEqual([]);
    expect(prices(state)).toEqual([211_00]);
    expect(rounds.taken(sent, NEGOTIATION, [arrived], true).drafts.some(isChanged)).toBe(false);
  });

  it("finds a new package that was saved without a reply by its key, instead of doubling it", () => {
    const state = rounds.attempted(rounds.added(begun(), NEGOTIATION, A));
    const key = state.drafts[1]?.key ?? "";
    const fresh = [
      saved("o1", A),
      { ...saved("o2", content({ l1: { price1: 208_00 } }, "B")), key }
    ];
    const after = rounds.taken(state, NEGOTIATION, fresh, true);
    expect(after.drafts.map(({ offerId }) => offerId)).toEqual(["o1", "o2"]);
    expect(after.drafts.some(isChanged)).toBe(false);
  });

  it("keeps what I typed in a draft that was sent meanwhile as a package of its own", () => {
    const { drafts, meanwhile } = rebase(typed(begun(), 210_00).drafts, []);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({ offerId: undefined, saved: undefined });
    expect(drafts[0]?.key).not.toBe("key-o1");
    expect(meanwhile[0]).toMatchObject({ title: "A", parted: true });
    expect(rebase(begun().drafts, []).drafts).toEqual([]);
  });
});

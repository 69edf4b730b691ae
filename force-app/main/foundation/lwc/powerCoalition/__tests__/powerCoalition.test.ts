import { smallestWinning } from "c/powerCoalition";
import type { Stance } from "c/powerCoalition";

const voter = (key: string, votes: number, stance: Stance) => ({ key, votes, stance });
const VOTERS = [
  voter("ours", 4, "for"),
  voter("a", 3, "open"),
  voter("b", 2, "open"),
  voter("c", 2, "open"),
  voter("d", 0, "open"),
  voter("foe", 9, "against")
];

describe("powerCoalition", () => {
  it("lists the fewest open members that win with those that are for it", () => {
    expect(smallestWinning(VOTERS, 8)).toEqual({
      secured: 4,
      needed: 4,
      fewest: 2,
      coalitions: [
        ["a", "b"],
        ["a", "c"],
        ["b", "c"]
      ]
    });
    expect(smallestWinning(VOTERS, 8, 1).coalitions).toEqual([["a", "b"]]);
    expect(smallestWinning(VOTERS, 9).coalitions).toEqual([
      ["a", "b"],
      ["a", "c"]
    ]);
  });

  it("knows when it has passed, and when it cannot", () => {
    expect(smallestWinning(VOTERS, 4)).toMatchObject({ needed: 0, fewest: 0, coalitions: [[]] });
    expect(smallestWinning(VOTERS, 12)).toMatchObject({ fewest: undefined, coalitions: [] });
  });
});

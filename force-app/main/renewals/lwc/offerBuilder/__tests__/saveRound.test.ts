import { savePackages } from "c/renewalMutations";
import * as rounds from "../roundState";
import type { RoundState } from "../roundState";
import { resumeSave, saveRound } from "../saveRound";
import type { SaveHost } from "../saveRound";
import { content, NEGOTIATION, saved } from "./round";

jest.mock("c/renewalMutations", () => ({ REVISION: "revision", savePackages: jest.fn() }));
const save = savePackages as unknown as jest.Mock;
const A = content({ l1: { price1: 208_00 } });
const MINE = content({ l1: { price1: 210_00 } });
const LOST = new TypeError("Failed to fetch");
const STALE = { message: "Saved meanwhile", path: ["uiapi", "revision"] };
const reply = (errors: unknown[] = [], left = 0, places = new Map()): object => ({
  errors,
  left,
  places
});

/** Holds a round; each reload takes the next of what the org has, or fails. */
function hostOf(
  reloads: (typeof A | undefined)[]
): SaveHost & { state: RoundState; left: number[] } {
  const begun = rounds.taken(rounds.NO_ROUND, NEGOTIATION, [saved("o1", A)], true);
  const host = {
    state: rounds.edited(begun, { content: MINE, typed: new Map() }, true),
    left: [] as number[],
    negotiation: () => NEGOTIATION,
    drafts: () => host.state.drafts,
    markAttempted(): void {
      host.state = rounds.attempted(host.state);
    },
    reload(): Promise<boolean> {
      const fresh = reloads.shift();
      if (fresh) host.state = rounds.taken(host.state, NEGOTIATION, [saved("o1", fresh)], true);
      return Promise.resolve(fresh !== undefined);
    },
    hasMeanwhile: () => host.state.meanwhile.length > 0,
    progress(left: number): void {
      host.left.push(left);
    }
  };
  return host;
}

const run = (host: SaveHost): Promise<{ kind: string }> => saveRound(host, "2026-11-24");

beforeEach(() => {
  save.mockReset();
});

describe("saving a round", () => {
  it("saves, reads again and is done", async () => {
    save.mockResolvedValueOnce(reply());
    const host = hostOf([MINE]);
    expect((await run(host)).kind).toBe("saved");
    expect((await run(host)).kind).toBe("saved");
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("goes on where one request is not enough, and says how much is left", async () => {
    save.mockResolvedValueOnce(reply([], 3)).mockResolvedValueOnce(reply());
    const host = hostOf([A, MINE]);
    expect((await run(host)).kind).toBe("saved");
    expect([save.mock.calls.length, host.left]).toEqual([2, [3]]);
  });

  it("does not know after a lost connection; what had arrived is not saved twice", async () => {
    save.mockResolvedValueOnce(reply([LOST]));
    const host = hostOf([undefined, MINE]);
    expect((await run(host)).kind).toBe("unknown");
    expect((await resumeSave(host, "2026-11-24")).kind).toBe("unknown");
    expect((await resumeSave(host, "2026-11-24")).kind).toBe("saved");
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("saves again after a lost connection what had not arrived", async () => {
    save.mockResolvedValueOnce(reply([LOST])).mockResolvedValueOnce(reply());
    const host = hostOf([A, MINE]);
    await run(host);
    expect((await resumeSave(host, "2026-11-24")).kind).toBe("saved");
    expect(save).toHaveBeenCalledTimes(2);
  });

  it("stops and tells where somebody else changed what I changed", async () => {
    save.mockResolvedValueOnce(reply([STALE]));
    const host = hostOf([content({ l1: { price1: 220_00 } })]);
    expect((await run(host)).kind).toBe("meanwhile");
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("tries once more by itself where somebody saved something else of the negotiation", async () => {
    save.mockResolvedValueOnce(reply([STALE])).mockResolvedValueOnce(reply());
    expect((await run(hostOf([A, MINE]))).kind).toBe("saved");
    save.mockResolvedValue(reply([STALE]));
    expect((await run(hostOf([A, A]))).kind).toBe("refused");
  });

  it("sorts a refusal to its line", async () => {
    const places = new Map([["line0x0", { packageKey: "key-o1", lineId: "l1" }]]);
    const errors = [
      { message: "Over the cap.", path: ["uiapi", "line0x0"] },
      { message: "Closed.", path: ["uiapi", "offer0"] }
    ];
    save.mockResolvedValueOnce(reply(errors, 0, places));
    const outcome = await saveRound(hostOf([]), "2026-11-24");
    if (outcome.kind !== "refused") throw new Error(outcome.kind);
    expect(outcome.lines.get("key-o1")?.get("l1")).toBe("Over the cap.");
    expect(outcome.general.map(({ message }) => message)).toEqual(["Closed."]);
  });
});

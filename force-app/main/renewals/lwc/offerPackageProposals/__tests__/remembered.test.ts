import { remembered } from "../remembered";

describe("a remembered answer", () => {
  it("is computed once for the same arguments, and again once one changes", () => {
    const compute = jest.fn((left: number, right: number) => left + right);
    const add = remembered(compute);
    expect([add(1, 2), add(1, 2), add(1, 3), add(1, 3)]).toEqual([3, 3, 4, 4]);
    expect(compute).toHaveBeenCalledTimes(2);
  });

  it("is kept where it is nothing", () => {
    const compute = jest.fn((_: string) => undefined);
    const nothing = remembered(compute);
    nothing("a");
    nothing("a");
    expect(compute).toHaveBeenCalledTimes(1);
  });
});

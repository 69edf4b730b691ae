import { yearName } from "c/dealYearName";

describe("c/dealYearName", () => {
  it("names calendar years by their number, others by their days, and undated ones by position", () => {
    const name = (start?: string, end?: string) => yearName({ position: 2, start, end }, "en-US");
    expect(name("2027-01-01", "2027-12-31")).toBe("2027");
    expect(name("2027-09-01", "2028-08-31")).toBe("Sep 1, 2027 – Aug 31, 2028");
    expect(name("2027-01-01", "2027-06-30")).toBe("Jan 1, 2027 – Jun 30, 2027");
    expect(name()).toBe("2");
  });
});

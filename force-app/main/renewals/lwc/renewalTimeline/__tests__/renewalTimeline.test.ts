import { createElement } from "lwc";
import { renewalRowOf } from "c/renewalHomeModel";
import type { RenewalRow } from "c/renewalHomeModel";
import RenewalTimeline from "c/renewalTimeline";
import { percent, shownInYear, yearSpan } from "../timelineScale";

const TODAY = "2026-11-24";
const settle = (): Promise<void> => Promise.resolve();
const row = (id: string, decision: string | null, more: object = {}): RenewalRow =>
  renewalRowOf(
    {
      Id: id,
      Name: { value: `Renewal ${id}` },
      Phase__c: { value: "Open" },
      Decision_Date__c: { value: decision },
      Due_Amount__c: { value: 1000 },
      ...more
    },
    TODAY,
    "EUR"
  );

function render(rows: RenewalRow[]): HTMLElement {
  const element = createElement("c-renewal-timeline", { is: RenewalTimeline });
  Object.assign(element, { today: TODAY, rows });
  document.body.appendChild(element);
  return element;
}
const all = (element: HTMLElement, selector: string): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];

describe("scale of the timeline", () => {
  it("spans twelve months from the month before today's", () => {
    expect(yearSpan(TODAY)).toEqual({ from: "2026-10-01", to: "2027-10-01" });
    expect(yearSpan("2026-03-31").from).toBe("2026-02-01");
  });

  it("keeps days within the chart", () => {
    const span = yearSpan(TODAY);
    expect(percent(span, "2026-10-01")).toBe("0.000%");
    expect(percent(span, "2020-01-01")).toBe("0.000%");
    expect(percent(span, "2030-01-01")).toBe("100.000%");
  });

  it("shows what is decided within it or overdue", () => {
    const rows = [
      row("a", "2020-01-01"),
      row("b", "2027-09-30"),
      row("c", "2027-10-01"),
      row("d", null)
    ];
    expect(shownInYear(rows, yearSpan(TODAY)).map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

describe("c-renewal-timeline", () => {
  const notice = {
    Notice_Deadline__c: { value: "2026-12-10" },
    Term_End_Date__c: { value: "2027-03-31" }
  };

  it("draws a lane for each renewal, the notice filled once given, the overdue decision apart", async () => {
    const given = { ...notice, Notice_Given_Date__c: { value: "2026-11-01" } };
    const element = render([row("a", "2027-01-04", notice), row("b", "2026-11-02", given)]);
    expect(all(element, ".lane")).toHaveLength(2);
    expect(all(element, ".year .notice.given")).toHaveLength(1);
    expect(all(element, ".year .decision.late")).toHaveLength(1);
    expect(all(element, ".year .term")).toHaveLength(2);
    await expect(element).toBeAccessible();
  });

  it("tells the dates of the renewal pointed at, also from the keyboard", async () => {
    const element = render([row("a", "2027-01-04", notice)]);
    const name = all(element, ".names button")[0];
    name?.dispatchEvent(new CustomEvent("focus"));
    await settle();
    expect(all(element, ".detail")[0]?.textContent).toBe(
      "Renewal a · notice by Dec 10, 2026 · decision Jan 4, 2027 · term ends Mar 31, 2027 · €1,000"
    );
    name?.dispatchEvent(new CustomEvent("blur"));
    await settle();
    expect(all(element, ".detail")[0]?.textContent).toContain("Point at a renewal");
  });

  it("shows twelve at a time", async () => {
    const rows = Array.from({ length: 14 }, (_, index) => row(`r${index}`, "2027-01-04"));
    const element = render(rows);
    const [previous, next] = all(element, "lightning-button") as (HTMLElement & {
      disabled: boolean;
    })[];
    expect(all(element, ".lane")).toHaveLength(12);
    expect(previous?.disabled).toBe(true);
    next?.click();
    await settle();
    expect(all(element, ".lane")).toHaveLength(2);
    expect(all(element, ".pages span")[0]?.textContent).toBe("13 to 14 of 14");
    await expect(element).toBeAccessible();
    Object.assign(element, { rows: rows.slice(0, 3) });
    await settle();
    expect(all(element, ".lane")).toHaveLength(3);
  });

  it("says when nothing is decided", async () => {
    const element = render([row("c", "2030-01-01")]);
    expect(element.shadowRoot?.textContent).toContain("No decision in these twelve months.");
    await expect(element).toBeAccessible();
  });
});

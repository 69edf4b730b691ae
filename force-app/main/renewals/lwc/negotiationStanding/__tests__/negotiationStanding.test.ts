import { createElement } from "lwc";
import { graphql } from "lightning/graphql";
import type { StripFact } from "c/factStrip";
import NegotiationStanding from "c/negotiationStanding";
import { standingOf } from "../standing";
import { standingAlerts } from "../standingAlerts";
import { amountFacts } from "../standingAmounts";
import { dateFacts } from "../standingDates";
import type { StandingNode } from "../standingQuery";

const wire = graphql as unknown as {
  emit(value: unknown, filter?: unknown, refresh?: () => Promise<void>): void;
  emitErrors(errors: unknown[], filter?: unknown, refresh?: () => Promise<void>): void;
};
const offer = (round: number, side: string, total: number, more: object = {}): object => ({
  node: {
    Id: `${round}-${side}-${total}`,
    Round__c: { value: round },
    Side__c: { value: side },
    Status__c: { value: side === "Ours" ? "Sent" : "Received" },
    Total_Amount__c: { value: total },
    ...more
  }
});
const draft = (approval: string): object =>
  offer(3, "Ours", 1, { Status__c: { value: "Draft" }, Approval__c: { value: approval } });
const nodeOf = (more: object = {}, ...edges: object[]): StandingNode =>
  ({
    Id: "a00",
    Name: { value: "Valmont" },
    CurrencyIsoCode: { value: "EUR" },
    Account__c: { value: "001" },
    Phase__c: { value: "Bargain" },
    Revision__c: { value: 4 },
    Due_Amount__c: { value: 412_000 },
    Decision_Date__c: { value: "2027-01-04" },
    Negotiation_Offers__r: { edges },
    ...more
  }) as StandingNode;
const standing = (more: object = {}, ...edges: object[]) =>
  standingOf(nodeOf(more, ...edges), "EUR");
const confidential = {
  Target_Amount__c: { value: 432_600 },
  Walk_Away_Amount__c: { value: 420_000 }
};
const offers = [offer(1, "Ours", 445_000), offer(2, "Ours", 428_480), offer(2, "Theirs", 404_000)];

describe("amountFacts", () => {
  const shown = (facts: ReturnType<typeof amountFacts>) =>
    facts.map(({ label, value, note, warning }) =>
      [label, value, note, warning].filter(Boolean).join(" | ")
    );

  it("sets due against the offer on the table, the target and the other side", () => {
    expect(shown(amountFacts(standing(confidential, ...offers), undefined, "en-US"))).toEqual([
      "Due | 412,000",
      "On the table | 428,480 | ▲ +4.0% (+16,480) · sent, round 2",
      "Target | 432,600 | −4,120 to target",
      "Their offer | 404,000 | ▼ −1.9% (−8,000)",
      "Mid-point | 416,240",
      "1 % is worth | 4,120"
    ]);
  });

  it("takes what is being typed, and warns the team below the walk-away", () => {
    const facts = amountFacts(standing(confidential, ...offers), 41_999_999, "en-US");
    expect(shown(facts)[1]).toBe(
      "On the table | 419,999.99 | ▲ +1.9% (+7,999.99) · draft | Below our walk-away"
    );
  });

  it("hints at nothing for whoever may not read target and walk-away", () => {
    const facts = amountFacts(standing({}, ...offers), 1, "en-US");
    expect(facts.map(({ key }) => key)).toEqual(["due", "table", "theirs", "midpoint", "percent"]);
    expect(facts.some(({ warning }) => warning)).toBe(false);
  });

  it("says nothing of a table that is cleared once the negotiation is closed", () => {
    const closed = standing({ ...confidential, Phase__c: { value: "Closed" } }, ...offers);
    expect(shown(amountFacts(closed, 1, "en-US"))).toEqual(["Due | 412,000"]);
  });

  it("shows packages of a round as a range, else working prices, else nothing", () => {
    const packages = standing({}, offer(1, "Ours", 424_000), offer(1, "Ours", 432_000));
    expect(shown(amountFacts(packages, undefined, "en-US"))[1]).toContain("424,000–432,000");
    const working = standing({ Proposed_Amount__c: { value: 420_000 } });
    expect(shown(amountFacts(working, undefined, "en-US"))[1]).toContain("working prices");
    const base = standing({ Due_Amount__c: { value: null }, Base_Total__c: { value: 400_000 } });
    expect(shown(amountFacts(base, undefined, "en-US"))).toEqual([
      "Last term | 400,000",
      "On the table | – | no offer yet",
      "1 % is worth | 4,000"
    ]);
  });
});

describe("dateFacts", () => {
  const shown = (today: string, more: object = {}) =>
    dateFacts(standing(more), { today, locale: "en-US" }).map(({ label, value, note, iconName }) =>
      [label, value, note, iconName?.replace("utility:", "")].filter(Boolean).join(" | ")
    );

  it("counts to the decision in words, the day itself included", () => {
    expect(shown("2026-11-24")).toEqual(["Decision | in 41 days | Jan 4, 2027"]);
    expect(shown("2027-01-03")[0]).toContain("| tomorrow |");
    expect(shown("2027-01-04")[0]).toContain("| today | Jan 4, 2027 | clock");
    expect(shown("2027-01-05")[0]).toContain("| 1 day overdue | Jan 4, 2027 | warning");
    expect(shown("2027-01-06")[0]).toContain("| 2 days overdue |");
    expect(shown("2027-01-06", { Phase__c: { value: "Closed" } })).toEqual([
      "Decision | Jan 4, 2027 | check"
    ]);
    expect(shown("2027-01-06", { Decision_Date__c: { value: null } })).toEqual([
      "Decision | not set | clock"
    ]);
  });

  it("says whether notice was given, and what silence does", () => {
    const deadline = { Notice_Deadline__c: { value: "2026-09-30" } };
    const renews = { ...deadline, Silence_Rule__c: { value: "Renews" } };
    expect(shown("2026-09-28", renews)[1]).toBe(
      "Notice | in 2 days | Sep 30, 2026 · silence renews it | clock"
    );
    const given = { ...renews, Notice_Given_Date__c: { value: "2026-09-01" } };
    expect(shown("2026-10-28", given)[1]).toBe("Notice | given | Sep 1, 2026 | check");
  });

  it("asks for the earliest call that is missing", () => {
    const dates = {
      First_Checkpoint_Date__c: { value: "2026-07-04" },
      First_Checkpoint_Call__c: { value: "Monitor" },
      Second_Checkpoint_Date__c: { value: "2026-10-04" }
    };
    expect(shown("2026-11-24", dates)[1]).toBe(
      "Second checkpoint, call due | 51 days overdue | Oct 4, 2026 | warning"
    );
  });
});

it("counts approvals and leaks", () => {
  const facts = standing(
    {
      Negotiation_Concessions__r: {
        edges: [{ Made_On__c: { value: "2026-10-01" } }, {}].map((more, index) => ({
          node: { Id: String(index), Direction__c: { value: "Give" }, ...more }
        }))
      }
    },
    draft("Requested"),
    draft("Requested"),
    draft("Rejected")
  );
  expect(standingAlerts(facts).map(({ text }) => text)).toEqual([
    "2 offers await approval",
    "1 offer was rejected",
    "1 give without a get"
  ]);
  expect(standingAlerts(standing())).toEqual([]);
});

describe("c-negotiation-standing", () => {
  type Element = HTMLElement & { refresh(): Promise<void>; tableAmount: number };
  function render(): Element {
    const element = createElement("c-negotiation-standing", { is: NegotiationStanding });
    Object.assign(element, { recordId: "a00" });
    document.body.appendChild(element);
    return element as unknown as Element;
  }
  const data = (...nodes: object[]): object => ({
    uiapi: { query: { Renewal_Negotiation__c: { edges: nodes.map((node) => ({ node })) } } }
  });

  it("keeps the layout while loading, then follows what is typed", async () => {
    const element = render();
    expect(element.shadowRoot?.querySelector("c-loading-stencil")).not.toBeNull();
    await expect(element).toBeAccessible();
    wire.emit(data(nodeOf(confidential, ...offers)));
    await Promise.resolve();
    const strip = element.shadowRoot?.querySelector<HTMLElement & { facts: StripFact[] }>(
      "c-fact-strip"
    );
    const table = () => strip?.facts.find(({ key }) => key === "table")?.value;
    expect(table()).toBe("428,480");
    element.tableAmount = 43_000_000;
    await Promise.resolve();
    expect(table()).toBe("430,000");
    await expect(element).toBeAccessible();
  });

  it("reads again and tells the room when a checkpoint was saved", async () => {
    const element = render();
    const again = jest.fn().mockResolvedValue(undefined);
    const changed = jest.fn();
    element.addEventListener("changed", changed);
    wire.emit(data(nodeOf()), undefined, again);
    await Promise.resolve();
    const checkpoints = element.shadowRoot?.querySelector("c-negotiation-checkpoints");
    expect(checkpoints).toHaveProperty("revision", 4);
    checkpoints?.dispatchEvent(new CustomEvent("changed"));
    await Promise.resolve();
    await Promise.resolve();
    expect([again.mock.calls.length, changed.mock.calls.length]).toEqual([1, 1]);
  });

  it("shows what went wrong, with another try", async () => {
    const element = render();
    const again = jest.fn().mockResolvedValue(undefined);
    wire.emitErrors([{ message: "down" }], undefined, again);
    await Promise.resolve();
    element.shadowRoot?.querySelector("c-error-panel")?.dispatchEvent(new CustomEvent("retried"));
    expect(again).toHaveBeenCalledTimes(1);
    await expect(element).toBeAccessible();
  });
});

import { createElement } from "lwc";
import LightningConfirm from "lightning/confirm";
import OfferBuilder from "c/offerBuilder";
import type { RoomData } from "c/offerBuilder";
import type { PackageEdit } from "c/offerGrid";
import { savePackages } from "c/renewalMutations";
import type { PackageContent } from "c/offerPackage";
import { content, NEGOTIATION, saved } from "./round";

jest.mock("c/renewalMutations", () => ({ REVISION: "revision", savePackages: jest.fn() }));
const save = savePackages as unknown as jest.Mock;
const A = content({ l1: { price1: 208_00 } });
const MINE = content({ l1: { price1: 210_00 } });

function dataOf(of: PackageContent, more: object = {}, lost = false): RoomData {
  const package1 = saved("o1", of, more);
  const negotiation = { ...NEGOTIATION, offers: [package1.offer] };
  return { negotiation, packages: lost ? [] : [package1] };
}

interface Builder extends HTMLElement {
  data: RoomData;
  hasUnsaved: boolean;
}

async function settle(turns = 8): Promise<void> {
  await Promise.resolve();
  if (turns > 0) await settle(turns - 1);
}

async function render(
  data: RoomData,
  more: object = {}
): Promise<{ builder: Builder; heard: string[]; totals: unknown[] }> {
  const builder = createElement("c-offer-builder", { is: OfferBuilder }) as unknown as Builder;
  const heard: string[] = [];
  const totals: unknown[] = [];
  for (const kind of ["saved", "sendasked", "deleteasked"])
    builder.addEventListener(kind, () => heard.push(kind));
  builder.addEventListener("tablechanged", (event) => totals.push((event as CustomEvent).detail));
  Object.assign(builder, { data, editable: true, ...more });
  document.body.appendChild(builder);
  await settle();
  return { builder, heard, totals };
}

const find = (builder: Builder, selector: string): HTMLElement | null | undefined =>
  builder.shadowRoot?.querySelector<HTMLElement>(selector);
const button = (
  builder: Builder,
  label: string
): (HTMLElement & { disabled: boolean }) | undefined =>
  [
    ...(builder.shadowRoot?.querySelectorAll<HTMLElement & { label: string; disabled: boolean }>(
      "lightning-button"
    ) ?? [])
  ].find((each) => each.label === label);
const gridContent = (builder: Builder): PackageContent =>
  (find(builder, "c-offer-grid") as unknown as { content: PackageContent }).content;
const tabCount = (builder: Builder): number =>
  find(builder, "c-offer-package-tabs")?.shadowRoot?.querySelectorAll('[role="tab"]').length ?? 0;

async function type(builder: Builder, to: PackageContent, skipped = 0): Promise<void> {
  const detail: PackageEdit = { content: to, typed: new Map(), step: true, skipped };
  find(builder, "c-offer-grid")?.dispatchEvent(new CustomEvent("packageedited", { detail }));
  await settle();
}

beforeEach(() => {
  save.mockReset().mockResolvedValue({ errors: [], left: 0, places: new Map() });
});

describe("c-offer-builder", () => {
  it("shows the draft with its figures; nothing to save, nothing to undo", async () => {
    const { builder, totals } = await render(dataOf(A));
    expect(gridContent(builder).terms.get("l1")).toEqual({ price1: 208_00 });
    expect(button(builder, "Save draft")?.disabled).toBe(true);
    expect(builder.hasUnsaved).toBe(false);
    expect(totals.at(-1)).toBe(208_00);
    await expect(builder).toBeAccessible();
  });

  it("marks what is typed, tells the total, warns before leaving, undoes", async () => {
    const { builder, totals } = await render(dataOf(A));
    await type(builder, MINE, 2);
    expect(totals.at(-1)).toBe(210_00);
    expect(find(builder, ".unsaved")?.textContent).toBe("Not saved: 1");
    expect(find(builder, '[aria-live="polite"]')?.textContent).toContain("2");
    const leave = new CustomEvent("beforeunload", { cancelable: true });
    window.dispatchEvent(leave);
    expect(leave.defaultPrevented).toBe(true);
    await expect(builder).toBeAccessible();
    find(builder, "c-offer-grid")?.dispatchEvent(new CustomEvent("undone"));
    await settle();
    expect(builder.hasUnsaved).toBe(false);
    const free = new CustomEvent("beforeunload", { cancelable: true });
    window.dispatchEvent(free);
    expect(free.defaultPrevented).toBe(false);
  });

  it("saves, reads again and says so", async () => {
    const { builder, heard } = await render(dataOf(A), {
      reload: () => Promise.resolve(dataOf(MINE))
    });
    await type(builder, MINE);
    button(builder, "Save draft")?.click();
    await settle();
    expect(save).toHaveBeenCalledTimes(1);
    expect(heard).toEqual(["saved"]);
    expect(builder.hasUnsaved).toBe(false);
  });

  it("says that it does not know after a lost connection, and checks before it saves again", async () => {
    const reload = jest.fn().mockResolvedValueOnce(undefined).mockResolvedValueOnce(dataOf(MINE));
    const { builder } = await render(dataOf(A), { reload });
    save.mockResolvedValueOnce({
      errors: [new TypeError("Failed to fetch")],
      left: 0,
      places: new Map()
    });
    await type(builder, MINE);
    button(builder, "Save draft")?.click();
    await settle();
    expect(find(builder, ".unknown")?.textContent).toContain("not known whether");
    expect(gridContent(builder).terms.get("l1")).toEqual({ price1: 210_00 });
    await expect(builder).toBeAccessible();
    for (let tries = 0; tries < 2; tries += 1) {
      button(builder, "Check and save what is missing")?.click();
      // eslint-disable-next-line no-await-in-loop -- one click after the other
      await settle();
    }
    expect(find(builder, ".unknown")).toBeNull();
    expect(save).toHaveBeenCalledTimes(1);
    expect(builder.hasUnsaved).toBe(false);
  });

  it("shows what somebody else saved meanwhile; their value is taken where it is chosen", async () => {
    const theirs = dataOf(content({ l1: { price1: 220_00 } }));
    const { builder } = await render(dataOf(A), { reload: () => Promise.resolve(theirs) });
    const stale = { message: "Saved meanwhile", path: ["uiapi", "revision"] };
    save.mockResolvedValueOnce({ errors: [stale], left: 0, places: new Map() });
    await type(builder, MINE);
    button(builder, "Save draft")?.click();
    await settle();
    const conflict = find(builder, "c-save-conflict");
    await expect(builder).toBeAccessible();
    conflict?.shadowRoot?.querySelectorAll("button")[1]?.click();
    await settle();
    expect(gridContent(builder).terms.get("l1")).toEqual({ price1: 220_00 });
    conflict?.dispatchEvent(new CustomEvent("conflictclosed"));
    await settle();
    expect(find(builder, "c-save-conflict")).toBeNull();
  });

  it("shows a refusal at its line and keeps what was typed", async () => {
    const { builder } = await render(dataOf(A));
    const places = new Map([["line0x0", { packageKey: "key-o1", lineId: "l1" }]]);
    const errors = [
      { message: "Over the cap.", path: ["uiapi", "line0x0"] },
      { message: "Closed.", path: ["uiapi", "offer0"] }
    ];
    save.mockResolvedValueOnce({ errors, left: 0, places });
    await type(builder, MINE);
    button(builder, "Save draft")?.click();
    await settle();
    const grid = find(builder, "c-offer-grid") as unknown as { lineErrors: Map<string, string> };
    expect(grid.lineErrors.get("l1")).toBe("Over the cap.");
    expect(find(builder, "c-error-panel")?.shadowRoot?.textContent).toContain("Closed.");
    expect(builder.hasUnsaved).toBe(true);
    await expect(builder).toBeAccessible();
  });

  it("saves before it sends", async () => {
    const { builder, heard } = await render(dataOf(A), {
      reload: () => Promise.resolve(dataOf(MINE))
    });
    await type(builder, MINE);
    button(builder, "Record as sent…")?.click();
    await settle();
    expect(heard).toEqual(["saved", "sendasked"]);
    button(builder, "Record as sent…")?.click();
    await settle();
    expect(save).toHaveBeenCalledTimes(1);
  });

  it("duplicates a package, changes its term and gives, and deletes it after asking", async () => {
    const ask = jest
      .spyOn(LightningConfirm, "open")
      .mockResolvedValueOnce(false)
      .mockResolvedValue(true);
    const { builder, heard } = await render(dataOf(A));
    button(builder, "Duplicate")?.click();
    await settle();
    expect(tabCount(builder)).toBe(2);
    const terms = find(builder, "c-offer-package-terms");
    terms?.dispatchEvent(new CustomEvent("yearschanged", { detail: 3 }));
    terms?.dispatchEvent(new CustomEvent("headchanged", { detail: { extras: 5_00 } }));
    await settle();
    expect(gridContent(builder).head).toMatchObject({ title: "B", years: 3, extras: 5_00 });
    button(builder, "Delete")?.click();
    await settle();
    expect(tabCount(builder)).toBe(2);
    button(builder, "Delete")?.click();
    await settle();
    expect(tabCount(builder)).toBe(1);
    button(builder, "Delete")?.click();
    await settle();
    expect(heard).toEqual(["deleteasked"]);
    ask.mockRestore();
  });

  it("shows the approval where one is needed", async () => {
    const { builder } = await render(dataOf(A, { needsApproval: true, approval: "Requested" }));
    const approval = find(builder, "c-offer-approval") as unknown as { recordId: string };
    expect(approval.recordId).toBe("o1");
    expect(find((await render(dataOf(A))).builder, "c-offer-approval")).toBeNull();
  });

  it("shows an offer made as history, and prepares the next from it", async () => {
    const made = dataOf(A, { state: "Sent" }, true);
    const { builder, totals } = await render(made);
    expect(find(builder, "c-offer-grid")).toBeNull();
    expect(totals.at(-1)).toBeNull();
    find(builder, "c-offer-package-sent")?.dispatchEvent(
      new CustomEvent("packageread", { detail: A })
    );
    await settle();
    button(builder, "Prepare the next offer")?.click();
    await settle();
    expect(gridContent(builder).terms.get("l1")).toEqual({ price1: 208_00 });
    expect(find(builder, "h2")?.textContent).toContain("round 2");
  });

  it("lets a reader read", async () => {
    const { builder } = await render(dataOf(A), { editable: false });
    expect(button(builder, "Save draft")).toBeUndefined();
    expect((find(builder, "c-offer-grid") as unknown as { editable: boolean }).editable).toBe(
      false
    );
    const nothing = await render(
      { negotiation: { ...NEGOTIATION, offers: [] }, packages: [] },
      { editable: false }
    );
    expect(tabCount(nothing.builder)).toBe(0);
    await expect(builder).toBeAccessible();
  });
});

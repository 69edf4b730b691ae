/// <reference lib="dom" />
import type { Browser, Locator, Page } from "playwright-core";
import type { LocalOrgProcess } from "../../local-org/test/clients/running-local-org.ts";
import { openTab } from "../support/record-tab.ts";
import { signedInPage } from "../support/signed-in-page.ts";
import { dealOfMembers } from "./deal-of-members.ts";
import { median, seconds, type Figure } from "./figure.ts";

const MEMBERS = 1000;
const RUNS = 15;

/**
 * The allocation studio with 1,000 members: from address to grid, and from a keystroke in a setting to the grid laid
 * out again. The same rows in `lightning-datatable`, on the same page: drawn once, and given again with other figures.
 */
export async function allocationStudio(org: LocalOrgProcess, browser: Browser): Promise<Figure[]> {
  const deal = await dealOfMembers(org, { members: MEMBERS, years: 1 });
  const { page } = await signedInPage(browser, org, "manager", "en_US");
  const open = async (): Promise<void> => {
    await page.goto(`${org.url}/lightning/r/Consortium_Deal__c/${deal}/view`);
    await openTab(page, "Allocation studio");
    await gridOf(page).locator("td").first().waitFor();
  };
  await open();
  const interactive = await seconds(open);
  const change = await settingToGrid(page);
  const grid = gridOf(page);
  const ours = await page.evaluate(draw, await grid.evaluateHandle(ownTable));
  const peer = await page.evaluate(draw, await grid.evaluateHandle(datatable));
  await page.context().close();
  const first = median(ours.first);
  const peerFirst = median(peer.first);
  const peerAgain = median(peer.again);
  return [
    { name: "studio-1000-members-interactive", value: interactive, unit: "s" },
    { name: "studio-1000-members-setting-to-grid", value: change, unit: "ms" },
    { name: "studio-1000-members-grid-first-paint", value: first, unit: "ms" },
    { name: "datatable-1000-rows-first-paint", value: peerFirst, unit: "ms" },
    { name: "studio-vs-datatable-first-paint", value: peerFirst / first, unit: "x" },
    { name: "datatable-1000-rows-new-figures", value: peerAgain, unit: "ms" },
    { name: "studio-vs-datatable-change", value: peerAgain / change, unit: "x" }
  ];
}

function gridOf(page: Page): Locator {
  return page.locator("c-allocation-studio c-allocation-grid c-data-grid");
}

/** Median over keystrokes, allocation of all members included. */
async function settingToGrid(page: Page): Promise<number> {
  const input = page.locator("c-allocation-controls [data-name=envelope] input");
  const table = await gridOf(page).getByRole("grid").elementHandle();
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1)
    times.push(await input.evaluate(measureInput, { text: String(6_000_000 + run), table }));
  return median(times);
}

/** Runs in the page: from the input event until the grid's rows have changed and are laid out. */
function measureInput(
  element: Element,
  { text, table }: { readonly text: string; readonly table: Node | null }
): Promise<number> {
  const field = element as HTMLInputElement;
  if (!(table instanceof HTMLElement)) throw new Error("The studio has no grid");
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      void table.offsetHeight;
      resolve(performance.now() - started);
    });
    observer.observe(table, { childList: true, subtree: true, characterData: true });
    field.value = text;
    const started = performance.now();
    field.dispatchEvent(new Event("input", { bubbles: true, composed: true }));
  });
}

interface Row {
  readonly key: string;
  readonly cells: Readonly<Record<string, { readonly text: string }>>;
}
type Grid = Element & {
  readonly columns: readonly { readonly key: string; readonly label: string }[];
  readonly rows: readonly Row[];
};

/** A component that shows the grid's rows: what of it stays, and the property that takes the figures of a run. */
interface Table {
  readonly tag: string;
  readonly module: string;
  readonly fixed: object;
  readonly property: string;
  readonly figures: (run: number) => readonly object[];
}

/** Runs in the page. */
function ownTable(element: Element): Table {
  const { columns, rows } = element as Grid;
  return {
    tag: "c-data-grid",
    module: "c/dataGrid",
    fixed: { columns },
    property: "rows",
    figures: (run) =>
      rows.map(({ key, cells }) => ({
        key,
        label: key,
        cells: { ...cells, share: { text: `${cells.share?.text} ${run}` } }
      }))
  };
}

/** Runs in the page. */
function datatable(element: Element): Table {
  const { columns, rows } = element as Grid;
  return {
    tag: "lightning-datatable",
    module: "lightning/datatable",
    fixed: {
      keyField: "key",
      hideCheckboxColumn: true,
      columns: columns.map(({ key, label }) => ({ fieldName: key, label }))
    },
    property: "data",
    figures: (run) =>
      rows.map(({ key, cells }) => {
        const texts = Object.entries(cells).map(([column, { text }]) => [column, text] as const);
        return { key, ...Object.fromEntries(texts), share: `${cells.share?.text} ${run}` };
      })
  };
}

interface Drawn {
  readonly first: readonly number[];
  readonly again: readonly number[];
}

/** Runs in the page: times until a table is laid out, and until other figures in it are. */
async function draw({ tag, module, fixed, property, figures }: Table): Promise<Drawn> {
  const engine = (await import("lwc")) as {
    createElement: (this: void, tag: string, options: object) => HTMLElement;
  };
  const { default: is } = (await import(module)) as { default: object };
  const timed = async (box: HTMLElement, change: () => void): Promise<number> => {
    const started = performance.now();
    change();
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    void box.offsetHeight;
    return performance.now() - started;
  };
  const first: number[] = [];
  const again: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const box = document.createElement("div");
    box.style.cssText = "height: 28rem; overflow: auto";
    document.body.append(box);
    const made = engine.createElement(tag, { is });
    Object.assign(made, fixed, { [property]: figures(0) });
    first.push(await timed(box, () => box.append(made)));
    const next = { [property]: figures(run + 1) };
    again.push(await timed(box, () => Object.assign(made, next)));
    box.remove();
  }
  return { first, again };
}

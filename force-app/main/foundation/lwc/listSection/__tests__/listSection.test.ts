import { createElement } from "lwc";
import ListSection from "c/listSection";

const labels = {
  accessHint: "Ask Ada.",
  title: "Gives",
  add: "Add a give",
  emptyTitle: "No gives yet",
  emptyMessage: "Add the first.",
  failed: "Not read",
  writeFailed: "Not saved",
  deleteQuestion: "Delete for good?",
  deleteConfirm: "Delete",
  keep: "Keep"
};
const EVENTS = ["added", "retried", "kept", "deleted"] as const;

function render(properties: object): {
  find: (selector: string) => Element | null;
  said: string[];
} {
  const element = createElement("c-list-section", { is: ListSection });
  Object.assign(element, { labels, ...properties });
  const said: string[] = [];
  for (const name of EVENTS) element.addEventListener(name, () => said.push(name));
  document.body.appendChild(element);
  return { find: (selector) => element.shadowRoot?.querySelector(selector) ?? null, said };
}
const accessible = () => expect(document.body).toBeAccessible();
const click = (element: Element | null) => element?.dispatchEvent(new CustomEvent("click"));

describe("c-list-section", () => {
  it("has one way to add: in the empty list its own, else beside the heading", async () => {
    const empty = render({ empty: true, addable: true });
    expect(empty.find("lightning-button.add")).toBeNull();
    expect(empty.find("c-empty-state")).toHaveProperty("actionLabel", "Add a give");
    empty.find("c-empty-state")?.dispatchEvent(new CustomEvent("actionchosen"));
    const filled = render({ empty: false, addable: true });
    expect(filled.find("c-empty-state")).toBeNull();
    click(filled.find("lightning-button.add"));
    expect([...empty.said, ...filled.said]).toEqual(["added", "added"]);
    await accessible();
  });

  it("offers nothing to whoever may not add, and no second form", async () => {
    const reader = render({ empty: true });
    expect(reader.find("c-empty-state")).toHaveProperty("actionLabel", "");
    expect(render({ empty: false, addable: true, formOpen: true }).find(".add")).toBeNull();
    expect(render({ empty: true, addable: true, formOpen: true }).find("c-empty-state")).toBeNull();
    await accessible();
  });

  it("is neither empty nor full before anything is known", async () => {
    const { find } = render({ loading: true, addable: true });
    expect(find("c-loading-stencil")).not.toBeNull();
    expect([find("c-empty-state"), find(".add")]).toEqual([null, null]);
    await accessible();
  });

  it("asks before it deletes", async () => {
    const { find, said } = render({ empty: false, doomed: "Training" });
    expect(find('[role="alertdialog"]')?.textContent).toContain("Training");
    await accessible();
    click(find(".question lightning-button"));
    click(find(".question lightning-button + lightning-button"));
    expect(said).toEqual(["kept", "deleted"]);
  });

  it("shows what failed, and reads again", () => {
    const { find, said } = render({ errors: [{ message: "down" }], writeErrors: ["no"] });
    find("c-error-panel")?.dispatchEvent(new CustomEvent("retried"));
    expect(said).toEqual(["retried"]);
    expect(find("c-error-panel + c-error-panel")).toMatchObject({ accessHint: "Ask Ada." });
  });
});

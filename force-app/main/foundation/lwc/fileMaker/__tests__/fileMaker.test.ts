import { createElement } from "lwc";
import { LibraryMissingError } from "c/documentKit";
import type { MadeFile } from "c/documentKit";
import FileMaker from "c/fileMaker";

const sheet = { fileName: "Table.xlsx", content: new Blob(["x"]) };
const letter = { fileName: "Letter.docx", content: new Blob(["x"]) };
const clicked: string[] = [];
const makeSheet = jest.fn<Promise<MadeFile>, unknown[]>();
const makeLetter = jest.fn<Promise<MadeFile>, unknown[]>();
const files = [
  { id: "sheet", label: "Sheet", iconName: "utility:table", variant: "neutral", make: makeSheet },
  { id: "letter", label: "Letter", iconName: "utility:page", variant: "brand", make: makeLetter }
];

const settle = (turns = 4): Promise<void> =>
  Promise.resolve().then(() => (turns > 0 ? settle(turns - 1) : undefined));

async function render(more: object = {}): Promise<HTMLElement> {
  const element = createElement("c-file-maker", { is: FileMaker });
  Object.assign(element, { files, topic: "first", ...more });
  document.body.appendChild(element);
  await settle();
  return element;
}

type Button = HTMLElement & { label: string; disabled: boolean };
const buttons = (element: HTMLElement): Button[] => [
  ...(element.shadowRoot?.querySelectorAll<Button>("lightning-button") ?? [])
];
const press = async (element: HTMLElement, index: number): Promise<void> => {
  buttons(element)[index]?.click();
  await settle();
};
const find = (element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector);
const panel = (element: HTMLElement) =>
  find(element, "c-error-panel") as
    (HTMLElement & { heading: string; errors: unknown }) | null | undefined;

describe("c-file-maker", () => {
  beforeEach(() => {
    URL.createObjectURL = jest.fn(() => "blob:made");
    URL.revokeObjectURL = jest.fn();
    jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
      this: HTMLAnchorElement
    ) {
      clicked.push(this.download);
    });
    makeSheet.mockReset().mockResolvedValue(sheet);
    makeLetter.mockReset().mockResolvedValue(letter);
    clicked.splice(0);
  });

  it("makes the file whose button is pressed and downloads it, with a link to do so again", async () => {
    const element = await render();
    await expect(element).toBeAccessible();
    await press(element, 1);
    expect(makeSheet).not.toHaveBeenCalled();
    expect(clicked).toEqual(["Letter.docx"]);
    expect(find(element, "a")?.textContent).toBe("Download Letter.docx again");
    expect(find(element, "[aria-live]")?.textContent).toMatch(/ready/u);
    await expect(element).toBeAccessible();
  });

  it("forgets what was made when another file is, and when the topic changes", async () => {
    const element = await render();
    await press(element, 1);
    await press(element, 0);
    expect(clicked).toEqual(["Letter.docx", "Table.xlsx"]);
    expect(URL.revokeObjectURL).toHaveBeenCalledTimes(1);
    Object.assign(element, { topic: "second" });
    await settle();
    expect(find(element, "a")).toBeNull();
    expect(URL.revokeObjectURL).toHaveBeenCalledTimes(2);
  });

  it("lets nobody make a file twice at once, nor one that is blocked", async () => {
    let finish: (file: MadeFile) => void = () => undefined;
    makeLetter.mockReturnValue(new Promise((resolve) => (finish = resolve)));
    const element = await render();
    await press(element, 1);
    expect(buttons(element).map(({ disabled }) => disabled)).toEqual([true, true]);
    expect(find(element, "lightning-spinner")).not.toBeNull();
    await expect(element).toBeAccessible();
    finish(letter);
    await settle();
    expect(buttons(element).map(({ disabled }) => disabled)).toEqual([false, false]);
    await press(await render({ blocked: true }), 0);
    expect(makeSheet).not.toHaveBeenCalled();
  });

  it("says that the library did not load and what to do, and tries again", async () => {
    makeLetter.mockRejectedValueOnce(new LibraryMissingError());
    const element = await render();
    await press(element, 1);
    expect(panel(element)?.heading).toBe("The writer of files did not load");
    expect(panel(element)?.errors).toMatchObject([
      { message: expect.stringMatching(/static resources/u) }
    ]);
    await expect(element).toBeAccessible();
    panel(element)?.dispatchEvent(new CustomEvent("retried"));
    await settle();
    expect(panel(element)).toBeNull();
    expect(clicked).toEqual(["Letter.docx"]);
  });

  it("shows what else went wrong", async () => {
    makeSheet.mockRejectedValue(new Error("no memory"));
    const element = await render();
    await press(element, 0);
    expect(panel(element)?.heading).toBe("The file could not be made");
    expect(clicked).toEqual([]);
  });
});

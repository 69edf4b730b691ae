import type { LightningElement } from "lwc";
import { loadScript } from "lightning/platformResourceLoader";
import { readTableFile, readTableText } from "c/tableFile";

const load = loadScript as jest.Mock;
const host = {} as LightningElement;
const file = (...bytes: number[]): Blob =>
  ({ arrayBuffer: async () => Uint8Array.from(bytes).buffer }) as unknown as Blob;
const workbook = file(0x50, 0x4b, 3, 4);
const reader = globalThis as { ententeWorkbookReader?: { rows: () => unknown } };

describe("tableFile", () => {
  beforeEach(() => {
    load.mockReset();
    delete reader.ententeWorkbookReader;
  });

  it("reads a text, and says what separates its cells", () => {
    expect(readTableText("a;b\n1;2")).toEqual({
      table: { columns: ["a", "b"], rows: [{ line: 2, cells: ["1", "2"] }] },
      delimiter: ";"
    });
    expect(readTableText('a;b\n"1')).toEqual({ problem: { kind: "openQuote", line: 2 } });
  });

  it("loads what reads workbooks once it meets one", async () => {
    load.mockImplementation(async () => {
      reader.ententeWorkbookReader = {
        rows: () => [
          { line: 1, cells: ["a"] },
          { line: 2, cells: [5] }
        ]
      };
    });
    const read = { table: { columns: ["a"], rows: [{ line: 2, cells: [5] }] } };
    await expect(readTableFile(host, workbook)).resolves.toMatchObject(read);
    await readTableFile(host, workbook);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it("tells a workbook that cannot be read from a reader that did not load", async () => {
    reader.ententeWorkbookReader = { rows: () => ({ problem: "notAWorkbook" }) };
    await expect(readTableFile(host, workbook)).resolves.toEqual({
      problem: { kind: "notAWorkbook" }
    });
    delete reader.ententeWorkbookReader;
    load.mockRejectedValue(new Error("no network"));
    await expect(readTableFile(host, workbook)).resolves.toEqual({
      problem: { kind: "noReader" }
    });
  });
});

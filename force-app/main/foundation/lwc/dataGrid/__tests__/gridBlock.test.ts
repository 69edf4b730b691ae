import { fillDown, layBlock } from "../gridBlock";

const SIZE = { rows: 3, columns: 3 };
const isEditable = ({ column }: { column: number }): boolean => column > 0;

describe("a block from a spreadsheet", () => {
  it("lies from the active cell on; what meets no editable cell is counted", () => {
    const block = [
      ["a", "b"],
      ["c", "d"]
    ];
    expect(layBlock(block, { row: 2, column: 0 }, SIZE, isEditable)).toEqual({
      cells: [{ row: 2, column: 1, text: "b" }],
      skipped: 3
    });
  });

  it("fills down to the last row, read-only cells left alone", () => {
    const isOdd = ({ row }: { row: number }): boolean => row !== 1;
    expect(fillDown("5", { row: 0, column: 1 }, SIZE, isOdd).cells).toEqual([
      { row: 2, column: 1, text: "5" }
    ]);
  });
});

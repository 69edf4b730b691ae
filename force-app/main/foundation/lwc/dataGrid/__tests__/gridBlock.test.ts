import { fillDown, layBlock, parseBlock } from "../gridBlock";

const SIZE = { rows: 3, columns: 3 };
const isEditable = ({ column }: { column: number }): boolean => column > 0;

describe("a block from a spreadsheet", () => {
  it.each([
    ["7", [["7"]]],
    [
      "1\t2\n3\t4\n",
      [
        ["1", "2"],
        ["3", "4"]
      ]
    ],
    ["1\r\n2\r\n", [["1"], ["2"]]],
    ["\t2", [["", "2"]]],
    ['"a\tb"\t"say ""x"""', [["a\tb", 'say "x"']]],
    ['"two\nlines"\n3', [["two\nlines"], ["3"]]],
    ["", [[""]]]
  ])("reads %j", (text, block) => {
    expect(parseBlock(text)).toEqual(block);
  });

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

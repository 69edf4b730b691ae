import { parseBlock } from "c/pastedTable";

describe("a table from the clipboard", () => {
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
});

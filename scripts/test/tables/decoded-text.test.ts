import assert from "node:assert/strict";
import { test } from "node:test";
import { decodedText } from "c/tableText";

test("a file's text is UTF-8, and what is none is what French spreadsheets save as CSV", () => {
  assert.equal(decodedText(new TextEncoder().encode("Étoile")), "Étoile");
  assert.equal(decodedText(Uint8Array.from([0xc9, 0x74, 0x6f, 0x80])), "Éto€");
});

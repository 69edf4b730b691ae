import * as highs from "highs";

/** The package's types declare a CommonJS default, which an ES module sees one level down. */
export const loadHighs = highs.default as unknown as typeof highs.default.default;

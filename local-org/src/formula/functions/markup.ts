import type { FunctionDefinition } from "./function-definition.ts";
import { plain } from "./function-definition.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

/** Functions that make HTML. What comes from fields is encoded, so a name cannot bring markup in. */
export const markupFunctions: Readonly<Record<string, FunctionDefinition>> = {
  HTMLENCODE: encoder(encodeHtml),
  URLENCODE: encoder((text) => encodeURIComponent(text).replaceAll("%20", "+")),
  JSENCODE: encoder((text) => JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'")),
  HYPERLINK: plain({
    parameters: ["text", "text", "text"],
    optional: 1,
    result: "text",
    evaluate: ([url, label, target]) =>
      `<a href="${encodeHtml(safeUrl(String(url)))}"${attribute("target", target)}>${encodeHtml(String(label))}</a>`
  }),
  IMAGE: plain({
    parameters: ["text", "text", "number", "number"],
    optional: 2,
    result: "text",
    evaluate: ([url, alternative, height, width]) => {
      const size = height === undefined ? "" : ` style="height:${height}px; width:${width}px;"`;
      return `<img src="${encodeHtml(safeUrl(String(url)))}" alt="${encodeHtml(String(alternative))}"${size} border="0"/>`;
    }
  })
};

function encoder(encode: (text: string) => string): FunctionDefinition {
  return plain({
    parameters: ["text"],
    result: "text",
    evaluate: ([text]) => encode(String(text))
  });
}

function encodeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

function attribute(name: string, value: unknown): string {
  return value === undefined || value === "" ? "" : ` ${name}="${encodeHtml(String(value))}"`;
}

/** Script is not allowed in links. */
function safeUrl(url: string): string {
  return /^\s*javascript:/i.test(url) ? "" : url;
}

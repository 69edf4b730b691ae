import { randomBytes } from "node:crypto";
import type { PageContext } from "./page-context.ts";

export interface PageDocument {
  readonly html: string;
  /** Content-Security-Policy of the answer. */
  readonly policy: string;
}

const escapeJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** The HTML of every page: styles, the import map, the page's context and the modules to start. */
export function pageDocument(
  context: PageContext,
  baseKey: string,
  deployedKey: string
): PageDocument {
  const base = `/lightning/base/${baseKey}`;
  const nonce = randomBytes(16).toString("base64");
  const imports = {
    lwc: `${base}/lwc.js`,
    "lightning/": `${base}/lightning/`,
    "c/": `/lightning/modules/${deployedKey}/c/`
  };
  const html = `<!doctype html>
<html lang="${context.i18n["lang"]}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Salesforce</title>
<link rel="icon" href="/lightning/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/lightning/design-system/${baseKey}/styles/salesforce-lightning-design-system.min.css">
<link rel="stylesheet" href="${base}/page.css">
<script type="importmap" nonce="${nonce}">${escapeJson({ imports })}</script>
<script type="application/json" id="context">${escapeJson(context)}</script>
<script src="${base}/context.js"></script>
<script type="module" src="${base}/synthetic-shadow.js"></script>
<script type="module" src="${base}/boot.js"></script>
</head>
<body class="slds-scope"></body>
</html>
`;
  return { html, policy: policy(nonce) };
}

function policy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "frame-ancestors 'self'",
    "base-uri 'none'"
  ].join("; ");
}

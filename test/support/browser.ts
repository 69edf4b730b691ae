import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
import { packagedChromium } from "./packaged-chromium.ts";

/** A browser to start. */
interface Choice {
  readonly executablePath?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe"
];

/** No browser could be started; the message says what to do. */
export class NoBrowserError extends Error {
  constructor(reasons: readonly string[]) {
    super(
      "No browser could be started. Install Chrome or Chromium, or set ENTENTE_BROWSER to the path of one." +
        reasons.map((reason) => `\n  ${reason}`).join("")
    );
    this.name = "NoBrowserError";
  }
}

/**
 * Starts a headless browser: the one ENTENTE_BROWSER names, else an installed Chrome or Chromium, the one
 * that comes as a package on Linux, Playwright's own. The caller closes it.
 * @throws NoBrowserError
 */
export async function launchBrowser(): Promise<Browser> {
  const reasons: string[] = [];
  for (const choice of choices()) {
    try {
      return await start(await choice());
    } catch (error) {
      reasons.push((error as Error).message.split("\n")[0] ?? "");
    }
  }
  throw new NoBrowserError(reasons);
}

function choices(): (() => Choice | Promise<Choice>)[] {
  const named = process.env["ENTENTE_BROWSER"];
  if (named === "packaged") return [packagedChromium];
  if (named) return [() => ({ executablePath: named })];
  const installed = INSTALLED.find((path) => existsSync(path));
  return [
    ...(installed === undefined ? [] : [() => ({ executablePath: installed })]),
    ...(process.platform === "linux" && process.arch === "x64" ? [packagedChromium] : []),
    () => ({})
  ];
}

function start({ executablePath, args = [], env = {} }: Choice): Promise<Browser> {
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...args, ...(isRoot() ? ["--no-sandbox"] : [])],
    // Without a locale Chromium cannot name files in French.
    env: { LANG: "C.UTF-8", ...process.env, ...env }
  });
}

/** Chromium refuses its sandbox to root, as in containers. */
const isRoot = (): boolean => process.getuid?.() === 0;

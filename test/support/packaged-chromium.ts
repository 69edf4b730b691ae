import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const CACHE = fileURLToPath(new URL("../../.cache/chromium", import.meta.url));

/** Chromium from the package @sparticuz/chromium, unpacked once, with the libraries and fonts it brings. */
export async function packagedChromium(): Promise<{
  executablePath: string;
  args: readonly string[];
  env: Record<string, string>;
}> {
  const version = packageVersion();
  const folder = join(CACHE, version);
  if (!existsSync(folder)) await unpack(folder);
  return {
    executablePath: join(folder, "chromium"),
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu"],
    env: {
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]]
        .filter(Boolean)
        .join(":"),
      ...(existsSync("/etc/fonts") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") })
    }
  };
}

function packageVersion(): string {
  const entry = require.resolve("@sparticuz/chromium");
  const manifest = join(dirname(entry), "..", "package.json");
  return (require(manifest) as { version: string }).version;
}

/** Into a draft first: an unpacking that was cut short must not be taken for a browser. */
async function unpack(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}.draft`;
  mkdirSync(draft, { recursive: true });
  const { TMPDIR } = process.env;
  process.env["TMPDIR"] = draft;
  try {
    const { default: packaged, inflate } = await import("@sparticuz/chromium");
    await packaged.executablePath();
    const bin = join(dirname(require.resolve("@sparticuz/chromium")), "..", "bin");
    await inflate(join(bin, "al2023.tar.br"));
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    if (TMPDIR === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = TMPDIR;
    rmSync(draft, { recursive: true, force: true });
  }
}

import { spawn } from "node:child_process";

/** Opens an address in the person's browser, where the machine has a display. Never fails the caller. */
export function openBrowser(url: string): void {
  const command = commandFor(process.platform);
  if (command === undefined) return;
  const [program, ...args] = command;
  spawn(program, [...args, url], { detached: true, stdio: "ignore" })
    .on("error", () => {})
    .unref();
}

function commandFor(platform: NodeJS.Platform): readonly [string, ...string[]] | undefined {
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["cmd", "/c", "start", ""];
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return DISPLAY || WAYLAND_DISPLAY ? ["xdg-open"] : undefined;
}

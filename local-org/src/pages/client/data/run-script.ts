/** Fetches a script and runs it as a module; rejects where it does not come or throws. */
export async function runScript(url: string): Promise<void> {
  const { ok, status } = await fetch(url);
  if (!ok) throw new Error(`${url} answered ${status}`);
  await import(/* @vite-ignore */ url);
}

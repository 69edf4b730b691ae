import { recordsChanged } from "./change.ts";

type Handler = () => Promise<unknown> | void;

const handlers = new Set<Handler>();

export function onRefreshRequest(handler: Handler): () => void {
  handlers.add(handler);
  return () => handlers.delete(handler);
}

/** Reloads all data on the page and calls the handlers that components registered. */
export async function refreshPage(): Promise<void> {
  await Promise.all([recordsChanged(), ...[...handlers].map((handler) => handler())]);
}

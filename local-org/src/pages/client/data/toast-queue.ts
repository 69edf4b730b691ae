import type { ToastConfig } from "../lightning/platformShowToastEvent/platformShowToastEvent.ts";

export interface Toast extends ToastConfig {
  readonly id: number;
}

const listeners = new Set<(toasts: readonly Toast[]) => void>();
let toasts: readonly Toast[] = [];
let last = 0;
/** As on the platform: 3 seconds, errors until closed unless their mode says otherwise. */
const SHOWN_IN_MS = 3_000;
const WITH_LINK_IN_MS = 6_000;

export function onToasts(listener: (toasts: readonly Toast[]) => void): () => void {
  listeners.add(listener);
  listener(toasts);
  return () => listeners.delete(listener);
}

export function showToast(config: ToastConfig): void {
  last += 1;
  const toast = { ...config, id: last };
  publish([...toasts.slice(-2), toast]);
  if (config.mode === "sticky") return;
  const life = config.messageData ? WITH_LINK_IN_MS : SHOWN_IN_MS;
  setTimeout(() => closeToast(toast.id), config.variant === "error" ? life * 2 : life);
}

export function closeToast(id: number): void {
  publish(toasts.filter((toast) => toast.id !== id));
}

function publish(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener(toasts);
}

interface Channel {
  readonly developerName: string;
}
interface Subscription {
  readonly channel: string;
  readonly listener: (message: unknown) => void;
}

export const APPLICATION_SCOPE = Symbol("APPLICATION_SCOPE");

const subscriptions = new Set<Subscription>();

/** Wire adapter: the context that publish and subscribe take. All components of a page share one. */
export class MessageContext {
  readonly #emit: (value: unknown) => void;

  constructor(callback: (value: unknown) => void) {
    this.#emit = callback;
  }

  connect(): void {
    this.#emit(createMessageContext());
  }

  update(): void {}
  disconnect(): void {}
}

export function createMessageContext(): object {
  return {};
}

export function releaseMessageContext(): void {}

export function publish(_context: object, channel: Channel, message: unknown): void {
  for (const subscription of [...subscriptions]) {
    if (subscription.channel === channel.developerName) subscription.listener(message);
  }
}

export function subscribe(
  _context: object,
  channel: Channel,
  listener: (message: unknown) => void
): Subscription {
  const subscription = { channel: channel.developerName, listener };
  subscriptions.add(subscription);
  return subscription;
}

export function unsubscribe(subscription: Subscription): void {
  subscriptions.delete(subscription);
}

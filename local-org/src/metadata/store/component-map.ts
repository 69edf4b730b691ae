import type { Component, Components, ComponentType } from "../component.ts";

const key = (name: string): string => name.toLowerCase();

/** Components by type and name. Immutable; types are unchecked casts of what was stored under them. */
export class ComponentMap implements Components {
  readonly #byType: ReadonlyMap<string, ReadonlyMap<string, Component>>;

  constructor(components: Iterable<Component> = []) {
    const byType = new Map<string, Map<string, Component>>();
    for (const component of components) {
      const ofType = byType.get(component.type) ?? new Map<string, Component>();
      byType.set(component.type, ofType.set(key(component.fullName), component));
    }
    this.#byType = byType;
  }

  get<K extends ComponentType>(type: K, fullName: string): Component<K> | undefined {
    return this.#byType.get(type)?.get(key(fullName)) as Component<K> | undefined;
  }

  ofType<K extends ComponentType>(type: K): readonly Component<K>[] {
    return [...(this.#byType.get(type)?.values() ?? [])] as unknown as readonly Component<K>[];
  }

  all(): readonly Component[] {
    return [...this.#byType.values()].flatMap((ofType) => [...ofType.values()]);
  }

  /** The same with some components replaced or added and some gone. */
  with(changed: Iterable<Component>, deleted: Iterable<Component> = []): ComponentMap {
    const gone = new Set([...deleted].map(({ type, fullName }) => `${type}:${key(fullName)}`));
    const kept = this.all().filter((each) => !gone.has(`${each.type}:${key(each.fullName)}`));
    return new ComponentMap([...kept, ...changed]);
  }
}

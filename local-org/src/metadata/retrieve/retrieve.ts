import type { Component, Components } from "../component.ts";
import type { Manifest } from "../packages/manifest.ts";
import { manifestText } from "../packages/manifest.ts";
import type { MetadataType } from "../types/metadata-type.ts";
import { childTypeNamed, parentTypeOf, typeNamed } from "../types/metadata-types.ts";
import { childrenOf, composeParent } from "./compose-files.ts";

/** A package made of deployed components, `package.xml` included. */
export interface Retrieved {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly components: readonly Component[];
  /** Members that do not exist. */
  readonly missing: readonly { readonly type: string; readonly fullName: string }[];
}

/** Puts together the components that a manifest names; `*` stands for all of a type. */
export function retrieve(components: Components, manifest: Manifest, version: string): Retrieved {
  const collector = new Collector(components);
  for (const [type, members] of manifest.members)
    for (const fullName of members) collector.add(type, fullName);
  return collector.finish(version);
}

interface Document {
  readonly type: MetadataType;
  readonly parent?: Component;
  readonly children: readonly Component[];
}

class Collector {
  readonly #components: Components;
  readonly #documents = new Map<string, Document>();
  readonly #plain: Component[] = [];
  readonly #missing: { type: string; fullName: string }[] = [];

  constructor(components: Components) {
    this.#components = components;
  }

  add(typeName: string, fullName: string): void {
    if (fullName === "*") {
      for (const name of this.#allOf(typeName)) this.add(typeName, name);
      return;
    }
    const type = typeNamed(typeName);
    const child = childTypeNamed(typeName);
    if (type && Object.keys(type.children).length > 0) this.#addParent(type, fullName);
    else if (child) this.#addChild(parentTypeOf(typeName)!, typeName, fullName);
    else this.#addPlain(typeName, fullName);
  }

  #allOf(typeName: string): readonly string[] {
    if (typeName === "CustomLabels")
      return this.#components.ofType("CustomLabel").length > 0 ? ["CustomLabels"] : [];
    return this.#components.ofType(typeName).map(({ fullName }) => fullName);
  }

  #addParent(type: MetadataType, fullName: string): void {
    const parent = this.#components.get(type.name, fullName);
    const children = childrenOf(type, fullName, this.#components);
    if (!parent && children.length === 0) this.#miss(type.name, fullName);
    else this.#merge(type, fullName, parent, children);
  }

  #addChild(type: MetadataType, typeName: string, fullName: string): void {
    const child = this.#components.get(typeName, fullName);
    if (!child) return this.#miss(typeName, fullName);
    const qualified = childTypeNamed(typeName)!.qualified;
    const parentName = qualified ? fullName.slice(0, fullName.indexOf(".")) : type.name;
    this.#merge(type, parentName, undefined, [child]);
  }

  #merge(
    type: MetadataType,
    fullName: string,
    parent: Component | undefined,
    children: readonly Component[]
  ): void {
    const path = `${type.directory}/${fullName}.${type.suffix}`;
    const known = this.#documents.get(path);
    const whole = parent ?? known?.parent;
    this.#documents.set(path, {
      type,
      ...(whole ? { parent: whole } : {}),
      children: [...new Set([...(known?.children ?? []), ...children])]
    });
  }

  #addPlain(typeName: string, fullName: string): void {
    const component = this.#components.get(typeName, fullName);
    if (component) this.#plain.push(component);
    else this.#miss(typeName, fullName);
  }

  #miss(type: string, fullName: string): void {
    this.#missing.push({ type, fullName });
  }

  finish(version: string): Retrieved {
    const encoder = new TextEncoder();
    const files = new Map<string, Uint8Array>();
    const found: Component[] = [];
    for (const [path, { type, parent, children }] of this.#documents) {
      files.set(path, encoder.encode(composeParent(type, parent, children)));
      found.push(...(parent ? [parent] : []), ...children);
    }
    for (const component of new Set(this.#plain)) {
      found.push(component);
      if (component.files.size === 0)
        files.set(packagePath(component), encoder.encode(component.source));
      else for (const [path, content] of component.files) files.set(path, content);
    }
    files.set("package.xml", encoder.encode(manifestText(membersOf(found), version)));
    return { files, components: found, missing: this.#missing };
  }
}

/** The file's place in a package, without the folder it once was deployed from. */
export function packagePath({ type, fileName }: Component): string {
  const directory = parentTypeOf(type)?.directory ?? "";
  const at = fileName.lastIndexOf(`${directory}/`);
  return at < 0 ? fileName : fileName.slice(at);
}

function membersOf(components: readonly Component[]): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, string[]>();
  for (const { type, fullName } of components)
    members.set(type, [...(members.get(type) ?? []), fullName]);
  return members;
}

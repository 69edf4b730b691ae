/** The local org's metadata: components as deployed, the schema made of them, deployments. */
export type { Component, Components, ComponentType, DefinitionOf } from "./component.ts";
export type { Deployments, Metadata } from "./metadata.ts";
export type { BundleProblem, CompileBundle, MetadataOptions } from "./open-metadata.ts";
export { buildSchema } from "./building/build-schema.ts";
export { openMetadata } from "./open-metadata.ts";
export { systemPermissions } from "./standard/system-permissions.ts";

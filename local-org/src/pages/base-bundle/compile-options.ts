import type { TransformOptions } from "@lwc/compiler";

/** Compiler settings of the platform: synthetic shadow, the API version that force-app declares. */
export function compileOptions(namespace: string, name: string): TransformOptions {
  return {
    namespace,
    name,
    apiVersion: 66,
    enableDynamicComponents: true,
    enableLwcOn: true,
    enableSyntheticElementInternals: true,
    dynamicImports: {},
    experimentalDynamicDirective: false
  };
}

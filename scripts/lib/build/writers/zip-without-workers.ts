/**
 * Stands in for `fflate` in the bundled libraries: it packs large files in workers made from text, which
 * Lightning's content security policy does not let run.
 */
import { zipSync, type AsyncZippable, type FlateCallback } from "fflate";

export * from "fflate";

export function zip(files: AsyncZippable, done: FlateCallback): void {
  let packed: Uint8Array<ArrayBuffer>;
  try {
    packed = zipSync(files);
  } catch (error) {
    done(error as Parameters<FlateCallback>[0], new Uint8Array());
    return;
  }
  done(null, packed);
}

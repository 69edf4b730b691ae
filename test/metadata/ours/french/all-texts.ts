import type { CheckContext } from "../../../../local-org/src/metadata/checks/check.ts";
import { childTexts } from "./child-texts.ts";
import { fieldTexts } from "./field-texts.ts";
import { globalTexts } from "./global-texts.ts";
import { objectTexts } from "./object-texts.ts";
import { sectionTexts } from "./section-texts.ts";
import type { TextPair } from "./text-pair.ts";

/** Every text that metadata can translate. */
export function* allTexts(context: CheckContext): Iterable<TextPair> {
  yield* objectTexts(context);
  yield* fieldTexts(context);
  yield* childTexts(context);
  yield* sectionTexts(context);
  yield* globalTexts(context);
}
